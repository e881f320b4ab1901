import type { Entry } from '../../../../utils/duties/entry.ts';
import { type IncidentCase, incidentCases } from '../../../../utils/duties/incidents/incident-cases.ts';
import type { Operation } from '../../../../utils/duties/incidents/incident-entries.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';

type Told = { on: string; time: string };

const CASE = 'case-1';
const ofClass = { classGroup: '1', person: '1', incident: CASE } as const;

/** What became known, and whose account it is: s1, unless `own`. */
export const learned = (on: string, time: string, own = false): RecordedFact[] => [
  {
    ...ofClass,
    kind: 'incident-recorded',
    on,
    time,
    from: 'родитель',
    what: 'Памятка потеряна.',
    report: null,
  },
  {
    ...ofClass,
    kind: 'incident-account',
    person: own ? '1' : 's1',
    lost: 'both',
    ...(own ? { own: true as const } : {}),
  },
];
export const told = (to: 'head' | 'support', when: Told): RecordedFact => ({
  ...ofClass,
  kind: 'incident-told',
  receiver: to,
  ...when,
  how: 'paper',
});
export const received = (to: 'head' | 'support', when: Told): RecordedFact => ({
  ...ofClass,
  kind: 'incident-received',
  receiver: to,
  ...when,
  receivedBy: 'секретарь',
  number: '7',
});
export const step = (name: 'password' | 'sessions' | 'access', when: Told, person = 's1'): RecordedFact => ({
  ...ofClass,
  kind: 'incident-step',
  person,
  step: name,
  ...when,
});
export const familyTold = (when: Told): RecordedFact => ({
  ...ofClass,
  kind: 'incident-family-told',
  person: 's1',
  ...when,
  how: 'phone',
});
export const operations = (...all: Operation[]): RecordedFact => ({
  ...ofClass,
  kind: 'incident-operations',
  person: 's1',
  source: 'typed',
  operations: all,
});
export const regulator = (
  stage: 'first' | 'result',
  decision: 'sent' | 'not-needed',
  when: Told,
): RecordedFact => ({ ...ofClass, kind: 'incident-regulator', stage, decision, ...when, number: null });
export const closed = (on: string): RecordedFact => ({
  ...ofClass,
  kind: 'incident-closed',
  on,
  result: 'Пароль сменён.',
});

export const entriesOf = (...facts: RecordedFact[]): Entry[] => recordedEntries(...facts);

/** The one case of these facts. */
export function caseOf(...facts: RecordedFact[]): IncidentCase {
  const [one] = incidentCases(entriesOf(...facts));
  if (!one) throw new Error('These facts are no case.');
  return one;
}
