/** What the columns of a table mean, and what comes out of its rows. */

export const columnKinds = [
  'full-name',
  'surname',
  'given',
  'patronymic',
  'child',
  'class',
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

/** One person that each row of the table speaks of («ученик», «мать»). */
export interface TablePerson {
  /** null: the row itself says it, or nothing does. */
  role: RowRole | null;
  relation: string | null;
}

export interface ColumnMeaning {
  kind: ColumnKind;
  /** Index in `people`; null for what belongs to the whole row (class, number). */
  person: number | null;
  /** Text of the header; empty where there is none. */
  header: string;
  /** 0…1; below 0.6 the teacher is asked to look. */
  confidence: number;
  /** Russian, for the teacher. */
  reasons: string[];
  /** Why a column that could be taken is not: nothing says whose it is; another one means the same. */
  doubt?: 'owner' | 'repeated';
}

/** Note on a row; the number is that of the table, from 1. Never holds text of a data cell. */
export interface RowNote {
  row: number;
  text: string;
}

export interface ColumnMapping {
  /** Rows of the header, from 0, `to` not included; null: no header. */
  header: { from: number; to: number } | null;
  /** Rows with data, from 0, `to` not included. */
  data: { from: number; to: number };
  columns: ColumnMeaning[];
  people: TablePerson[];
  /** Rows inside and around the data that are not people. */
  skipped: RowNote[];
  /** Key of this shape of table (`shapeKey`). */
  shape: string;
}

/** One person read from one row. */
export interface ImportedRow {
  /** Number of the row in the table, from 1. */
  row: number;
  /** As written, surname first where the columns tell it; empty where the row names only the child. */
  name: string;
  className: string | null;
  role: RowRole | null;
  relation: string | null;
  /** Name of the child as written, maybe in the genitive («Иванова П.»). */
  ofChild: string | null;
  login: string | null;
  password: string | null;
  temporaryPassword: string | null;
  /** ISO date. */
  birthDate: string | null;
  phone: string | null;
  email: string | null;
  /** Russian: what is wrong or was inferred in this row. */
  notes: string[];
  /** The row cannot be taken as it is (a login without a name, a name without a login where others have one). */
  broken: boolean;
}
