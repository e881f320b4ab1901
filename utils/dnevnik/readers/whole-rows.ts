import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { TableGrid } from './table-grid.ts';

/**
 * Rows below the headings that do not have one cell below each heading: narrower or wider ones, and those into which a
 * cell of the row above extends. Nobody knows which of their values belongs to which heading. If the headings themselves
 * are uneven, that is each row. `height`: number of heading rows. `carried`: cells may extend down, as a class beside its
 * students.
 */
export function oddRows(grid: TableGrid, height: number, carried = false): Set<number> {
  const odd = new Set<number>();
  const width = grid[0]?.length ?? 0;
  const isFull = (row: TableGrid[number]) => row.length === width && !Array.from(row).includes(undefined!);
  const isHeadFull = grid.slice(0, height).every(isFull);
  for (let y = height; y < grid.length; y++) {
    const row = grid[y]!;
    const isShared = !carried && y > 0 && row.some((cell, x) => cell === grid[y - 1]![x]);
    if (!isHeadFull || isShared || !isFull(row)) odd.add(y);
  }
  return odd;
}

/** Says how many rows were left out for this; nothing if none was. */
export function warnOfOdd(count: number, warnings: Warning[]): void {
  if (count === 0) return;
  const text = `Строк, где столбцов не столько, сколько в заголовке таблицы: ${count}. Они не взяты. Обновите страницу и сверьте с сайтом.`;
  warnings.push(warning('rows-uneven', text));
}
