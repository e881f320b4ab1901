import { checkDelimited, splitWholeLines } from './check-delimited.ts';
import { detectDelimiter } from './delimiter.ts';
import { finishTable, isProblem } from './finish-table.ts';
import { releaseCell } from './injection.ts';
import { parseDelimited } from './parse-delimited.ts';
import type { RawTable, ReadingOptions, ReadTables, TableNote } from './table.ts';
import { failed, stopped } from './table.ts';

const APOSTROPHE = 39;

/** One quoted cell with delimiters in it; a lone comma before a space is part of a text. */
const WRAPPED = /^"(?=[^\n]*(?:[;\t]|,\S))(?:[^"]|"")*"[;,\t]*$/;

/** The lines of a table that was saved as one column: each is in quotes as a whole. */
function unwrapLines(text: string): string {
  if (!text.startsWith('"')) return text;
  const lines = text.split('\n');
  if (!lines.every((line) => line === '' || WRAPPED.test(line))) return text;
  const inside = (line: string) =>
    line
      .replace(/[;,\t]*$/, '')
      .slice(1, -1)
      .replaceAll('""', '"');
  return lines.map(inside).join('\n');
}

/** Reads the text of a CSV or TXT file (`decodeText`); detects the delimiter by content. */
export async function readCsv(text: string, options: ReadingOptions = {}): Promise<ReadTables> {
  const plain = unwrapLines(text);
  const delimiter = detectDelimiter(plain) ?? ';';
  const body = plain.replace(/^sep=[;,\t]\n/i, '');
  const shift = body.length < plain.length ? 1 : 0;
  const read = await parseDelimited(body, delimiter, options);
  if (!read) return stopped();
  if (read.openQuote !== null) {
    return failed({
      what: 'кавычка открыта и не закрыта до конца файла',
      advice: 'Файл обрезан или кавычка лишняя: скачайте его ещё раз или исправьте эту строку.',
      row: read.openQuote + shift,
    });
  }
  splitWholeLines(read.rows, delimiter);
  const notes: TableNote[] = read.oddQuotes.map((row) => ({
    text: 'Лишние кавычки: проверьте эту строку',
    row: row + shift,
  }));
  const problem = checkDelimited(read.rows, delimiter, notes, 1 + shift);
  if (problem) return failed(problem);
  if (shift) read.rows.unshift([]);
  for (const row of body.includes("'") ? read.rows : []) {
    for (let at = 0; at < row.length; at++) {
      if (row[at]!.charCodeAt(0) === APOSTROPHE) row[at] = releaseCell(row[at]!);
    }
  }
  const table: RawTable = { source: 'csv', sheet: null, rows: read.rows, merged: [], notes };
  const finished = finishTable(table);
  if (isProblem(finished)) return failed(finished);
  if (finished.rows.length === 0) return failed(NOTHING_IN_FILE);
  return { ok: true, tables: [finished] };
}

export const NOTHING_IN_FILE = {
  what: 'в файле нет ни одной заполненной ячейки',
  advice: 'Проверьте, тот ли это файл.',
};
