import type { Day } from '../calendar/day.ts';
import { byDay } from '../registers/by-day.ts';
import type { Entry } from '../registers/entries.ts';
import type { RosterPerson } from '../roster/person.ts';

type Acknowledged = Extract<Entry, { kind: 'acknowledged' }>;

export interface AcknowledgementSignature {
  person: string;
  form: Acknowledged['form'];
  on: Day;
}

/** Who of a student's family signed for one topic of one period. */
export interface AcknowledgementState {
  student: string;
  /** Each person once, by the earliest signature. */
  signed: AcknowledgementSignature[];
  /** Entitled people who have not signed. */
  missing: string[];
  /** Enough for the school: one signature of the family, or everybody's. */
  done: boolean;
}

export interface AcknowledgementAsk {
  /** Key of the reporting period; null: a topic of no period. */
  period: string | null;
  topic: string;
  /** Whose signature is asked for: one of the family's, or each one's. */
  whose: 'any' | 'each';
}

/** By student, from counting entries. `entitled` are those whose signature counts. */
export function acknowledgementStates(
  entries: readonly Entry[],
  students: readonly RosterPerson[],
  representatives: readonly RosterPerson[],
  ask: AcknowledgementAsk,
  entitled: (person: string) => boolean,
): AcknowledgementState[] {
  const given = byDay(
    entries.filter((entry) => entry.kind === 'acknowledged').filter((entry) => concerns(entry, ask)),
  );
  return students.map((student) => {
    const family = representatives.filter(
      ({ key, children }) => children.includes(student.key) && entitled(key),
    );
    // A student may sign too (at 18 for themselves), but the signature is not asked for.
    const people = [student.key, ...family.map(({ key }) => key)];
    const signed = people.flatMap((person) => {
      const own = given.find(
        (entry) => entry.person === person && (!entry.student || entry.student === student.key),
      );
      return own ? [{ person, form: own.form, on: own.on }] : [];
    });
    const missing = family
      .map(({ key }) => key)
      .filter((key) => !signed.some(({ person }) => person === key));
    const done = signed.length > 0 && (ask.whose === 'any' || missing.length === 0);
    return { student: student.key, signed, missing, done };
  });
}

const concerns = (entry: Acknowledged, { period, topic }: AcknowledgementAsk): boolean =>
  (entry.period ?? null) === period && entry.topic === topic;
