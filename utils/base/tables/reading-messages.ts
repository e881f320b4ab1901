import type { Encoding } from './encodings.ts';
import type { RawTable, ReadTables } from './table.ts';

/** What the import page asks of the worker that reads; both are this extension's own code. */
export type ReadingJob = { file: File; encoding: Encoding | undefined } | { text: string };

export type ReadingMessage =
  | { type: 'progress'; share: number }
  /** Only a page can parse HTML: it reads the file itself. */
  | { type: 'html' }
  /** A table without its rows, which follow in pieces: a page that takes them one by one goes on drawing. */
  | { type: 'table'; table: RawTable }
  | { type: 'rows'; rows: string[][] }
  /** The last one; the tables of a good result have been sent. */
  | { type: 'result'; result: ReadTables };

/** Cells of one piece: some milliseconds of the page's time. */
const CELLS = 20_000;

/** The messages that give a result to the page. */
export function* messagesOf(result: ReadTables): Generator<ReadingMessage> {
  for (const table of result.ok ? result.tables : []) {
    yield { type: 'table', table: { ...table, rows: [] } };
    const atOnce = Math.max(1, Math.floor(CELLS / (table.rows[0]?.length || 1)));
    for (let at = 0; at < table.rows.length; at += atOnce) {
      yield { type: 'rows', rows: table.rows.slice(at, at + atOnce) };
    }
  }
  yield { type: 'result', result: result.ok ? { ...result, tables: [] } : result };
}
