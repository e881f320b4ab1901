import { addDays, type Day, weekday } from './day.ts';
import { DAY_OFF_DECREES, type DayOffDecree } from './day-off-decrees.ts';

/** How a school works. Pupils' holidays are working days. */
export interface WorkingWeek {
  /** Monday to Friday, or Monday to Saturday. */
  days: 5 | 6;
  /** The region's non-working days, entered by the user. */
  regional?: readonly Day[];
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
 * holidays. A decree moves only the week's days off: a Saturday in a six-day week is not one.
 */
export function isWorkingDay(day: Day, week: WorkingWeek): boolean {
  if (week.regional?.includes(day) || isHoliday(day) || isDayOff(day, week)) return false;
  return !pushedOn(day.slice(0, 4), week).has(day);
}

/** A weekend day that was not moved, or a day off granted by the decree. */
function isDayOff(day: Day, week: WorkingWeek): boolean {
  const moved = movedIn(day.slice(0, 4), week);
  return (
    moved.some(([, to]) => to === day) || (weekday(day) > week.days && !moved.some(([from]) => from === day))
  );
}

const movedIn = (year: string, week: WorkingWeek) =>
  (decreeOf(year, week)?.moved ?? []).filter(([from]) => weekday(from) > week.days);

/** Days off that a year's holidays push to the next working day. */
function pushedOn(year: string, week: WorkingWeek): ReadonlySet<Day> {
  const pushed = new Set<Day>();
  for (const monthDay of HOLIDAYS) {
    const day = `${year}-${monthDay}`;
    if (!isPushing(day) || weekday(day) <= week.days) continue;
    if (movedIn(year, week).some(([from]) => from === day)) continue;
    let next = addDays(day, 1);
    const isTaken = () =>
      isHoliday(next) || isDayOff(next, week) || pushed.has(next) || week.regional?.includes(next);
    for (let turn = 0; turn < 366 && isTaken(); turn++) next = addDays(next, 1);
    pushed.add(next);
  }
  return pushed;
}

const decreeOf = (year: string, week: WorkingWeek): DayOffDecree | undefined =>
  (week.decrees ?? DAY_OFF_DECREES)[year];

/** The first working day after that day. */
export function nextWorkingDay(day: Day, week: WorkingWeek): Day {
  let next = addDays(day, 1);
  // The regional days may be badly wrong; stop after a year without a working day.
  for (let turn = 0; turn < 366 && !isWorkingDay(next, week); turn++) next = addDays(next, 1);
  return next;
}

/** The last of that many working days, counted from the day after `day`. */
export function addWorkingDays(day: Day, count: number, week: WorkingWeek): Day {
  let last = day;
  for (let turn = 0; turn < count; turn++) last = nextWorkingDay(last, week);
  return last;
}

/** What a year's calendar is based on, in Russian, for the screen and for papers that state a deadline. */
export function calendarGround(year: number, week: WorkingWeek): { sure: boolean; text: string } {
  const decree = decreeOf(String(year), week);
  if (decree) return { sure: true, text: `ст. 112 ТК РФ, ${decree.decree}` };
  return {
    sure: false,
    text: `ст. 112 ТК РФ; постановление о переносе выходных дней в ${year} году Классруку неизвестно — проверьте по производственному календарю`,
  };
}
