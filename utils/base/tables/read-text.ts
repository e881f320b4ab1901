import { checkDelimited, swallowingRow } from './check-delimited.ts';
import { detectDelimiter } from './delimiter.ts';
import { finishTable, isProblem } from './finish-table.ts';
import { parseDelimited } from './parse-delimited.ts';
import type { RawTable, ReadingOptions, ReadTables, TableNote } from './table.ts';
import { failed, stopped } from './table.ts';

/** Columns separated by spaces: two or more between cells in most rows. */
const GAP = / {2,}/;

function splitByGaps(lines: readonly string[]): string[][] | null {
  const filled = lines.filter((line) => line.trim());
  const split = filled.filter((line) => GAP.test(line.trim()));
  if (split.length < 2 || split.length < filled.length / 2) return null;
  return lines.map((line) => line.trim().split(GAP));
}

/**
 * Reads text from the clipboard: tabs as in Excel and Word tables (quoted cells may contain line breaks),
 * else the format of a CSV file, else columns separated by spaces, else one cell per line.
 */
export async function readText(text: string, options: ReadingOptions = {}): Promise<ReadTables> {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^\ufeff/, '');
  if (!plain.trim()) {
    return failed({
      what: 'вставлен пустой текст',
      advice: 'Выделите таблицу, скопируйте её и вставьте ещё раз.',
    });
  }
  const delimiter = plain.includes('\t') ? '\t' : detectDelimiter(plain);
  const notes: TableNote[] = [];
  let rows = delimiter ? null : (splitByGaps(plain.split('\n')) ?? plain.split('\n').map((line) => [line]));
  if (!rows && delimiter) {
    const read = await parseDelimited(plain, delimiter, options);
    if (!read) return stopped();
    rows = read.rows;
    const swallowing = swallowingRow(rows, delimiter);
    if (read.openQuote !== null || read.oddQuotes.length > 0 || swallowing >= 0) {
      // Word does not quote: quotes are part of the text.
      const again = await parseDelimited(plain, delimiter, { ...options, quotes: false });
      if (!again) return stopped();
      rows = again.rows;
      notes.push({
        text: 'Кавычки оставлены как есть: проверьте эту строку',
        row: read.openQuote ?? read.oddQuotes[0] ?? swallowing + 1,
      });
    }
    const problem = checkDelimited(rows, delimiter, notes);
    if (problem) return failed(problem);
  }
  const table: RawTable = { source: 'text', sheet: null, rows: rows ?? [], merged: [], notes };
  const finished = finishTable(table);
  return isProblem(finished) ? failed(finished) : { ok: true, tables: [finished] };
}
