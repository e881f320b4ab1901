import type { AttendanceSign } from './attendance-letters.ts';

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
