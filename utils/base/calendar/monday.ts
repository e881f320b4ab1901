import { addDays, type Day, weekday } from './day.ts';

const known = new Map<Day, Day>();

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  let monday = known.get(day);
  if (!monday) {
    monday = addDays(day, 1 - weekday(day));
    known.set(day, monday);
  }
  return monday;
}
