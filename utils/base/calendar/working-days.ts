import { addDays, type Day, weekday } from './day.ts';
import { DAY_OFF_DECREES, type DayOffDecree } from './day-off-decrees.ts';
import type { DayCorrection, WorkingWeek } from './working-week.ts';

/** Calendar of a school. Pupils' holidays are working days. */
export interface SchoolCalendar extends WorkingWeek {
  /** By year; a year without a decree follows the general rule. */
  decrees?: Readonly<Record<string, DayOffDecree>>;
}

/** Non-working holidays of Labour Code art. 112, as «MM-DD». */
const HOLIDAYS: ReadonlySet<string> = new Set([
  '01-01',
  '01-02',
  '01-03',
  '01-04',
  '01-05',
  '01-06',
  '01-07',
  '01-08',
  '02-23',
  '03-08',
  '05-01',
  '05-09',
  '06-12',
  '11-04',
]);

const isHoliday = (day: Day): boolean => HOLIDAYS.has(day.slice(5));
/** In January, days off that coincide with holidays are moved by decree only. */
const isPushing = (day: Day): boolean => isHoliday(day) && day.slice(5, 7) !== '01';

/**
 * Whether people work on that day: considers weekends, holidays, the year's decree, and days off pushed on by
 * holidays. A decree moves only the week's days off: a Saturday in a six-day week is not one. What the teacher has
 * corrected overrides all of it.
 */
export function isWorkingDay(day: Day, calendar: SchoolCalendar): boolean {
  const corrected = correctionOf(day, calendar);
  if (corrected) return corrected.works;
  if (isHoliday(day) || isDayOff(day, calendar)) return false;
  return !pushedOn(day.slice(0, 4), calendar).has(day);
}

/** The correction that holds on a day; one of that very day precedes one that returns each year. */
const correctionOf = (day: Day, { corrections }: SchoolCalendar): DayCorrection | undefined =>
  corrections.find((each) => each.day === day) ??
  corrections.find((each) => each.yearly && each.day <= day && each.day.slice(5) === day.slice(5));

/** A weekend day that was not moved, or a day off granted by the decree. */
function isDayOff(day: Day, calendar: SchoolCalendar): boolean {
  const moved = movedIn(day.slice(0, 4), calendar);
  return (
    moved.some(([, to]) => to === day) ||
    (weekday(day) > calendar.days && !moved.some(([from]) => from === day))
  );
}

const movedIn = (year: string, calendar: SchoolCalendar) =>
  (decreeOf(year, calendar)?.moved ?? []).filter(([from]) => weekday(from) > calendar.days);

const pushedDays = new WeakMap<SchoolCalendar, Map<string, ReadonlySet<Day>>>();

/** Days off that a year's holidays push to the next working day. */
function pushedOn(year: string, calendar: SchoolCalendar): ReadonlySet<Day> {
  const years = pushedDays.get(calendar) ?? new Map<string, ReadonlySet<Day>>();
  pushedDays.set(calendar, years);
  const known = years.get(year);
  if (known) return known;
  const pushed = new Set<Day>();
  for (const monthDay of HOLIDAYS) {
    const day = `${year}-${monthDay}`;
    if (!isPushing(day) || weekday(day) <= calendar.days) continue;
    if (movedIn(year, calendar).some(([from]) => from === day)) continue;
    let next = addDays(day, 1);
    const isTaken = () =>
      isHoliday(next) ||
      isDayOff(next, calendar) ||
      pushed.has(next) ||
      correctionOf(next, calendar)?.works === false;
    for (let turn = 0; turn < 366 && isTaken(); turn++) next = addDays(next, 1);
    pushed.add(next);
  }
  years.set(year, pushed);
  return pushed;
}

const decreeOf = (year: string, { decrees = DAY_OFF_DECREES }: SchoolCalendar): DayOffDecree | undefined =>
  decrees[year];

/** The first working day after that day. */
export function nextWorkingDay(day: Day, calendar: SchoolCalendar): Day {
  let next = addDays(day, 1);
  // The corrections may be badly wrong; stop after a year without a working day.
  for (let turn = 0; turn < 366 && !isWorkingDay(next, calendar); turn++) next = addDays(next, 1);
  return next;
}

/** The last of that many working days, counted from the day after `day`. */
export function addWorkingDays(day: Day, count: number, calendar: SchoolCalendar): Day {
  let last = day;
  for (let turn = 0; turn < count; turn++) last = nextWorkingDay(last, calendar);
  return last;
}

/** Whether the days off of a year are known: by its decree, or because the teacher has compared them with the official calendar. */
export const isCalendarKnown = (year: number, calendar: SchoolCalendar): boolean =>
  decreeOf(String(year), calendar) !== undefined || calendar.checkedYears.includes(year);

/** What is to be said beside a term counted in working days from one day to another; null: its calendar is known. */
export function calendarDoubt(from: Day, to: Day, calendar: SchoolCalendar): string | null {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    if (!isCalendarKnown(year, calendar))
      return `Переносы выходных в ${year} году Классруку неизвестны: сверьте срок с производственным календарём.`;
  return null;
}
