import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  invalidInterval,
  invalidOf,
  isInvalid,
} from '../../../../utils/duties/incidents/invalid-operations.ts';
import { fault } from '../../../setup/fault.ts';
import { caseOf, learned, operations, received, step, told } from './an-incident.ts';

const FRIDAY = learned('2026-11-20', '17:40');
const head = received('head', { on: '2026-11-23', time: '10:15' });
const support = received('support', { on: '2026-11-23', time: '09:20' });
const restored = step('access', { on: '2026-11-24', time: '08:05' });

const intervalOf = (...facts: Parameters<typeof caseOf>) => {
  const one = caseOf(...facts);
  return invalidInterval(one, one.accounts[0]!);
};

describe('the interval in which operations are invalid', () => {
  fault(
    'It is begun by the breach, by what was only said, or by the first of the two receipts',
    'it begins when both the head and support have received the information, and ends when access is restored',
    () => {
      expect(intervalOf(...FRIDAY)).toEqual({ state: 'waits', missing: ['head', 'support'] });
      expect(intervalOf(...FRIDAY, told('head', { on: '2026-11-20', time: '18:00' }), support)).toEqual({
        state: 'waits',
        missing: ['head'],
      });
      expect(intervalOf(...FRIDAY, support, head)).toEqual({ state: 'begun', from: '2026-11-23T10:15' });
      expect(intervalOf(...FRIDAY, head, support, restored)).toEqual({
        state: 'ended',
        from: '2026-11-23T10:15',
        until: '2026-11-24T08:05',
      });
    },
  );

  it('is empty where access was restored before both had the message', () => {
    const early = step('access', { on: '2026-11-23', time: '10:00' });
    expect(intervalOf(...FRIDAY, head, support, early)).toMatchObject({ state: 'empty' });
    expect(isInvalid({ at: '2026-11-23T10:15' }, intervalOf(...FRIDAY, head, support, early))).toBe(false);
  });

  it.each([
    ['2026-11-23T10:14', false],
    ['2026-11-23T10:15', true],
    ['2026-11-24T08:04', true],
    ['2026-11-24T08:05', false],
  ])('at %s: %s', (at, invalid) => {
    const one = caseOf(...FRIDAY, head, support, restored, operations({ at, what: 'отметка' }));
    expect(invalidOf(one, one.accounts[0]!).length).toBe(invalid ? 1 : 0);
  });

  it('counts what stands in two lists once', () => {
    const twice = operations({ at: '2026-11-23T12:00', what: 'отметка' });
    const one = caseOf(...FRIDAY, head, support, twice, twice);
    expect(invalidOf(one, one.accounts[0]!)).toEqual([{ at: '2026-11-23T12:00', what: 'отметка' }]);
  });

  it('neither begins before a receipt nor ends after access was restored, in whatever order it was recorded', () => {
    const minute = fc.integer({ min: 0, max: 1439 }).map((all) => {
      const two = (number: number) => String(number).padStart(2, '0');
      return `${two(Math.floor(all / 60))}:${two(all % 60)}`;
    });
    fc.assert(
      fc.property(minute, minute, minute, minute, fc.boolean(), (first, second, access, time, reversed) => {
        const on = '2026-11-23';
        const facts = [
          received('head', { on, time: first }),
          received('support', { on, time: second }),
          step('access', { on, time: access }),
          operations({ at: `${on}T${time}`, what: 'x' }),
        ];
        const one = caseOf(...FRIDAY, ...(reversed ? facts.toReversed() : facts));
        const isWithin = time >= first && time >= second && time < access;
        expect(invalidOf(one, one.accounts[0]!).length).toBe(isWithin ? 1 : 0);
      }),
    );
  });
});
