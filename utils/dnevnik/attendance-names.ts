import { dictionary } from '../base/text/dictionary.ts';
import { type AttendanceSign, attendanceLetter } from './attendance-letters.ts';

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
