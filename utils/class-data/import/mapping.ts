/** The meaning of a table's columns, and the people read from its rows. */

import type { LeftRow } from '../../base/tables/left-row.ts';

export const columnKinds = [
  'full-name',
  'surname',
  'given',
  'patronymic',
  'child',
  'class',
  'class-letter',
  'role',
  'relation',
  'login',
  'password',
  'temporary-password',
  'birth-date',
  'phone',
  'email',
  'snils',
  'number',
  'unknown',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

export type RowRole = 'student' | 'representative';

/** A person described by each row of the table («ученик», «мать»). */
export interface TablePerson {
  /** null: the row itself says, or nothing does. */
  role: RowRole | null;
  relation: string | null;
}

export interface ColumnMeaning {
  kind: ColumnKind;
  /** Index in `people`; null for whole-row values (class, number). */
  person: number | null;
  /** Text of the header; empty if there is none. */
  header: string;
  /** 0…1; below 0.6 the teacher is asked to check. */
  confidence: number;
  /** Russian, for the teacher. */
  reasons: string[];
  /** Why a usable column is not used: its owner is unknown; another column means the same; header and cells differ. */
  doubt?: 'owner' | 'repeated' | 'content';
}

/** Note on a row; its number in the table counts from 1. Never contains text of a data cell. */
export interface RowNote extends Pick<LeftRow, 'row'> {
  text: string;
}

export interface ColumnMapping {
  /** Rows of the header, from 0, `to` excluded; null: no header. */
  header: { from: number; to: number } | null;
  /** Rows with data, from 0, `to` excluded. */
  data: { from: number; to: number };
  columns: ColumnMeaning[];
  people: TablePerson[];
  /** Rows inside and around the data that are not people. */
  skipped: RowNote[];
  /** Row (from 0) at which a table with other columns begins below this one; absent: none does. */
  next?: number;
  /** Key of the table's shape (`shapeKey`). */
  shape: string;
}

/** One person read from one row. */
export interface ImportedRow {
  /** Number of the row in the table, from 1. */
  row: number;
  /** As written, surname first if the columns determine it; empty if the row names only the child. */
  name: string;
  className: string | null;
  role: RowRole | null;
  relation: string | null;
  /** Name of the child as written, possibly in the genitive («Иванова П.»). */
  ofChild: string | null;
  login: string | null;
  password: string | null;
  temporaryPassword: string | null;
  /** ISO date. */
  birthDate: string | null;
  phone: string | null;
  email: string | null;
  /** In Russian: what is wrong in this row or was inferred. */
  notes: string[];
  /**
   * The row cannot be used as it is (a login without a name, a name without a login where others have one).
   */
  broken: boolean;
}
