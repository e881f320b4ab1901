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

/** Statuses of the API in lower case (facts of the API, 3.3; settled in those of 2026). */
const STATUSES = dictionary<AttendanceSign>({
  absent: 'Н',
  ill: 'Б',
  pass: 'П',
  late: 'О',
  attend: 'present',
  notset: 'present',
});

const AWAY = String.raw`(?:пропуск|неявка|отсутстви[ея]|отсутствует|отсутствовала?(?:\(а\))?)`;
const REASON = String.raw`(?:уваж(?:ит)?\.?|уважительной)\s*прич(?:\.|ин[еы])`;

/**
 * Whole names, as the period view («Пропуск по болезни») and the diary («Болеет») write them; facts A 3.3. What tells no
 * reason is «Н». Bare «Пропуск» is not here: it is said of both «Н» and «П».
 */
const NAMES: readonly [RegExp, AttendanceSign][] = (
  [
    [String.raw`(?:${AWAY}\s+)?по\s+болезни|болеет|болела?(?:\(а\))?|болезнь`, 'Б'],
    [String.raw`(?:${AWAY}\s+)?(?:без\s+${REASON}|по\s+не${REASON})`, 'Н'],
    [String.raw`(?:${AWAY}\s+)?по\s+${REASON}|уваж(?:\.|ительная)\s*прич(?:\.|ина)`, 'П'],
    [String.raw`неявка|отсутстви[ея]|отсутствует|отсутствовала?(?:\(а\))?`, 'Н'],
    [String.raw`опоздани[ея]|опоздала?(?:\(а\))?`, 'О'],
    [String.raw`присутств\p{L}*(?:\(а\))?`, 'present'],
  ] as const
).map(([words, sign]) => [new RegExp(`^(?:${words})(?![\\p{L}\\p{N}(])`, 'iu'), sign]);

/** What a letter in either case, or a plus, says; null: it is no sign of attendance that is known. */
export const attendanceLetter = (text: string): AttendanceSign | null =>
  LETTERS.get(text.toUpperCase()) ?? null;

/** What the text begins with if that is the whole name of a status, and the rest; null: no known name. */
export function attendanceName(text: string): { sign: AttendanceSign; rest: string } | null {
  for (const [pattern, sign] of NAMES) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return { sign, rest: text.slice(found.length) };
  }
  return null;
}

/** What a status of the API says, written as a word, a letter or a name; null: it is not known. */
export function attendanceStatus(text: string): AttendanceSign | null {
  const plain = text.trim();
  const name = attendanceName(plain);
  return (
    STATUSES.get(plain.toLowerCase()) ??
    attendanceLetter(plain) ??
    (name && name.rest.trim() === '' ? name.sign : null)
  );
}
