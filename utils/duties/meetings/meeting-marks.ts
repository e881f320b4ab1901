import type { InformingEntry } from '../informing/informing-entries.ts';
import type { DueFamily, DuePerson } from './meeting-due.ts';

export type Form = InformingEntry['form'];

/** `not-brought`: asked, and there is no paper; nothing is recorded of it. */
export type ConsentAnswer = 'given' | 'refused' | 'not-brought';

/** What the teacher has ticked of somebody who came. */
export interface PersonMarks {
  /** Keys of the people whose slips this person took. */
  slips: ReadonlySet<string>;
  /** Answers by the person whose data the consent is about. */
  consents: ReadonlyMap<string, ConsentAnswer>;
  /** null: not chosen. */
  form: Form | null;
  /** Keys of the students for whom this person signed the acknowledgement sheet. */
  acknowledged: ReadonlySet<string>;
}

/** Of those who came, by key. Nobody came and nothing was signed until the teacher says so. */
export type MeetingMarks = ReadonlyMap<string, PersonMarks>;

export const NOTHING_MARKED: MeetingMarks = new Map();

const CAME: PersonMarks = { slips: new Set(), consents: new Map(), form: null, acknowledged: new Set() };

/** Whoever did not come loses all other marks. */
export function markPresence(marks: MeetingMarks, person: string, came: boolean): MeetingMarks {
  const next = new Map(marks);
  if (came) next.set(person, marks.get(person) ?? CAME);
  else next.delete(person);
  return next;
}

/** Changes what is ticked of somebody who came; of others nothing can be ticked. */
function change(
  marks: MeetingMarks,
  person: string,
  part: (one: PersonMarks) => Partial<PersonMarks>,
): MeetingMarks {
  const one = marks.get(person);
  return one ? new Map(marks).set(person, { ...one, ...part(one) }) : marks;
}

const toggled = (set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> =>
  on ? new Set(set).add(key) : new Set([...set].filter((each) => each !== key));

/** A slip is taken by one person: whoever is ticked last. */
export function markSlip(marks: MeetingMarks, person: string, slip: string, on: boolean): MeetingMarks {
  const taker = on ? takerOf(marks, slip) : null;
  const freed = taker ? change(marks, taker, (one) => ({ slips: toggled(one.slips, slip, false) })) : marks;
  return change(freed, person, (one) => ({ slips: toggled(one.slips, slip, on) }));
}

/** Who is ticked as having taken the slip; null: nobody. */
export function takerOf(marks: MeetingMarks, slip: string): string | null {
  return [...marks].find(([, { slips }]) => slips.has(slip))?.[0] ?? null;
}

/** `answer` null: not said. Each parent answers alone. */
export function markConsent(
  marks: MeetingMarks,
  person: string,
  subject: string,
  answer: ConsentAnswer | null,
): MeetingMarks {
  return change(marks, person, ({ consents }) => {
    const next = new Map(consents);
    if (answer) next.set(subject, answer);
    else next.delete(subject);
    return { consents: next };
  });
}

export const markForm = (marks: MeetingMarks, person: string, form: Form | null): MeetingMarks =>
  change(marks, person, () => ({ form }));

export const markAcknowledged = (
  marks: MeetingMarks,
  person: string,
  student: string,
  on: boolean,
): MeetingMarks =>
  change(marks, person, ({ acknowledged }) => ({ acknowledged: toggled(acknowledged, student, on) }));

/**
 * What can be ticked at once for those who came: what lies in the teacher's hands. A consent and a form of informing are
 * each person's own word, and are ticked one by one.
 */
export type Step = 'slips' | 'acknowledged';

/**
 * Ticks one thing for those who came and from whom it is due. What was said of somebody stays. Of two parents who came,
 * the first takes the child's slip.
 */
export function markAllWhoCame(
  families: readonly DueFamily[],
  marks: MeetingMarks,
  step: Step,
): MeetingMarks {
  let next = marks;
  for (const { student, people } of families)
    for (const due of people) if (next.has(due.person.key)) next = marked(next, student.key, due, step);
  return next;
}

function marked(marks: MeetingMarks, student: string, due: DuePerson, step: Step): MeetingMarks {
  const person = due.person.key;
  if (step === 'acknowledged')
    return due.acknowledge ? markAcknowledged(marks, person, student, true) : marks;
  return due.slips
    .filter((slip) => takerOf(marks, slip) === null)
    .reduce((next, slip) => markSlip(next, person, slip, true), marks);
}

/** How many ticks a step would add. */
export function stepSize(families: readonly DueFamily[], marks: MeetingMarks, step: Step): number {
  return ticks(markAllWhoCame(families, marks, step)) - ticks(marks);
}

const ticks = (marks: MeetingMarks): number =>
  [...marks.values()].reduce((sum, { slips, acknowledged }) => sum + slips.size + acknowledged.size, 0);
