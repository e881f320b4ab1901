import type { Column } from './columns.ts';

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
