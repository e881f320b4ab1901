import type { MergedCells } from '../../../base/tables/table.ts';

/** A sheet as `readTables` gives it. */
export interface ScheduleSheet {
  sheet: string | null;
  rows: readonly (readonly string[])[];
  merged: readonly MergedCells[];
}

export interface AskedClass {
  className: string;
  /** Year in which the school year begins. */
  schoolYear: number;
}

/** A work of the class as the schedule says it. */
export interface TakenWork {
  /** Name of the sheet; '' if the format has none. */
  sheet: string;
  /** From 1, as in Excel. */
  row: number;
  day: string;
  until: string | null;
  subject: string;
  title: string;
}

/**
 * What is not taken: of another class; not understood; no entry at all (a title, a note, a signature, holidays).
 */
export type LeftKind = 'other-class' | 'unread' | 'remark';

export interface LeftEntry {
  sheet: string;
  row: number;
  /** Letter of the column where the entry is one cell of a grid. */
  column?: string;
  /** In Russian: what was not understood. */
  why: string;
  /** Text of the row or cell, shortened. */
  text: string;
  kind: LeftKind;
}

/** Two readings are possible, and only somebody who knows the table can tell. */
export interface ScheduleQuestion {
  /** The same for the same table. */
  id: string;
  sheet: string;
  text: string;
  options: { value: string; label: string }[];
}

/** How a block of a sheet was understood. */
export interface ReadBlock {
  sheet: string;
  /** Rows of the header, from 1. */
  header: { from: number; to: number };
  /** Letter of the column → what it holds, in Russian. */
  columns: Record<string, string>;
}

export interface ReadSchedule {
  taken: TakenWork[];
  left: LeftEntry[];
  questions: ScheduleQuestion[];
  blocks: ReadBlock[];
  /** Sheets that are no schedule, and why: «Лист «Звонки»: …». */
  notes: string[];
  /** Entries: rows of a list, filled cells of a grid. Those with works + left = entries. */
  entries: number;
  takenEntries: number;
}

/** Value of an answered question by its id. */
export type ScheduleAnswers = Readonly<Record<string, string>>;
