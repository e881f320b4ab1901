import type { RawTable } from '../../../utils/base/tables/table.ts';
import { type ReadRows, readRows } from '../../../utils/class-data/import/apply-mapping.ts';
import type { ColumnMapping } from '../../../utils/class-data/import/mapping.ts';
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
  /** Rows of those taken of which a cell is left. */
  inPart: number;
  left: number;
}

/** Rows that the reading of the file has emptied, with a note, count as left. */
export function accountOf({ people, rows, left }: ReadRows, { rows: cells, notes }: RawTable): RowAccount {
  const giving = new Set(people.map(({ row }) => row));
  const taken = giving.size;
  const noted = [...left, ...notes].flatMap(({ row }) => (row !== null && giving.has(row) ? [row] : []));
  const inPart = new Set(noted).size;
  const isEmpty = (row: number) => !cells[row - 1]?.some((cell) => cell.trim() !== '');
  const emptied = new Set(notes.flatMap(({ row }) => (row !== null && isEmpty(row) ? [row] : []))).size;
  return { rows: rows + emptied, taken, inPart, left: rows + emptied - taken };
}
