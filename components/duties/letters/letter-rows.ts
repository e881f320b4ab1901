import type { Day } from '../../../utils/base/calendar/day.ts';
import type { Entry } from '../../../utils/duties/entry.ts';
import { foreignDomain } from '../../../utils/duties/letters/foreign-mail.ts';
import type { LeftOut, LetterRecipient } from '../../../utils/duties/letters/letter-recipients.ts';
import type { MarksFamily } from '../../../utils/duties/letters/marks-recipients.ts';

/** A representative, and how letters reach them. */
export interface LetterRow {
  key: string;
  name: string;
  /** Where the letter goes; null: it does not go by e-mail. */
  email: string | null;
  /** The service of the address is abroad: its domain. */
  foreign: string | null;
  /** Why the letter does not go by e-mail, in Russian. */
  why: string | null;
  /** Students whose data the register of consents allows in a letter to this person. */
  marksOf: readonly string[];
  /** Why no marks go to this person, in Russian; null: they may, or nothing goes by e-mail. */
  marksWhy: string | null;
  prepared: { on: Day; onPaper: boolean; subject: string } | null;
  sent: Day | null;
  /** Prepared for e-mail after it was last sent. */
  isWaiting: boolean;
  /** Printed after it was last sent or handed over. */
  isToBeHandedOver: boolean;
}

/** A line for each representative, those who are written to first, each part in class order. */
export function letterRows(of: {
  recipients: readonly LetterRecipient[];
  left: readonly LeftOut[];
  marks: { families: readonly MarksFamily[]; left: readonly LeftOut[] };
  childrenOf(person: string): readonly string[];
  entries: readonly Entry[];
}): LetterRow[] {
  const prepared = new Map<string, { at: number; value: NonNullable<LetterRow['prepared']> }>();
  const sent = new Map<string, { at: number; on: Day }>();
  for (const [at, entry] of of.entries.entries()) {
    if (entry.kind === 'letter-prepared') {
      const { person, on, how, subject } = entry;
      prepared.set(person, { at, value: { on, onPaper: how === 'paper', subject } });
    } else if (entry.kind === 'letter-sent') sent.set(entry.person, { at, on: entry.on });
  }
  const whyNoMarks = new Map(of.marks.left.map(({ person, why }) => [person, why]));
  const row = (person: string, name: string, email: string | null, why: string | null): LetterRow => {
    const [ready, gone] = [prepared.get(person), sent.get(person)];
    const marksOf = of.marks.families
      .filter(({ recipients }) => recipients.some((each) => each.person === person))
      .map(({ student }) => student);
    const isLater = ready !== undefined && (gone === undefined || gone.at < ready.at);
    const reasons = of.childrenOf(person).flatMap((child) => whyNoMarks.get(child) ?? []);
    return {
      key: person,
      name,
      email,
      foreign: email && foreignDomain(email),
      why,
      marksOf,
      marksWhy: email === null || marksOf.length > 0 ? null : (reasons[0] ?? 'этому представителю не выдают'),
      prepared: ready?.value ?? null,
      sent: gone?.on ?? null,
      isWaiting: email !== null && isLater,
      isToBeHandedOver: isLater && ready.value.onPaper,
    };
  };
  return [
    ...of.recipients.map(({ person, name, email }) => row(person, name, email, null)),
    ...of.left.map(({ person, name, why }) => row(person, name, null, why)),
  ];
}

export const letterFilters = {
  reached: ({ email }: LetterRow) => email !== null,
  left: ({ email }: LetterRow) => email === null,
  waiting: ({ isWaiting }: LetterRow) => isWaiting,
  toHandOver: ({ isToBeHandedOver }: LetterRow) => isToBeHandedOver,
  marks: ({ marksOf }: LetterRow) => marksOf.length > 0,
} as const;
