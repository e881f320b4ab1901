import { type Day, daysBetween } from './day.ts';

const format = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** Farther from today than half a year, a day without its year would be taken for the next one of that name. */
const FAR_DAYS = 183;

/** «27 ноября», where the year is plain; with `today`, a day that is far from it bears its year: «27 ноября 2025». */
export function dayAndMonth(day: Day, today: Day = day): string {
  const text = format.format(new Date(`${day}T12:00:00Z`));
  return Math.abs(daysBetween(today, day)) > FAR_DAYS ? `${text} ${day.slice(0, 4)}` : text;
}
