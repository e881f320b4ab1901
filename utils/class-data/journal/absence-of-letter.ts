import type { AbsenceLetter } from '../../dnevnik/attendance-letters.ts';
import type { AbsenceKind } from './class-journal.ts';

/** What the letters of the journal mean. */
export const ABSENCES: Readonly<Record<AbsenceLetter, AbsenceKind>> = {
  Н: 'unexcused',
  Б: 'illness',
  П: 'excused',
  О: 'late',
};

const kinds = Object.entries(ABSENCES) as [AbsenceLetter, AbsenceKind][];

/** The letter of a kind of absence. */
export const ABSENCE_LETTERS = Object.fromEntries(kinds.map(([letter, kind]) => [kind, letter])) as Readonly<
  Record<AbsenceKind, AbsenceLetter>
>;
