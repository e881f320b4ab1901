import { dictionary } from '../base/text/dictionary.ts';
import type { AbsenceLetter } from './journal-pages.ts';

/** Letters of the journal, in upper case, and the Latin ones that look the same (facts 2.4: both occur). */
const LETTERS = dictionary<AbsenceLetter>({
  Н: 'Н',
  H: 'Н',
  Б: 'Б',
  П: 'П',
  О: 'О',
  O: 'О',
});

/** Whole names, as period view and diary write them (facts A 3.3). */
const NAMES: readonly [RegExp, AbsenceLetter][] = [
  [/^(?:пропуск без уваж|неявка)/i, 'Н'],
  [/^пропуск по уваж/i, 'П'],
  [/^(?:пропуск по болезни|болеет)/i, 'Б'],
  [/^опоздани/i, 'О'],
];

/** The attendance letter meant by a letter in either case; null: none. */
export const attendanceLetter = (text: string): AbsenceLetter | null =>
  LETTERS.get(text.toUpperCase()) ?? null;

/** The attendance letter meant by the whole name of a status; null: none. */
export const letterOfStatus = (name: string): AbsenceLetter | null =>
  NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
