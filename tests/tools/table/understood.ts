/** What `npm run table` prints of a file; days are yyyy-mm-dd, rows count from 1 as in Excel. */

export const tableKinds = ['list', 'credentials', 'control-works', 'register', 'report'] as const;
export type TableKind = (typeof tableKinds)[number];

/** A line of a batch, or what the command line says. */
export interface AskedFile {
  file: string;
  /** «7А»; '' if it is not said: then no class is another one. */
  class: string;
  /** The year in which the school year begins. */
  year: number;
  /** null: it is found out. */
  as: TableKind | null;
  /** The reporting period that is asked about: «1-я четверть», «Год»; null: it is not said. */
  period: string | null;
  /** Answers to questions that reading the file has asked: «2026». */
  choose: readonly string[];
}

export interface UnderstoodColumn {
  /** As in Excel: «A», «AB». */
  column: string;
  title: string;
  /** In the words of the reader; null: not understood. */
  meaning: string | null;
}

export interface UnderstoodSheet {
  /** null where the format has no sheets. */
  name: string | null;
  /** Last row of the header; null: there is none. */
  header: number | null;
  columns: UnderstoodColumn[];
  taken: object[];
  left: { row: number; why: string }[];
}

export interface UnderstoodFile {
  file: string;
  /** What it was read as; null: not read, or not known. */
  as: TableKind | null;
  sheets: UnderstoodSheet[];
  /** In Russian: what holds for the whole file, and the questions that the teacher would be asked. */
  notes: string[];
}

/** Tables of one file as one kind of table. */
export type Understanding = Pick<UnderstoodFile, 'sheets' | 'notes'>;
