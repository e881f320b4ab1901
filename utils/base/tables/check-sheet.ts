import { parseAddress } from './sheet-address.ts';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, type TableProblem } from './table.ts';
import { tooManyCells, tooManyColumns, tooManyRows } from './too-many.ts';

/** Number of rows in an Excel sheet. */
const EXCEL_ROWS = 1_048_576;

/** Addresses beyond column SF (500) or row 99 999; those before need no check. */
const FAR = /\sr=["'](?:[A-Z]{3,4}\d+|(?:S[G-Z]|[T-Z][A-Z])\d+|[A-Z]{0,2}\d{6,})["']/g;

/**
 * Whether a cell, starting inside its opening tag, has a value: cells that are only coloured do not count.
 */
function hasValue(xml: string, from: number): boolean {
  const end = xml.indexOf('>', from);
  if (end < 0 || xml[end - 1] === '/') return false;
  const inside = xml.slice(end + 1, end + 200);
  const closing = inside.search(/<\/(?:\w+:)?c>/);
  return /<(?:\w+:)?(?:v|is|f)[\s>]/.test(closing < 0 ? inside : inside.slice(0, closing));
}

/** Columns beyond Z. */
const WIDE = /\sr=["']([A-Z]{2}\d+)["']/g;

/** Whether the sheet, padded to a rectangle, has too many cells; judged by its last row. */
function isTooLarge(xml: string): boolean {
  const last = /^<(?:\w+:)?row\s[^>]*?\br=["'](\d+)/.exec(xml.slice(Math.max(0, lastRow(xml))))?.[1];
  const rows = Math.min(Number(last ?? 0), MOST_ROWS);
  if (rows * MOST_COLUMNS <= MOST_CELLS) return false;
  let widest = 0;
  for (const match of xml.matchAll(WIDE)) {
    const column = (parseAddress(match[1]!)?.column ?? 0) + 1;
    if (column > widest && hasValue(xml, match.index)) widest = column;
  }
  return rows * widest > MOST_CELLS;
}

/** Where the last row begins, whatever prefix its element has; -1: there is none. Looked for from the end: a sheet is long. */
function lastRow(xml: string): number {
  for (let at = xml.lastIndexOf('row '); at > 0; at = xml.lastIndexOf('row ', at - 1)) {
    const start = xml.lastIndexOf('<', at);
    if (/^<(?:\w+:)?$/.test(xml.slice(start, at))) return start;
  }
  return -1;
}

/**
 * Finds a filled cell beyond the limits in the text of a sheet before it is parsed: a lone cell in XFD1048576
 * would be padded to seventeen billion cells. The sheet's own dimensions are not trusted. null: none.
 */
export function checkSheet(xml: string, sheet: string): TableProblem | null {
  for (const match of xml.matchAll(FAR)) {
    const address = match[0].slice(4, -1);
    const place = parseAddress(address);
    const row = place ? place.row + 1 : Number(address);
    if (row > EXCEL_ROWS) {
      return {
        what: 'номер строки больше, чем бывает в Excel: файл повреждён',
        advice: 'Откройте его в Excel и сохраните заново как .xlsx.',
        sheet,
      };
    }
    if (!place || !hasValue(xml, match.index)) continue;
    if (place.column >= MOST_COLUMNS) return tooManyColumns(sheet, row, place.column + 1);
    if (row > MOST_ROWS) return tooManyRows(sheet, row);
  }
  return isTooLarge(xml) ? tooManyCells(sheet) : null;
}
