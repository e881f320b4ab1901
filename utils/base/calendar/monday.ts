import { addDays, type Day, weekday } from './day.ts';

const mondays = new Map<Day, Day>();

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  let monday = mondays.get(day);
  if (!monday) {
    monday = addDays(day, 1 - weekday(day));
    mondays.set(day, monday);
  }
  return monday;
}
