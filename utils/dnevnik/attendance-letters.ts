import { dictionary } from '../base/text/dictionary.ts';

/** Letters of the journal for a lesson: absent, ill, absent for a good reason, late. */
export const absenceLetters = ['Н', 'Б', 'П', 'О'] as const;
export type AbsenceLetter = (typeof absenceLetters)[number];

/** What the site says of a student at a lesson. */
export type AttendanceSign = AbsenceLetter | 'present';

/**
 * Letters in upper case, and the Latin ones that look the same: journals have both cases (facts of 2026, A 3.3) and both
 * alphabets (facts 2.4). Letters of the Kazakh and Uzbek builds are not here: «к» is late in one, ill in the other.
 */
const LETTERS = dictionary<AttendanceSign>({
  Н: 'Н',
  H: 'Н',
  Б: 'Б',
  П: 'П',
  О: 'О',
  O: 'О',
  '+': 'present',
});

/** What a letter in either case, or a plus, says; null: it is no sign of attendance that is known. */
export const attendanceLetter = (text: string): AttendanceSign | null =>
  LETTERS.get(text.toUpperCase()) ?? null;
