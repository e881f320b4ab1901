import { check, pipe, regex, string } from 'valibot';

/**
 * A calendar day «YYYY-MM-DD» without time and time zone; such days compare as text. Reckoned in UTC throughout, so that
 * neither the computer's zone nor the turn of clocks moves a day.
 */
export type Day = string;

/** Whether the text is a day that exists: 30 February is none. */
/** Whether a text is a day of the calendar, «2026-11-23». */
export function isDay(text: string): boolean {
  const [year = '', month = '', day = ''] = text.split('-');
  const moment = new Date(0);
  moment.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(day);
}

export const daySchema = pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/), check(isDay));

const DAY_MS = 86_400_000;
const noon = (day: Day) => Date.parse(`${day}T12:00:00Z`);
const two = (number: number) => String(number).padStart(2, '0');

/** The day of a moment by the clock of this computer. */
export function dayOf(moment: Date): Day {
  const year = String(moment.getFullYear()).padStart(4, '0');
  return `${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

export function addDays(day: Day, days: number): Day {
  return new Date(noon(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from the first to the second; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((noon(to) - noon(from)) / DAY_MS);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return new Date(noon(day)).getUTCDay() || 7;
}

/** The same day so many years later; 29 February becomes 1 March where there is none. */
export function addYears(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return isDay(same) ? same : `${year}-03-01`;
}

/** «12.09.2026». */
export function russianDay(day: Day): string {
  return day.split('-').reverse().join('.');
}
