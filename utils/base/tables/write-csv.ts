import { guardCell } from './injection.ts';
import type { OutCell } from './out-cell.ts';
import { russianDate } from './out-cell.ts';

/** Quoted whatever the reader takes for a delimiter, and where spaces at the ends would be lost. */
const NEEDS_QUOTES = /[;,\t"\n\r]|^\s|\s$/;

function writeCell(cell: OutCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', ',') : '';
  if (typeof cell === 'object') return russianDate(cell.date);
  const text = guardCell(cell.replace(/\r\n/g, '\n'));
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * CSV that Excel in Russian opens by double click: UTF-8 with its mark (BOM), `;`, lines end with CR LF. Numbers
 * get a decimal comma, dates are дд.мм.гггг, a text that a spreadsheet would run begins with an apostrophe.
 */
export function writeCsv(rows: readonly (readonly OutCell[])[]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((row) => `${row.map(writeCell).join(';')}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}
