import Papa from 'papaparse';
import type { Delimiter } from './delimiter.ts';
import type { ReadingOptions } from './table.ts';
import { MOST_ROWS } from './table.ts';
import { createYielder } from './yielder.ts';

/** Characters parsed between two checks of the page's clock: a few milliseconds. */
const CHUNK = 256 * 1024;

export interface Delimited {
  rows: string[][];
  /** Rows (from 1) with odd quotes: one is never closed, or text follows a closing one. */
  openQuote: number | null;
  oddQuotes: number[];
}

interface Parsed {
  data: string[][];
  errors: { code?: string; row?: number }[];
  meta: { cursor: number };
}

/**
 * Rows of a text with `\n` line breaks, chunk by chunk, with pauses for the page; null if stopped. Reading
 * ends soon after the row limit, so that a huge file does not fill the memory.
 */
export async function parseDelimited(
  text: string,
  delimiter: Delimiter,
  { signal, onProgress, quotes = true }: ReadingOptions & { quotes?: boolean },
): Promise<Delimited | null> {
  const result: Delimited = { rows: [], openQuote: null, oddQuotes: [] };
  const { rows } = result;
  // U+0000 never reaches this point, so quotes become ordinary characters.
  const settings = { delimiter, newline: '\n' as const, quoteChar: quotes ? '"' : '\u0000' };
  const yieldToUi = createYielder();
  let size = CHUNK;
  let at = 0;
  while (at < text.length && rows.length <= MOST_ROWS) {
    if (signal?.aborted) return null;
    const isLast = at + size >= text.length;
    const piece = isLast ? text.slice(at) : text.slice(at, at + size);
    const parsed = new Papa.Parser(settings).parse(piece, 0, !isLast) as Parsed;
    for (const error of parsed.errors) {
      const row = rows.length + (error.row ?? 0) + 1;
      if (isLast && error.code === 'MissingQuotes') result.openQuote ??= row;
      else if (error.code === 'InvalidQuotes' && (isLast || (error.row ?? 0) < parsed.data.length)) {
        if (result.oddQuotes.at(-1) !== row) result.oddQuotes.push(row);
      }
    }
    for (const row of parsed.data) rows.push(row);
    if (isLast) break;
    // A row longer than the chunk (a quote far from its pair): use a longer chunk.
    if (parsed.meta.cursor === 0) size *= 4;
    else {
      at += parsed.meta.cursor;
      size = CHUNK;
    }
    onProgress?.(at / text.length);
    await yieldToUi();
  }
  if (signal?.aborted) return null;
  onProgress?.(1);
  return result;
}
