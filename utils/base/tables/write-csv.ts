import { guardCell } from './injection.ts';
import type { OutCell } from './out-cell.ts';
import { russianDate } from './out-cell.ts';

/** Quote whatever the reader takes for a delimiter, and text with leading or trailing spaces. */
const NEEDS_QUOTES = /[;,\t"\n\r]|^\s|\s$/;

function writeCell(cell: OutCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', ',') : '';
  if (typeof cell === 'object') return russianDate(cell.date);
  const text = guardCell(cell.replace(/\r\n/g, '\n'));
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * CSV that Russian Excel opens by double click: UTF-8 with a BOM, `;`, CR LF line ends. Numbers get a decimal
 * comma, dates are дд.мм.гггг, text that a spreadsheet would execute begins with an apostrophe.
 */
export function writeCsv(rows: readonly (readonly OutCell[])[]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((row) => `${row.map(writeCell).join(';')}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}
