import { cellText } from './cell-content.ts';
import type { ColumnMapping } from './mapping.ts';

/**
 * Numbers (from 1) of rows with cells behind the last title while most rows have none there: a sign inside a value has
 * cut it in two, and every cell behind it stands in a wrong column.
 */
export function cutRows(rows: readonly string[][], { header, columns }: ColumnMapping): Set<number> {
  const cut = new Set<number>();
  if (!header) return cut;
  const last = columns.findLastIndex((column) => column.header !== '');
  let filled = 0;
  for (let at = header.to; at < rows.length; at++) {
    const row = rows[at]!;
    if (!row.some((cell) => cell !== '')) continue;
    filled++;
    for (let column = last + 1; column < row.length; column++) if (cellText(row[column])) cut.add(at + 1);
  }
  return cut.size * 2 <= filled ? cut : new Set();
}
