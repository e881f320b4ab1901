import { check, is, pipe, regex, string } from 'valibot';

/**
 * A calendar day «YYYY-MM-DD» with no time or time zone; days compare as text. All arithmetic is in UTC, so
 * neither the computer's zone nor daylight saving shifts a day.
 */
export type Day = string;

/** Whether the text is a calendar day that exists, such as «2026-11-23»; 30 February is not one. */
export function isDay(text: string): boolean {
  // Every month has 28 days: most days need no calendar.
  if (/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(text)) return true;
  const [year = '', month = '', day = ''] = text.split('-');
  const time = new Date(0);
  time.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day);
}

export const daySchema = pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/), check(isDay));

const DAY_MS = 86_400_000;
const noon = (day: Day) => Date.parse(`${day}T12:00:00Z`);
const two = (number: number) => String(number).padStart(2, '0');

/** The day of a time, by this computer's clock. */
export function dayOf(time: Date): Day {
  const year = String(time.getFullYear()).padStart(4, '0');
  return `${year}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

export function addDays(day: Day, days: number): Day {
  const within = Number(day.slice(8)) + days;
  if (within >= 1 && within <= 28) return day.slice(0, 8) + two(within);
  return new Date(noon(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from the first to the second; negative if the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((noon(to) - noon(from)) / DAY_MS);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return new Date(noon(day)).getUTCDay() || 7;
}

/** The same day that many years later; 29 February becomes 1 March in common years. */
export function addYears(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return isDay(same) ? same : `${year}-03-01`;
}

/** «12.09.2026». */
export function russianDay(day: Day): string {
  return day.split('-').reverse().join('.');
}

/**
 * The day from which a person acts for themselves (18 years, Civil Code art. 21); null if the birth date is
 * unknown.
 */
export function comingOfAge(birthDate: string | null | undefined): Day | null {
  return birthDate && is(daySchema, birthDate) ? addYears(birthDate, 18) : null;
}
