import type { MergedCells } from '../../../../../utils/base/tables/table.ts';
import { readSchedule } from '../../../../../utils/duties/extracts/control-works/read-schedule.ts';
import type {
  ReadSchedule,
  ScheduleAnswers,
  ScheduleSheet,
} from '../../../../../utils/duties/extracts/control-works/schedule.ts';

/** Lines with «;» between the cells. */
const rowsOf = (lines: string): string[][] => {
  const rows = lines
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line) => line.trimStart().split(';'));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
};

export const sheetOf = (
  lines: string,
  sheet: string | null = null,
  merged: readonly MergedCells[] = [],
): ScheduleSheet => ({ sheet, rows: rowsOf(lines), merged });

export const readSheets = (
  sheets: readonly ScheduleSheet[],
  className = '7А',
  answers: ScheduleAnswers = {},
): ReadSchedule => {
  const read = readSchedule(sheets, { className, schoolYear: 2026 }, answers);
  // Nothing vanishes: what is taken and what is left are all the entries.
  const left = read.left.filter(({ kind }) => kind !== 'remark').length;
  if (read.takenEntries + left !== read.entries)
    throw new Error(`${read.takenEntries} taken and ${left} left are not ${read.entries} entries`);
  return read;
};

const short = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}`;

/** «Алгебра 12.10 КР», «История 12.10–16.10», as one looks at them. */
export const takenOf = ({ taken }: ReadSchedule): string[] =>
  taken.map(({ subject, day, until, title }) =>
    [subject, until ? `${short(day)}–${short(until)}` : short(day), title].filter(Boolean).join(' '),
  );

/** «5 unread: нет даты» */
export const leftOf = ({ left }: ReadSchedule, kind?: string): string[] =>
  left
    .filter((each) => kind === undefined || each.kind === kind)
    .map(({ row, column = '', why }) => `${row}${column}: ${why}`);

/** What is taken of one table for a class. */
export const worksIn = (lines: string, className = '7А'): string[] =>
  takenOf(readSheets([sheetOf(lines)], className));
