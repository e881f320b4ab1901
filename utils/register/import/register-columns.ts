import { headerText } from '../../class-data/import/header-words.ts';
import type { ImportableRegister } from './importable-register.ts';

/** Columns of a register in a table, and the rows that are its lines (from 0, `to` not included). */
export interface RegisterColumns {
  header: number;
  columns: Readonly<Record<string, number | undefined>>;
}

/** Headers of names and days, for use in the `words` of a duty. */
export const NAME_HEADER = /ф\.? ?и\.? ?о|фамил|^имя/;
export const DATE_HEADER = /^дата(?!.*рожд)|когда|число/;

function columnsIn(
  row: readonly string[],
  { words, ignored }: ImportableRegister,
): RegisterColumns['columns'] {
  const columns: Record<string, number | undefined> = {};
  row.forEach((cell, at) => {
    const text = headerText(cell);
    if (!text || text.length > 80 || ignored.test(text)) return;
    const field = words.find(([word, name]) => word.test(text) && columns[name] === undefined)?.[1];
    if (field) columns[field] = at;
  });
  return columns;
}

/** The header with the most known columns among the first 20 rows; null: the table is not such a register. */
export function registerColumns(
  rows: readonly string[][],
  register: ImportableRegister,
): RegisterColumns | null {
  let best: RegisterColumns | null = null;
  rows.slice(0, 20).forEach((row, header) => {
    const columns = columnsIn(row, register);
    const isNamed = columns.person !== undefined || columns.student !== undefined;
    if (!isNamed || !register.telling.some((field) => columns[field] !== undefined)) return;
    if (!best || Object.keys(columns).length > Object.keys(best.columns).length) best = { header, columns };
  });
  return best;
}
