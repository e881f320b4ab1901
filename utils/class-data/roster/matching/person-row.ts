import type { Role } from '../person.ts';

/** What a row of any table says of the person it is about: who asks for that person fills in what the table has. */
export interface PersonRow {
  /** Number of the row in the table, from 1. */
  row: number;
  /** As written; empty if the row names only the child. */
  name: string;
  className?: string | null;
  role?: Role | null;
  relation?: string | null;
  /** Name of the child as written, possibly in the genitive («Иванова П.»). */
  ofChild?: string | null;
  /** ISO date. */
  birthDate?: string | null;
  login?: string | null;
  password?: string | null;
  temporaryPassword?: string | null;
}
