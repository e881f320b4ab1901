/** A report of the deputy head as read: its contents, not compared yet. */
export interface ReceivedReport {
  /** «1 четверть», from a title above a table; null: there is none. */
  period: string | null;
  subjects: ReceivedRow[];
  /** Rows of whole classes. */
  classes: ReceivedRow[];
  students: ReceivedStudent[];
  /** What was not understood, in Russian; nothing is dropped silently. */
  notes: string[];
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

export interface ReceivedRow {
  /** Subject, or class. */
  name: string;
  /** The row's class; null: the table does not say. */
  className: string | null;
  figures: Partial<Record<FigureKind, ReceivedFigure>>;
}

export interface ReceivedStudent {
  name: string;
  className: string | null;
  /** By column heading. */
  marks: { subject: string; value: string }[];
  mean: ReceivedFigure | null;
}
