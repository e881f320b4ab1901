import type { Day } from '../../base/calendar/day.ts';
import { comingOfAge } from '../../base/calendar/day.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import { byDay } from '../../register/by-day.ts';
import { type AnyEntry, kindBook, ofKinds } from '../../register/kind.ts';
import { type AcknowledgementEntry, acknowledgementKinds } from './acknowledgement-entries.ts';

const KINDS = kindBook(acknowledgementKinds);

export interface AcknowledgementSignature {
  person: string;
  form: AcknowledgementEntry['form'];
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
  entries: readonly AnyEntry[],
  students: readonly RosterPerson[],
  representatives: readonly RosterPerson[],
  ask: AcknowledgementAsk,
  entitled: (person: string) => boolean,
): AcknowledgementState[] {
  const given = byDay(
    ofKinds(entries, acknowledgementKinds).filter((entry) => concerns(entry, ask)),
    KINDS,
  );
  const signatureOf = (person: string, student: string) =>
    given.find((entry) => entry.person === person && (!entry.student || entry.student === student));
  return students.map((student) => {
    const family = representatives.filter(
      ({ key, children }) => children.includes(student.key) && entitled(key),
    );
    // At 18 a student signs alone; before, the student's signature stands for nobody's.
    const adultFrom = comingOfAge(student.birthDate);
    const own = signatureOf(student.key, student.key);
    const alone = own !== undefined && adultFrom !== null && adultFrom <= own.on ? [own] : [];
    const signatures = family.flatMap(({ key }) => signatureOf(key, student.key) ?? []);
    const missing = family
      .map(({ key }) => key)
      .filter((key) => !signatures.some(({ person }) => person === key));
    const enough = signatures.length > 0 && (ask.whose === 'any' || missing.length === 0);
    return {
      student: student.key,
      signed: [...alone, ...signatures].map(({ person, form, on }) => ({ person, form, on })),
      missing,
      done: enough || alone.length > 0,
    };
  });
}

const concerns = (entry: AcknowledgementEntry, { period, topic }: AcknowledgementAsk): boolean =>
  (entry.period ?? null) === period && entry.topic === topic;
