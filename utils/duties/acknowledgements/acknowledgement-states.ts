import type { Day } from '../../base/calendar/day.ts';
import { comingOfAge } from '../../base/calendar/day.ts';
import { grouped } from '../../class-data/roster/grouped.ts';
import { byDay } from '../../register/by-day.ts';
import type { Family } from '../../register/families.ts';
import { type AnyEntry, kindBook, ofKinds } from '../../register/kind.ts';
import { perRegister } from '../../register/per-class.ts';
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
  /** Signatures of people who may not be told about the student: to be checked, they count for nothing. */
  doubtful: AcknowledgementSignature[];
  /** People who are asked and have not signed. */
  missing: string[];
  /** Enough for the school: one signature of the family, or everybody's. */
  done: boolean;
  /** The period has ended: until then a missing signature is no debt. */
  due: boolean;
}

export interface AcknowledgementAsk {
  /** Key of the reporting period; null: a topic of no period. */
  period: string | null;
  topic: string;
  /** Whose signature is asked for: one of the family's, or each one's. */
  whose: 'any' | 'each';
  /** The last day of a period that has not ended yet; null or none: it has, or there is no period. */
  runningUntil?: Day | null;
}

/** Somebody has not signed yet who is to, whether or not the period has ended. */
export const lacksSignature = ({ done, missing }: Pick<AcknowledgementState, 'done' | 'missing'>): boolean =>
  !done && missing.length > 0;

/** Somebody is asked to sign now. */
export const isOpen = (state: Pick<AcknowledgementState, 'done' | 'missing' | 'due'>): boolean =>
  state.due && lacksSignature(state);

/** Who of a family may be told about the student, and who is asked to sign. */
type Readers = Pick<Family, 'student' | 'representatives' | 'entitled' | 'asked'>;

/** By student, from counting entries. */
export function acknowledgementStates(
  entries: readonly AnyEntry[],
  families: readonly Readers[],
  ask: AcknowledgementAsk,
): AcknowledgementState[] {
  const given = signatures(entries)(ask);
  const signatureOf = (person: string, student: string) =>
    given.get(person)?.find((entry) => !entry.student || entry.student === student);
  return families.map(({ student, representatives, entitled, asked }) => {
    // At 18 a student signs alone; before, the student's signature stands for nobody's.
    const adultFrom = comingOfAge(student.birthDate);
    const own = signatureOf(student.key, student.key);
    const alone = own !== undefined && adultFrom !== null && adultFrom <= own.on ? [own] : [];
    const may = new Set(entitled.map(({ key }) => key));
    const ofFamily = representatives.flatMap(({ key }) => signatureOf(key, student.key) ?? []);
    const valid = ofFamily.filter(({ person }) => may.has(person));
    const missing = asked
      .map(({ key }) => key)
      .filter((key) => ![...alone, ...valid].some(({ person }) => person === key));
    const enough = valid.length > 0 && (ask.whose === 'any' || missing.length === 0);
    return {
      student: student.key,
      signed: [...alone, ...valid].map(signature),
      doubtful: ofFamily.filter(({ person }) => !may.has(person)).map(signature),
      missing,
      done: enough || alone.length > 0,
      due: !ask.runningUntil,
    };
  });
}

const signature = ({ person, form, on }: AcknowledgementEntry): AcknowledgementSignature => ({
  person,
  form,
  on,
});

const concerns = (entry: AcknowledgementEntry, { period, topic }: Topic): boolean =>
  (entry.period ?? null) === period && entry.topic === topic;

type Topic = Pick<AcknowledgementAsk, 'period' | 'topic'>;
type ByPerson = ReadonlyMap<string, readonly AcknowledgementEntry[]>;

/** The signatures of a register for a topic by person, in the order of their days: read once, however many ask. */
const signatures = perRegister((entries) => {
  const own = ofKinds(entries, acknowledgementKinds);
  const known = new Map<string, ByPerson>();
  return (asked: Topic): ByPerson => {
    const key = JSON.stringify([asked.period, asked.topic]);
    const before = known.get(key);
    if (before) return before;
    const given = own.filter((entry) => concerns(entry, asked));
    const found = grouped(byDay(given, KINDS), ({ person }) => person);
    known.set(key, found);
    return found;
  };
});
