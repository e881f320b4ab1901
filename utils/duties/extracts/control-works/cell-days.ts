import { addDays } from '../../../base/calendar/day.ts';
import type { MergedCells } from '../../../base/tables/table.ts';
import type { Column } from './columns.ts';
import type { ScheduleSheet } from './schedule.ts';
import type { DaySpan } from './schedule-days.ts';

/** Cells that are merged over several columns, by row and column. */
export function wideCells({
  merged,
}: ScheduleSheet): (row: number, column: number) => MergedCells | undefined {
  const wide = new Map<string, MergedCells>();
  for (const each of merged) {
    if (each.columns < 2) continue;
    for (let row = each.row; row < each.row + each.rows; row++) wide.set(`${row} ${each.column}`, each);
  }
  return (row, column) => wide.get(`${row} ${column}`);
}

/** Days of a cell by its column; `over`: merged over several days it lasts from the first to the last. */
export function spansAt(
  column: Column,
  over: MergedCells | undefined,
  values: readonly Column[],
): DaySpan[] | 'unclear' | null {
  if (!over) return column.spans;
  const covered = values.filter(({ at }) => at >= over.column && at < over.column + over.columns);
  if (covered.length < 2) return column.spans;
  const spans = covered.map((each) => (each.spans?.length === 1 ? each.spans[0]! : null));
  if (spans.some((span) => span === null)) return 'unclear';
  const [first, last] = [spans[0]!, spans.at(-1)!];
  const until = last.until ?? last.day;
  // Days that lie too far apart are no one work.
  return until > addDays(first.day, 31)
    ? 'unclear'
    : [{ day: first.day, until: until === first.day ? null : until }];
}
