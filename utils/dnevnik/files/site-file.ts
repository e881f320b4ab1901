import type { LeftRow } from '../../base/tables/left-row.ts';

/** What a file of the site says of itself above its table. */
export interface FileTitles {
  /** As written, «7А»; null: it does not say. */
  className: string | null;
  /** The year in which the school year begins; null: it does not say. */
  schoolYear: number | null;
  /** «2 четверть»; null: it does not say. */
  period: string | null;
  /** First and last day, «yyyy-mm-dd»; null: it does not say. */
  days: { from: string; to: string } | null;
  /** null: it does not say. */
  subject: string | null;
}

/** One column of marks. */
export interface FileLesson {
  /** Letter of the column, as a spreadsheet program shows it. */
  column: string;
  day: number;
  month: number;
  /** null: the heading has no year. */
  year: number | null;
  /** From 1, Monday; null: the heading has none. */
  weekday: number | null;
  /** Number within the day; null: the heading has none. */
  number: number | null;
  subject: string;
}

export interface FileMarks {
  /** From 1, as a spreadsheet program counts. */
  row: number;
  name: string;
  /** Only cells with text, as written. `lesson`: index into `lessons`. */
  cells: { lesson: number; text: string }[];
}

interface SiteFileOf<Kind> {
  kind: Kind;
  titles: FileTitles;
  /** Rows of the table that are no student's, or cannot be read. */
  left: LeftRow[];
  /** What else of the file is not taken, in Russian. */
  notes: string[];
}

/** Marks and absences by lesson: the class journal of a week, or the journal of one subject. */
export interface LessonsFile extends SiteFileOf<'class-week' | 'subject-journal'> {
  lessons: FileLesson[];
  rows: FileMarks[];
}

export const attendanceCounts = ['daysMissed', 'daysIll', 'missed', 'ill', 'late'] as const;
export type AttendanceCounts = Record<(typeof attendanceCounts)[number], number>;

/** «Посещаемость: Классы»: totals of a period. Illness is a part of what was missed. */
export interface AttendanceFile extends SiteFileOf<'attendance-totals'> {
  rows: ({ row: number; name: string } & AttendanceCounts)[];
}

export type SiteFile = LessonsFile | AttendanceFile;

/** A file of the site as read, or in Russian why it is none. */
export type SiteFileReading = { file: SiteFile } | { refused: string };
