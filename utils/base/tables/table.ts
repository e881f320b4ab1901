/** A table as it was read: cells are text, nothing is recognised yet. */

import type { Encoding } from './encodings.ts';

/** Rows a table may have; more is a wrong file, not a school's list. */
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 500;
/** Rows by columns: empty cells between filled ones are held as well. */
export const MOST_CELLS = 10_000_000;

export type TableSource = 'csv' | 'text' | 'xlsx' | 'html';

/** Cells joined into one; row and column of its top left cell count from 0. */
export interface MergedCells {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Something worth saying about a table that was read; row and column count from 1 as Excel shows them. */
export interface TableNote {
  text: string;
  row: number | null;
}

export interface RawTable {
  source: TableSource;
  /** Name of the sheet; null where there are no sheets. */
  sheet: string | null;
  /**
   * Rows of equal length; empty cells are ''. Empty rows inside stay, so that `rows[4]` is row 5 of the file;
   * empty rows and columns at the end are left out. Line breaks inside a cell are `\n`. A cell joined over
   * several rows stands in each of them, one joined over several columns in the first.
   */
  rows: string[][];
  merged: MergedCells[];
  notes: TableNote[];
}

/** What is wrong, where (as Excel counts: row from 1, column from 1 shown as a letter), what to do about it. */
export interface TableTrouble {
  what: string;
  advice: string;
  sheet?: string | null;
  row?: number;
  column?: number;
}

export type ReadTables =
  /** `encoding`: of a file of text, as told or as guessed. */
  | { ok: true; tables: RawTable[]; encoding?: { used: Encoding; isCertain: boolean } }
  /** `stopped`: the user stopped it, nothing is wrong with the file. */
  | { ok: false; note: string; stopped: boolean };

/** What a long reading tells and listens to. */
export interface ReadingOptions {
  signal?: AbortSignal | undefined;
  /** Share done, from 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/** Letter of a column as Excel shows it: 1 → A, 28 → AB. */
function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnLetter(Math.floor((column - 1) / 26)) + letter : letter;
}

/** «Лист «5А», строка 3, столбец B: что не так. Что сделать.» */
function describeTrouble(trouble: TableTrouble): string {
  const place = [
    trouble.sheet ? `лист «${trouble.sheet}»` : '',
    trouble.row ? `строка ${trouble.row}` : '',
    trouble.column ? `столбец ${columnLetter(trouble.column)}` : '',
  ].filter(Boolean);
  const said = place.length ? `${place.join(', ')}: ${trouble.what}` : trouble.what;
  return `${said[0]?.toUpperCase()}${said.slice(1)}. ${trouble.advice}`;
}

export function failed(trouble: TableTrouble): ReadTables {
  return { ok: false, note: describeTrouble(trouble), stopped: false };
}

/** The message of a trouble begins with the file's name. */
export function ofFile(result: ReadTables, name: string | undefined): ReadTables {
  if (result.ok || result.stopped || !name) return result;
  return { ...result, note: `«${name}»: ${result.note[0]?.toLowerCase()}${result.note.slice(1)}` };
}

export function stopped(): ReadTables {
  return { ok: false, note: 'Чтение остановлено, ничего не взято.', stopped: true };
}
