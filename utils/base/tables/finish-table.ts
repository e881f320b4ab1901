import type { MergedCells, RawTable, TableProblem } from './table.ts';
import { MOST_CELLS, MOST_CHARACTERS, MOST_COLUMNS, MOST_IN_CELL, MOST_ROWS } from './table.ts';
import { tooLongCell, tooManyCells, tooManyCharacters, tooManyColumns, tooManyRows } from './too-many.ts';

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

/**
 * Repeats a cell merged over several rows in each of them (the class beside its students, an upper header).
 */
function fillDown(rows: string[][], merged: readonly MergedCells[]): void {
  for (const { row, column, rows: height } of merged) {
    const value = rows[row]?.[column] ?? '';
    const end = Math.min(row + height, rows.length);
    if (!isFilled(value)) continue;
    for (let below = row + 1; below < end; below++) {
      const cells = rows[below]!;
      while (cells.length <= column) cells.push('');
      if (!isFilled(cells[column]!)) cells[column] = value;
    }
  }
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
export function finishTable(table: RawTable): RawTable | TableProblem {
  const { rows, sheet } = table;
  while (rows.length > 0 && filledLength(rows[rows.length - 1]!) === 0) rows.pop();
  if (rows.length > MOST_ROWS) return tooManyRows(sheet);
  const tooLong = checkCharacters(rows, sheet);
  if (tooLong) return tooLong;
  fillDown(rows, table.merged);
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
