import { addDays, type Day, daysBetween, weekday } from '../calendar/day.ts';

/** A laid-out calendar of weeks: one column per week, one row per weekday from Monday; px. */
export interface CalendarGrid {
  width: number;
  height: number;
  side: number;
  /** The given days that are within the range, in the given order. */
  squares: { day: Day; x: number; y: number }[];
  months: { month: number; x: number }[];
  weekdays: { weekday: number; y: number }[];
}

const SIDE = 18;
const GAP = 2;
const LEFT = 28;
const TOP = 20;
/** Room for the longest name of a month. */
const MONTH = 34;

/** Lays out the days of a school year; Sundays get a row only if one of the days is a Sunday. */
export function calendarGrid(days: readonly Day[], from: Day, to: Day): CalendarGrid {
  const monday = addDays(from, 1 - weekday(from));
  const column = (day: Day) => Math.floor(daysBetween(monday, day) / 7);
  const within = days.filter((day) => day >= from && day <= to);
  const rows = Math.max(6, ...within.map(weekday));
  const weeks = to >= from ? column(to) + 1 : 0;
  const months: CalendarGrid['months'] = [];
  for (let week = 0; week < weeks; week++) {
    // A month is labelled above the first week that begins in it, the first month above the first week.
    const first = week === 0 ? from : addDays(monday, week * 7);
    const month = Number(first.slice(5, 7));
    if (months.at(-1)?.month !== month) months.push({ month, x: LEFT + week * (SIDE + GAP) });
  }
  // The labels would touch: drop the first month, which has only its last days here.
  if (months.length > 1 && (months[1]?.x ?? 0) - (months[0]?.x ?? 0) < 2 * (SIDE + GAP)) months.shift();
  return {
    // A month may begin in the last week.
    width: Math.max(LEFT + weeks * (SIDE + GAP), (months.at(-1)?.x ?? 0) + MONTH),
    height: TOP + rows * (SIDE + GAP),
    side: SIDE,
    squares: within.map((day) => ({
      day,
      x: LEFT + column(day) * (SIDE + GAP),
      y: TOP + (weekday(day) - 1) * (SIDE + GAP),
    })),
    months,
    weekdays: Array.from({ length: rows }, (_, row) => ({
      weekday: row + 1,
      y: TOP + row * (SIDE + GAP),
    })),
  };
}
