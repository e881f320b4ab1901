import Papa from 'papaparse';
import type { Delimiter } from './delimiter.ts';
import type { TableNote, TableProblem } from './table.ts';

const count = (text: string, delimiter: Delimiter) => text.split(delimiter).length - 1;

const isFilled = (cell: string) => cell.trim() !== '';

function filledLength(row: readonly string[]): number {
  let length = row.length;
  while (length > 0 && !isFilled(row[length - 1]!)) length--;
  return length;
}

/** The most frequent number of cells in a row of one line; of two as frequent, that of the earlier row. */
function usualLength(rows: readonly (readonly string[])[]): number {
  const lengths = new Map<number, number>();
  for (const row of rows) if (row.length > 1) lengths.set(row.length, (lengths.get(row.length) ?? 0) + 1);
  return [...lengths].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** Splits rows that are one quoted cell each: a table saved as a list of its own lines. Changes `rows`. */
export function splitWholeLines(rows: string[][], delimiter: Delimiter): void {
  const usual = usualLength(rows);
  for (const [at, row] of rows.entries()) {
    const line = row[0] ?? '';
    if (filledLength(row) !== 1 || line.includes('\n')) continue;
    if (!line.includes(delimiter)) continue;
    const cells = (Papa.parse(line, { delimiter }).data as string[][])[0] ?? row;
    if (usual === 0 || cells.length === usual) rows[at] = cells;
  }
}

/**
 * The first row that consists of lines each of which looks like a row of its own, because a stray quote holds them
 * together; -1: there is none.
 */
export function swallowingRow(rows: readonly (readonly string[])[], delimiter: Delimiter): number {
  const usual = usualLength(rows);
  if (usual < 2) return -1;
  return rows.findIndex((row) => {
    if (!row.some((cell) => cell.includes('\n') && cell.includes(delimiter))) return false;
    // A delimiter in quotes within one line says nothing.
    const cells = row.map((cell) => (cell.includes('\n') ? cell : ''));
    return cells
      .join(delimiter)
      .split('\n')
      .every((line) => count(line, delimiter) === usual - 1);
  });
}

/** Far more cells than columns are another table, not a text that is cut by delimiters. */
const MOST_CUTS = 3;

function isCut(row: readonly string[], usual: number): boolean {
  const length = filledLength(row);
  return length > usual && length <= usual + MOST_CUTS;
}

/**
 * What does not fit together in the rows of a text with delimiters: a cell that swallows the lines behind it is a
 * problem; a row with more cells than the table has columns, because a text with a delimiter stands there without
 * quotes, is emptied with a note. `first`: number of the first row. Changes `rows`.
 */
export function checkDelimited(
  rows: string[][],
  delimiter: Delimiter,
  notes: TableNote[],
  first = 1,
): TableProblem | null {
  const usual = usualLength(rows);
  const swallowing = swallowingRow(rows, delimiter);
  if (swallowing >= 0) {
    const row = rows[swallowing]!;
    return {
      what: 'кавычка открыта, а закрыта только в одной из следующих строк: внутри ячейки оказались чужие строки',
      advice: 'Уберите лишние кавычки в этой строке и ниже и сохраните файл заново.',
      row: swallowing + first,
      column: row.findIndex((cell) => cell.includes('\n')) + 1,
    };
  }
  for (const [at, row] of rows.entries()) {
    const isLong = row.some((cell) => cell.includes('\n') && cell.includes(delimiter));
    if (isLong) notes.push({ row: at + first, text: 'В ячейке несколько строк файла: проверьте эту строку' });
  }
  const tooLong = new Set(rows.flatMap((row, at) => (isCut(row, usual) ? [at] : [])));
  const others = rows.filter((row, at) => row.length > 1 && !tooLong.has(at));
  const isRegular = others.filter(({ length }) => length === usual).length >= others.length * REGULAR;
  if (usual < 2 || !isRegular) return null;
  for (const at of tooLong) {
    rows[at] = [];
    notes.push({
      row: at + first,
      text: `Строка не взята: в ней ячеек больше, чем столбцов. ${QUOTE[delimiter]}`,
    });
  }
  return null;
}

/** Share of rows that have to be equally long before a longer one is wrong. */
const REGULAR = 0.75;
const QUOTE: Record<Delimiter, string> = {
  ',': 'Если запятая стоит внутри пароля или имени, возьмите его в кавычки',
  ';': 'Если «;» стоит внутри пароля или имени, возьмите его в кавычки',
  '\t': 'Лишнюю табуляцию уберите',
};
