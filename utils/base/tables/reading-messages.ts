import type { Encoding } from './encodings.ts';
import type { RawTable, ReadTables } from './table.ts';

/** A request from the import page to the reading worker; both are this extension's own code. */
export type ReadingJob = { file: File; encoding: Encoding | undefined } | { text: string };

export type ReadingMessage =
  | { type: 'progress'; share: number }
  /** Only a page can parse HTML, so it reads the file itself. */
  | { type: 'html' }
  /** A table without its rows, which follow in pieces: the page keeps drawing while it receives them. */
  | { type: 'table'; table: RawTable }
  | { type: 'rows'; rows: string[][] }
  /** The last message; the tables of a good result have already been sent. */
  | { type: 'result'; result: ReadTables };

/** Cells per piece: a few milliseconds of the page's time. */
const CELLS = 20_000;

/** The messages that deliver a result to the page. */
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
