import { type Day, dayOf } from '../../base/calendar/day.ts';
import { type AnyEntry, factDay, type KindBook } from '../kind.ts';

/**
 * The year in which the school year of an entry begins: that which it names, else that of its reporting period, of the
 * day of the fact, of its recording.
 */
export function entryYear(entry: AnyEntry, kinds: KindBook): number {
  if ('year' in entry && typeof entry.year === 'number') return entry.year;
  const ofPeriod = Number(/^(\d{4})\/\d{4}:/.exec(entry.period ?? '')?.[1] ?? Number.NaN);
  if (!Number.isNaN(ofPeriod)) return ofPeriod;
  const on = factDay(entry, kinds);
  return on === null ? yearOfTime(entry.at) : yearOfDay(on);
}

/** The year in which the school year of a day begins. Lists of August belong to the coming year: see `school-year.ts`. */
export const yearOfDay = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0);

/** Of an ISO time. Only near the turn its zone makes a difference: the text of most is enough. */
function yearOfTime(at: string): number {
  const year = Number(at.slice(0, 4));
  if (at < `${year}-07-30`) return year - 1;
  return at >= `${year}-08-03` ? year : yearOfDay(dayOf(new Date(at)));
}
