/** A table as read: cells are text, nothing is recognised yet. */

import type { Encoding } from './encodings.ts';

/** Maximum rows in a table; more is a wrong file, not a school's list. */
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 500;
/** Rows by columns, counting empty cells between filled ones. */
export const MOST_CELLS = 10_000_000;
/** Characters of one cell: names, contacts and notes are far shorter; a page pasted into a cell is not. */
export const MOST_IN_CELL = 5_000;
/** Characters of all cells together: 100 000 rows of 20 columns have about 20 million. */
export const MOST_CHARACTERS = 40_000_000;

/** `xml`: SpreadsheetML, the tables of Excel 2003 as XML. */
export const TABLE_SOURCES = ['csv', 'text', 'xlsx', 'xls', 'ods', 'xml', 'html'] as const;
export type TableSource = (typeof TABLE_SOURCES)[number];

/** Cells merged into one; row and column of the top left cell, from 0. */
export interface MergedCells {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A remark on a table that was read; row and column count from 1 as in Excel. */
export interface TableNote {
  text: string;
  row: number | null;
}

export interface RawTable {
  source: TableSource;
  /** Name of the sheet; null if there are no sheets. */
  sheet: string | null;
  /**
   * Rows of equal length; empty cells are ''. Empty rows inside stay, so that `rows[4]` is row 5 of the file;
   * trailing empty rows and columns are dropped. Line breaks inside a cell are `\n`. A cell merged over
   * several rows is repeated in each of them, one merged over several columns is in the first.
   */
  rows: string[][];
  merged: MergedCells[];
  notes: TableNote[];
}

/** What is wrong, where (as in Excel: row from 1, column from 1 shown as a letter), and what to do about it. */
export interface TableProblem {
  what: string;
  advice: string;
  sheet?: string | null;
  row?: number;
  column?: number;
}

export type ReadTables =
  /** `encoding`: of a text file, as given or as guessed. */
  | { ok: true; tables: RawTable[]; encoding?: { used: Encoding; isCertain: boolean } }
  /** `stopped`: the user stopped it, nothing is wrong with the file. */
  | { ok: false; note: string; stopped: boolean };

/** Control and progress of a long reading. */
export interface ReadingOptions {
  signal?: AbortSignal | undefined;
  /** Share done, from 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/** Letter of a column as in Excel: 1 → A, 28 → AB. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnLetter(Math.floor((column - 1) / 26)) + letter : letter;
}

/** «Лист «5А», строка 3, столбец B: что не так. Что сделать.» */
function describeProblem(problem: TableProblem): string {
  const place = [
    problem.sheet ? `лист «${problem.sheet}»` : '',
    problem.row ? `строка ${problem.row}` : '',
    problem.column ? `столбец ${columnLetter(problem.column)}` : '',
  ].filter(Boolean);
  const sentence = place.length ? `${place.join(', ')}: ${problem.what}` : problem.what;
  return `${sentence[0]?.toUpperCase()}${sentence.slice(1)}. ${problem.advice}`;
}

export function failed(problem: TableProblem): ReadTables {
  return { ok: false, note: describeProblem(problem), stopped: false };
}

/** Prefixes an error message with the file's name. */
export function ofFile(result: ReadTables, name: string | undefined): ReadTables {
  if (result.ok || result.stopped || !name) return result;
  return { ...result, note: `«${name}»: ${result.note[0]?.toLowerCase()}${result.note.slice(1)}` };
}

export function stopped(): ReadTables {
  return { ok: false, note: 'Чтение остановлено, ничего не взято.', stopped: true };
}
