import type { Column } from './columns.ts';
import type { ReadCell } from './read-cell.ts';
import { readCell } from './read-cell.ts';
import type { Told } from './row-labels.ts';
import type { AskedClass } from './schedule.ts';
import { scheduleDays } from './schedule-days.ts';

/** A date column of a list, or two of them (from and until), with the columns that name its work. */
export interface DateGroup {
  column: Column;
  /** Last day in a column of its own. */
  until: Column | null;
  titles: readonly Column[];
  /** Whether its titles are its own, not shared with other date columns. */
  hasOwnTitles: boolean;
}

/** Date columns in their order, each with the titles beside it where each has some. */
export function dateGroups(columns: readonly Column[]): DateGroup[] {
  const dates = columns.filter(({ field }) => field === 'date' || field === 'from' || field === 'day-number');
  const titles = columns.filter(({ field }) => field === 'form' || field === 'topic');
  const between = (from: number, to: number) => titles.filter(({ at }) => at > from && at < to);
  const after = dates.map(({ at }, index) => between(at, dates[index + 1]?.at ?? Number.POSITIVE_INFINITY));
  const before = dates.map(({ at }, index) => between(dates[index - 1]?.at ?? -1, at));
  const isEach = (sets: Column[][]) => dates.length > 1 && sets.every((set) => set.length > 0);
  const isBefore = isEach(before) && !isEach(after);
  const own = isEach(after) ? after : isBefore ? before : null;
  return dates.map((column, index) => ({
    column,
    until:
      columns.find(
        ({ field, at }) => field === 'until' && at > column.at && at < (dates[index + 1]?.at ?? Infinity),
      ) ?? null,
    titles: own ? own[index]! : titles,
    hasOwnTitles: own !== null,
  }));
}

/** The work of a group in a row; null: the row has none there. */
export function readGroup(
  group: DateGroup,
  told: Told,
  {
    titleOf,
    dateText,
    asked,
  }: {
    titleOf: (column: Column) => string;
    dateText: (column: Column) => string;
    asked: AskedClass;
  },
): ReadCell {
  const { column, until } = group;
  const title = group.titles.map(titleOf).filter(Boolean).join(': ') || column.title || '';
  const first = dateText(column);
  const last = until ? dateText(until) : '';
  if (first === '' && last === '') return null;
  const place = {
    subject: told.subject,
    spans: null,
    month: column.month ?? told.month,
    title,
    hasClass: true,
  };
  if (until === null) {
    const read = scheduleDays(first, { schoolYear: asked.schoolYear, ...place.month });
    if (read.spans) return works(read.spans, told, title);
    // Titles may stand beside the date only where no column has them.
    const beside = group.titles.length === 0 ? readCell(first, place, asked) : null;
    return beside?.is === 'works' ? beside : { is: 'left', why: read.why };
  }
  const [from, to] = [first, last].map((text) =>
    scheduleDays(text, { schoolYear: asked.schoolYear, ...place.month }),
  );
  if (!from!.spans) return { is: 'left', why: first === '' ? 'нет начала' : from!.why };
  if (last === '') return works(from!.spans, told, title);
  const [start, end] = [from!.spans[0]!, to!.spans?.[0]];
  if (!end) return { is: 'left', why: to!.why ?? '' };
  if (from!.spans.length > 1 || to!.spans!.length > 1 || end.day < start.day)
    return { is: 'left', why: 'начало и конец не сходятся' };
  return works([{ day: start.day, until: end.day === start.day ? null : end.day }], told, title);
}

function works(spans: { day: string; until: string | null }[], { subject }: Told, title: string): ReadCell {
  if (!subject) return { is: 'left', why: 'нет предмета' };
  return { is: 'works', works: [{ spans, subject, title }], className: null };
}
