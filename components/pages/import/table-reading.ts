import type { RawTable } from '../../../utils/base/tables/table.ts';
import { type ReadRows, readRows } from '../../../utils/class-data/import/apply-mapping.ts';
import type { ColumnMapping, RowNote } from '../../../utils/class-data/import/mapping.ts';
import { classOfTitle, sheetClass } from '../../../utils/class-data/import/sheet-class.ts';
import type { Roster } from '../../../utils/class-data/roster/person.ts';

/** What a table says, with what of it was left; rows without a class take the one of the title or the sheet. */
export function readForClass(table: RawTable, mapping: ColumnMapping, roster: Roster | null): ReadRows {
  if (!roster) return readRows(table.rows, mapping);
  const { name } = roster.classGroup;
  const { className } = sheetClass(table.rows, mapping, table.sheet, name);
  const classOf = (text: string) => classOfTitle(text, name);
  return readRows(table.rows, mapping, {
    schoolYear: roster.schoolYear,
    className,
    classOfTitle: classOf,
  });
}

/** How many rows of a table give somebody, and how many give nobody: together all that are filled. */
export interface RowAccount {
  rows: number;
  taken: number;
  left: number;
}

/** Rows that the reading of the file has emptied, with a note, count as left. */
export function accountOf({ people, rows }: ReadRows, { rows: cells, notes }: RawTable): RowAccount {
  const taken = new Set(people.map(({ row }) => row)).size;
  const isEmpty = (row: number) => !cells[row - 1]?.some((cell) => cell.trim() !== '');
  const emptied = new Set(notes.flatMap(({ row }) => (row !== null && isEmpty(row) ? [row] : []))).size;
  return { rows: rows + emptied, taken, left: rows + emptied - taken };
}

export interface LeftGroup {
  why: string;
  /** «3, 5–7». */
  rows: string;
}

/** Runs of neighbouring numbers in short: «3, 5–7». */
function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** What was left, a line for each reason, in the order of the rows. */
export function leftGroups(left: readonly RowNote[]): LeftGroup[] {
  const byWhy = new Map<string, number[]>();
  for (const { row, text } of left) byWhy.set(text, [...(byWhy.get(text) ?? []), row]);
  return [...byWhy].map(([why, rows]) => ({ why, rows: runsOf(rows) }));
}
