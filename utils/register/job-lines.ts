import { type Day, dayOf } from '../base/calendar/day.ts';
import { inWords, outOf } from '../base/text/counted.ts';
import { columnCount } from './counts/column-count.ts';
import type { ClassToday } from './duty.ts';
import type { MatrixCell } from './families.ts';
import type { JobLine, JobPart } from './job.ts';
import { type AnyEntry, type AnyKind, type EntryOf, factDay, kindBook, ofKinds } from './kind.ts';
import { countOf, type Owed } from './tasks/task.ts';

/** The entries of these kinds about the class and those who are in it today. */
export function presentEntries<const K extends readonly AnyKind[]>(
  { students, representatives, entries }: ClassToday,
  kinds: K,
): EntryOf<K[number]>[] {
  const present = new Set([...students, ...representatives].map(({ key }) => key));
  return ofKinds(entries, kinds).filter(
    (entry) =>
      present.has(entry.person) || kinds.some(({ id, ofClass }) => id === entry.kind && ofClass === true),
  );
}

/** The earliest day of facts of these kinds; a fact without a day of its own has that of its recording. */
export function firstDay(entries: readonly AnyEntry[], kinds: readonly AnyKind[]): Day | null {
  const book = kindBook(kinds);
  const days = entries.map((entry) => factDay(entry, book) ?? dayOf(new Date(entry.at)));
  return days.sort()[0] ?? null;
}

/** How many families a part of the job is done for, of those that it concerns. */
export function familyLine(
  part: JobPart,
  text: string,
  cells: readonly MatrixCell[],
  more: Pick<JobLine, 'since' | 'open'>,
  isDone?: (cell: MatrixCell) => boolean,
): JobLine {
  const { done, concerned } = columnCount(cells, isDone);
  return { part, text, amount: outOf(done, concerned), ...more };
}

/** What a duty owes on a day, as the open part of a line: one text a rule, however many tasks it makes. */
export function openOf(owed: readonly Owed[], today: Day): string[] {
  const now = owed.filter(({ since }) => since === null || since <= today);
  return [...new Set(now.map(({ text }) => text))].map((text) => {
    const same = now.filter((each) => each.text === text);
    const unit = same[0]?.unit ?? 'things';
    return `${text}: ${inWords(countOf({ unit, who: same.flatMap(({ who }) => who) }))}`;
  });
}
