import type { LeftRow } from '../../base/tables/left-row.ts';

/** A report of the deputy head as read: its contents, not compared yet. */
export interface ReceivedReport {
  /** «1 четверть», from a title above a table; null: there is none. */
  period: string | null;
  subjects: ReceivedRow[];
  /** Rows of whole classes. */
  classes: ReceivedRow[];
  students: ReceivedStudent[];
  /** What was not understood in rows that were taken, in Russian; nothing is dropped silently. */
  notes: string[];
  /** Rows below a heading that were not taken. Taken and left together are all of them. */
  left: LeftRow[];
  /** What has to be said before the rows that depend on it are taken; null: nothing. */
  question: ReportQuestion | null;
  tables: ReceivedTable[];
}

/** Two columns or rows say the same of different years, classes or periods. */
export interface ReportQuestion {
  /** «Какие столбцы сверять» */
  title: string;
  /** «2025», «2026»; one of them is the answer. */
  options: string[];
}

/** What was recognised of one table. */
export interface ReceivedTable {
  sheet: string | null;
  /** Last row of the heading, from 1; null: none was found. */
  header: number | null;
  /** By place, from 0; `meaning` null: not understood. */
  columns: { title: string; meaning: string | null }[];
}

/** Where a row stands. */
export interface ReceivedPlace {
  sheet: string | null;
  /** From 1. */
  row: number;
}

export const figureKinds = [
  'success',
  'quality',
  'mean',
  'degree',
  'students',
  'fives',
  'fours',
  'threes',
  'twos',
  'notCertified',
] as const;
export type FigureKind = (typeof figureKinds)[number];

export interface ReceivedFigure {
  /** As written. */
  text: string;
  /** Shares in percent: 92.9. */
  value: number;
  /** Number of decimals written. */
  digits: number;
}

export interface ReceivedRow extends ReceivedPlace {
  /** Subject, or class. */
  name: string;
  /** The row's class; null: the table does not say. */
  className: string | null;
  /** As written; null: the table does not say. */
  teacher: string | null;
  figures: Partial<Record<FigureKind, ReceivedFigure>>;
}

export interface ReceivedStudent extends ReceivedPlace {
  name: string;
  className: string | null;
  /** By column heading. */
  marks: { subject: string; value: string }[];
  mean: ReceivedFigure | null;
}
