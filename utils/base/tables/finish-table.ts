import type { RawTable, TableProblem } from './table.ts';
import { MOST_CELLS, MOST_CHARACTERS, MOST_COLUMNS, MOST_IN_CELL, MOST_ROWS } from './table.ts';
import { tooLongCell, tooManyCells, tooManyCharacters, tooManyColumns, tooManyRows } from './too-many.ts';

/** Notes of one kind. */
const MOST_NOTES = 20;
const UNDER_MERGED = 'под объединённой ячейкой есть текст, которого не видно: он не взят';

function isFilled(cell: string): boolean {
  if (cell === '') return false;
  const code = cell.charCodeAt(0);
  return (code > 32 && code < 127) || cell.trim() !== '';
}

/** Length of a row without trailing empty cells. */
function filledLength(row: readonly string[]): number {
  let length = row.length;
  while (length > 0 && !isFilled(row[length - 1]!)) length--;
  return length;
}

/** Rows and columns that the program does not show, from 0. */
export interface Hidden {
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
}

/**
 * Repeats a cell merged over several rows in each of them (the class beside its students, an upper header), in its first
 * column that is seen. Programs do not show what else lies under merged cells; it is left out, with a note.
 */
function fillDown({ rows, merged, notes }: RawTable, hidden: Hidden | undefined): void {
  let covered = 0;
  for (const { row, column, rows: height, columns: width } of merged) {
    const value = rows[row]?.[column] ?? '';
    let seen = column;
    while (hidden?.columns.has(seen) && seen < column + width - 1 && seen < MOST_COLUMNS - 1) seen++;
    const end = Math.min(row + height, rows.length);
    for (let below = row; below < end; below++) {
      const cells = rows[below]!;
      for (let right = column; right < Math.min(column + width, cells.length); right++) {
        const isOther = isFilled(cells[right]!) && cells[right] !== value;
        if (isOther && ++covered <= MOST_NOTES) notes.push({ row: below + 1, text: UNDER_MERGED });
        cells[right] = '';
      }
      if (!isFilled(value)) continue;
      while (cells.length <= seen) cells.push('');
      cells[seen] = value;
    }
  }
}

/** Empties what is not seen: the numbers of rows and columns stay those of the file. */
function emptyHidden(rows: string[][], { rows: hidden, columns }: Hidden): void {
  for (const row of hidden) if (rows[row]) rows[row] = [];
  for (const column of columns) for (const row of rows) if (column < row.length) row[column] = '';
}

function dropEmptyEnd(rows: string[][]): void {
  while (rows.length > 0 && filledLength(rows[rows.length - 1]!) === 0) rows.pop();
}

/** What no cell and no table of a school has; whoever reads the cells afterwards takes as long as they are. */
function checkCharacters(rows: readonly string[][], sheet: string | null): TableProblem | null {
  let all = 0;
  for (const [row, cells] of rows.entries()) {
    for (let column = 0; column < cells.length; column++) {
      const { length } = cells[column]!;
      if (length > MOST_IN_CELL) return tooLongCell(sheet, row + 1, column + 1);
      all += length;
    }
    if (all > MOST_CHARACTERS) return tooManyCharacters(sheet);
  }
  return null;
}

/**
 * Makes the rows equally long, drops trailing empty rows and columns, repeats merged cells. Too many rows,
 * columns or characters are a problem. Changes `table.rows`.
 */
export function finishTable(table: RawTable, hidden?: Hidden): RawTable | TableProblem {
  const { rows, sheet } = table;
  dropEmptyEnd(rows);
  if (rows.length > MOST_ROWS) return tooManyRows(sheet);
  const tooLong = checkCharacters(rows, sheet);
  if (tooLong) return tooLong;
  const repeated = table.merged.reduce(
    (sum, { row, rows: height, columns: width }) =>
      sum + Math.max(0, Math.min(height, rows.length - row)) * Math.min(width, MOST_COLUMNS),
    0,
  );
  if (repeated > MOST_CELLS) return tooManyCells(sheet);
  fillDown(table, hidden);
  if (hidden) {
    emptyHidden(rows, hidden);
    dropEmptyEnd(rows);
  }
  let columns = 0;
  for (let index = 0; index < rows.length; index++) {
    const length = filledLength(rows[index]!);
    if (length > MOST_COLUMNS) return tooManyColumns(sheet, index + 1);
    if (length > columns) columns = length;
  }
  if (rows.length * columns > MOST_CELLS) return tooManyCells(sheet);
  for (const row of rows) {
    if (row.length > columns) row.length = columns;
    while (row.length < columns) row.push('');
  }
  return table;
}

export function isProblem<T extends object>(result: T | TableProblem): result is TableProblem {
  return 'what' in result;
}
