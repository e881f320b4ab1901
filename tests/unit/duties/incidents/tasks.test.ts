import { describe, expect, it } from 'vitest';
import { incidentOwes } from '../../../../utils/duties/incidents/incident-tasks.ts';
import { fault } from '../../../setup/fault.ts';
import { classOf } from '../../register/a-class.ts';
import {
  closed,
  entriesOf,
  familyTold,
  learned,
  operations,
  received,
  regulator,
  step,
  told,
} from './an-incident.ts';

const FRIDAY = learned('2026-11-20', '17:40');
const at = (time: string) => ({ on: '2026-11-23', time });
const owedFor = (...facts: Parameters<typeof entriesOf>) => incidentOwes(classOf(entriesOf(...facts)));
const rules = (...facts: Parameters<typeof entriesOf>) => owedFor(...facts).map(({ rule }) => rule);
const NOT_NEEDED = regulator('first', 'not-needed', at('09:00'));

describe('what is owed for a breach', () => {
  it('is to tell head and support by the next working day, and the hours of the school by the hour', () => {
    const owed = Object.fromEntries(owedFor(...FRIDAY).map(({ rule, due, dueAt }) => [rule, { due, dueAt }]));
    expect(owed).toMatchObject({
      'tell-head': { due: '2026-11-23', dueAt: undefined },
      'tell-support': { due: '2026-11-23', dueAt: undefined },
      'regulator-24h': { due: '2026-11-21', dueAt: new Date('2026-11-21T17:40').getTime() },
      'regulator-72h': { due: '2026-11-23', dueAt: new Date('2026-11-23T17:40').getTime() },
      'change-password': { due: '2026-11-20' },
    });
  });

  it('is firm, of one case, and opens it', () => {
    for (const each of owedFor(...FRIDAY))
      expect(each).toMatchObject({ firm: true, of: 'case-1', filter: 'case-1', who: ['case-1'] });
  });

  fault(
    'Head and support were told by word of mouth, and nothing reminds of the receipts on which the invalid operations rest',
    'the missing receipt is owed until both are there',
    () => {
      const bySpeech = [told('head', at('09:00')), told('support', at('09:30'))];
      expect(rules(...FRIDAY, ...bySpeech)).toContain('receipts');
      expect(rules(...FRIDAY, ...bySpeech, received('head', at('09:00')))).toContain('receipts');
      const both = [received('head', at('09:00')), received('support', at('09:30'))];
      expect(rules(...FRIDAY, ...both)).not.toContain('receipts');
    },
  );

  it('is over with the case', () => {
    const all = [
      received('head', at('09:00')),
      received('support', at('09:30')),
      step('password', at('08:00')),
      step('sessions', at('08:10')),
      familyTold(at('08:20')),
      step('access', at('10:00')),
      operations(),
      NOT_NEEDED,
    ];
    expect(rules(...FRIDAY, ...all)).toEqual(['steps']);
    expect(rules(...FRIDAY, ...all, closed('2026-11-24'))).toEqual([]);
    expect(rules(...FRIDAY, closed('2026-11-24'))).toEqual([]);
  });
});
