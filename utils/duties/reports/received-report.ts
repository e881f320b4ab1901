/** A report of the deputy head as it was read: what stands where, nothing is compared yet. */
export interface ReceivedReport {
  /** «1 четверть», as a title above a table says it; null: none does. */
  period: string | null;
  subjects: ReceivedRow[];
  /** Rows of whole classes. */
  classes: ReceivedRow[];
  students: ReceivedStudent[];
  /** What was not understood, in Russian; nothing is left out silently. */
  notes: string[];
}

export const figureKinds = [
  ...(['success', 'quality', 'mean', 'degree', 'students'] as const),
  ...(['fives', 'fours', 'threes', 'twos', 'notCertified'] as const),
] as const;
export type FigureKind = (typeof figureKinds)[number];

export interface ReceivedFigure {
  /** As written. */
  text: string;
  /** Shares in percent: 92.9. */
  value: number;
  /** Decimals written. */
  digits: number;
}

export interface ReceivedRow {
  /** Subject, or class. */
  name: string;
  /** Class that the row is of; null: the table does not say. */
  className: string | null;
  figures: Partial<Record<FigureKind, ReceivedFigure>>;
}

export interface ReceivedStudent {
  name: string;
  className: string | null;
  /** By the heading of the column. */
  marks: { subject: string; value: string }[];
  mean: ReceivedFigure | null;
}
