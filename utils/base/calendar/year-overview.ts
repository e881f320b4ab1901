import { addDays, type Day, weekday } from './day.ts';
import { dayAndMonth } from './day-and-month.ts';
import { isWorkingDay, type SchoolCalendar } from './working-days.ts';

/** How a year differs from its plain weeks, for comparing it with the official calendar. */
export interface YearOverview {
  workingDays: number;
  /** Days of the working week on which nobody works. */
  off: Day[];
  /** Days off of the week on which people work. */
  working: Day[];
}

export function yearOverview(year: number, calendar: SchoolCalendar): YearOverview {
  const overview: YearOverview = { workingDays: 0, off: [], working: [] };
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const works = isWorkingDay(day, calendar);
    const inWeek = weekday(day) <= calendar.days;
    if (works) overview.workingDays += 1;
    if (works && !inWeek) overview.working.push(day);
    if (!works && inWeek) overview.off.push(day);
  }
  return overview;
}

/** «1–2 января, 23 февраля»: days in order, those that follow each other in a month as one range. */
export function daysInWords(days: readonly Day[]): string {
  const ranges: [from: Day, to: Day][] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last && addDays(last[1], 1) === day && day.slice(0, 7) === last[1].slice(0, 7)) last[1] = day;
    else ranges.push([day, day]);
  }
  return ranges
    .map(([from, to]) => (from === to ? dayAndMonth(from) : `${Number(from.slice(8))}–${dayAndMonth(to)}`))
    .join(', ');
}
