import { describe, expect, it } from 'vitest';
import { USUAL_WEEK } from '../../../../utils/base/calendar/working-week.ts';
import { kinds } from '../../../../utils/duties/entry.ts';
import { incidentCases } from '../../../../utils/duties/incidents/incident-cases.ts';
import { incidentSteps } from '../../../../utils/duties/incidents/incident-steps.ts';
import { incidentTable } from '../../../../utils/duties/incidents/incident-table.ts';
import { incidentTerms } from '../../../../utils/duties/incidents/incident-terms.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { fault } from '../../../setup/fault.ts';
import { correction } from '../../register/entries.ts';
import {
  caseOf,
  closed,
  entriesOf,
  familyTold,
  learned,
  operations,
  received,
  step,
  told,
} from './an-incident.ts';

const FRIDAY = learned('2026-11-20', '17:40');
const at = (time: string) => ({ on: '2026-11-23', time });
const BOTH = [received('head', at('09:00')), received('support', at('09:30'))];
const ALL = [
  ...BOTH,
  step('password', at('08:00')),
  step('sessions', at('08:10')),
  familyTold(at('08:20')),
  step('access', at('10:00')),
  operations({ at: '2026-11-23T09:40', what: 'отметка' }),
];

function statesOf(facts: Parameters<typeof caseOf>, now = '2026-11-23T12:00') {
  const one = caseOf(...facts);
  const steps = incidentSteps(one, incidentTerms(one, USUAL_WEEK, now));
  return Object.fromEntries(steps.map(({ id, state }) => [id, state]));
}

describe('the steps of a case', () => {
  it('begin with telling, the password, the sessions and the family, all at once', () => {
    expect(statesOf(FRIDAY)).toEqual({
      recorded: 'done',
      head: 'next',
      support: 'next',
      password: 'next',
      sessions: 'next',
      family: 'next',
      access: 'waits',
      operations: 'waits',
      closed: 'waits',
    });
    expect(statesOf(FRIDAY, '2026-11-24T00:00')).toMatchObject({ head: 'late', support: 'late' });
  });

  it('end with the case: nothing is left to do then', () => {
    expect(statesOf([...FRIDAY, ...ALL])).toMatchObject({ operations: 'done', closed: 'next' });
    expect(new Set(Object.values(statesOf([...FRIDAY, ...ALL, closed('2026-11-24')])))).toEqual(
      new Set(['done']),
    );
  });

  fault(
    'A case is closed while a receipt is missing: nobody could say from when operations are invalid',
    'telling without a receipt does not let it be closed',
    () => {
      const without = [
        ...ALL.filter((fact) => fact.kind !== 'incident-received'),
        told('head', at('09:00')),
        told('support', at('09:00')),
      ];
      expect(statesOf([...FRIDAY, ...without])).toMatchObject({
        head: 'done',
        support: 'done',
        closed: 'waits',
      });
    },
  );

  it('of the teacher’s own account have no family', () => {
    expect(statesOf(learned('2026-11-20', '17:40', true))).not.toHaveProperty('family');
  });

  fault(
    'The password is reset by Klassruk, and the case still says that the old one works',
    'a password issued after the breach became known is the step done; one issued before is not',
    () => {
      const issued = (stamp: string) => ({
        kind: 'password-issued' as const,
        person: 's1',
        reason: 'leak' as const,
        at: new Date(stamp).toISOString(),
        id: `issued ${stamp}`,
      });
      expect(statesOf([...FRIDAY, issued('2026-11-20T18:00')])).toMatchObject({ password: 'done' });
      expect(statesOf([...FRIDAY, issued('2026-11-20T17:00')])).toMatchObject({ password: 'next' });
    },
  );
});

describe('a case', () => {
  it('is what was said last, since it was first said', () => {
    const one = caseOf(...FRIDAY, ...learned('2026-11-20', '16:00'));
    expect(one.learned).toBe('2026-11-20T16:00');
    expect(one.accounts.length).toBe(1);
    expect(one.recordedAt).toBe('2026-11-23T08:00:00.000Z');
  });

  it('is gone with its description, and a step with its entry', () => {
    const left = (...facts: Parameters<typeof entriesOf>) =>
      incidentCases(effective(entriesOf(...FRIDAY, ...facts), kinds).entries);
    expect(left(correction('e0'))).toEqual([]);
    expect(left(told('head', at('09:00')), correction('e2'))[0]?.telling.head.told).toBeNull();
  });

  it('stands in its register with both receipts', () => {
    const cases = [caseOf(...FRIDAY, ...ALL, closed('2026-11-24'))];
    expect(incidentTable(cases, (key) => `<${key}>`).rows).toEqual([
      {
        learned: '20.11.2026 в\u00a017:40',
        from: 'родитель',
        accounts: '<s1> (логин и пароль)',
        what: 'Памятка потеряна.',
        head: '23.11.2026 в\u00a009:00, секретарь',
        support: '23.11.2026 в\u00a009:30, секретарь',
        invalid: 1,
        closed: '2026-11-24',
      },
    ]);
  });
});
