import type { RawTable } from '../../base/tables/table.ts';
import { cleanText } from '../text.ts';

/** A table of a file with clean cells; indexes count from 0. */
export interface FileGrid {
  sheet: string;
  height: number;
  width: number;
  at(row: number, column: number): string;
  /** The same; inside a merged cell its text. */
  spread(row: number, column: number): string;
  /** Texts of a row that are not empty. */
  texts(row: number): string[];
}

export function fileGrid({ rows, merged, sheet }: RawTable): FileGrid {
  const clean = rows.map((row) => row.map(cleanText));
  const at = (row: number, column: number) => clean[row]?.[column] ?? '';
  return {
    sheet: sheet ?? '',
    height: clean.length,
    width: Math.max(0, ...clean.map(({ length }) => length)),
    at,
    spread(row, column) {
      const over = merged.find(
        (each) =>
          row >= each.row &&
          row < each.row + each.rows &&
          column >= each.column &&
          column < each.column + each.columns,
      );
      return at(row, column) || (over ? at(over.row, over.column) : '');
    },
    texts: (row) => (clean[row] ?? []).filter(Boolean),
  };
}

/** Letter of a column, from 0: 0 → A, 27 → AB. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column > 25 ? columnName(Math.floor(column / 26) - 1) + letter : letter;
}

/** Whether a cell is the running number of a student. */
export const isRunningNumber = (text: string): boolean => /^\d{1,3}\.?$/.test(text);

/** «Иванова Мария», «Иванова М. П.»: at least two words, the first two with capitals. */
export const isNameLike = (text: string): boolean =>
  /^["«]?\p{Lu}[\p{L}’'"«»-]+\s+["«]?\p{Lu}[\p{L}’'"«»-]*\.?(?:\s*[\p{L}’'"«»-]+\.?){0,4}(?:\s*\([^)]*\))?$/u.test(
    text,
  ) && !/^(?:итог|всего)/i.test(text);

/** At least two words, whatever stands in them: for rows that something else shows to be a student’s. */
export const mayBeName = (text: string): boolean =>
  /\p{L}\S*\s+\S*\p{L}/u.test(text) && !/^(?:итог|всего)/i.test(text);

/** The column before `end` in which most of the given rows have a name; -1: none has. */
export function nameColumn(grid: FileGrid, rows: readonly number[], end: number): number {
  const counts = Array.from(
    { length: end },
    (_, column) => rows.filter((row) => isNameLike(grid.at(row, column))).length,
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}
