import type { MergedCells, RawTable, TableTrouble } from './table.ts';
import { MOST_COLUMNS, MOST_ROWS } from './table.ts';

const isFilled = (cell: string) => cell.trim() !== '';

/** Length of a row without the empty cells at its end. */
function filledLength(row: readonly string[]): number {
  let length = row.length;
  while (length > 0 && !isFilled(row[length - 1]!)) length--;
  return length;
}

/** A cell joined over several rows is said in each of them (the class beside its students, the upper head). */
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

/**
 * Makes the rows equally long, leaves out empty rows and columns at the end, spreads joined cells.
 * Too many rows or columns are a trouble. Changes `table.rows`.
 */
export function finishTable(table: RawTable): RawTable | TableTrouble {
  const { rows, sheet } = table;
  while (rows.length > 0 && filledLength(rows[rows.length - 1]!) === 0) rows.pop();
  if (rows.length > MOST_ROWS) {
    return {
      what: `в таблице больше ${MOST_ROWS.toLocaleString('ru')} строк`,
      advice: 'Оставьте в файле только нужные классы и сохраните его заново.',
      sheet,
      row: MOST_ROWS + 1,
    };
  }
  fillDown(rows, table.merged);
  let columns = 0;
  for (const [index, row] of rows.entries()) {
    const length = filledLength(row);
    if (length > MOST_COLUMNS) return tooManyColumns(sheet, index + 1);
    if (length > columns) columns = length;
  }
  for (const row of rows) {
    if (row.length > columns) row.length = columns;
    while (row.length < columns) row.push('');
  }
  return table;
}

function tooManyColumns(sheet: string | null, row: number): TableTrouble {
  return {
    what: `больше ${MOST_COLUMNS} столбцов`,
    advice: 'Проверьте, тот ли это файл; лишние столбцы удалите и сохраните его заново.',
    sheet,
    row,
    column: MOST_COLUMNS + 1,
  };
}

export function isTrouble(result: RawTable | TableTrouble): result is TableTrouble {
  return 'what' in result;
}
