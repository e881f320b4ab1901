import { parseAddress } from './sheet-address.ts';
import type { MergedCells } from './table.ts';

/** Merged cells listed in a sheet's XML; the library drops them. */
export function mergedCells(xml: string): MergedCells[] {
  const merged: MergedCells[] = [];
  // They come after the rows.
  const from = xml.search(/<(?:\w+:)?mergeCells[\s>]/);
  if (from < 0) return merged;
  for (const [, first = '', last = ''] of xml
    .slice(from)
    .matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
    const start = parseAddress(first);
    const end = parseAddress(last);
    if (!start || !end) continue;
    merged.push({ ...start, rows: end.row - start.row + 1, columns: end.column - start.column + 1 });
  }
  return merged;
}
