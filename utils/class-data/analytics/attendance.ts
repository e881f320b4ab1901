import type { Day } from '../../base/calendar/day.ts';
import { weekday } from '../../base/calendar/day.ts';
import { mondayOf } from '../../base/calendar/monday.ts';
import { type AbsenceKind, absenceKinds } from '../journal/class-journal.ts';
import { type Fraction, fraction } from './fraction.ts';

/** Lessons held and how many were missed for each reason; a late arrival is not a missed lesson. */
export interface AbsenceCount extends Record<AbsenceKind, number> {
  /** Lessons held (up to today) in registers that list the student. */
  lessons: number;
  /** unexcused + illness + excused: illness is a part of it. */
  missed: number;
  /** Of `unexcused` those whose reason may still be entered, see `isReasonAwaited`. */
  fresh: number;
}

export interface Attendance extends AbsenceCount {
  /** Share of attended lessons: (lessons − missed) / lessons. */
  attended: Fraction | null;
  /** School days on which the student had a lesson. */
  days: number;
  /** Full days missed: days on which every lesson was missed, for whatever reason. */
  daysMissed: number;
  /** Days on which every lesson was missed because of illness. */
  daysIll: number;
  /**
   * By a file of the site's report: lessons held are unknown, and so are all reasons but illness. ISO time of its taking, and the days that it names.
   */
  reported?: { readAt: string; days: { from: Day; to: Day } | null };
}

/** One school day of one student. */
export interface AttendanceDay extends AbsenceCount {
  day: Day;
}

export const noAbsences = (): AbsenceCount => ({
  lessons: 0,
  missed: 0,
  fresh: 0,
  unexcused: 0,
  illness: 0,
  excused: 0,
  late: 0,
});

/** Adds the second count to the first and returns it. */
function addAbsences(to: AbsenceCount, more: AbsenceCount): AbsenceCount {
  to.lessons += more.lessons;
  to.missed += more.missed;
  to.fresh += more.fresh;
  for (const kind of absenceKinds) to[kind] += more[kind];
  return to;
}

/** Attendance over days, as defined at `Attendance`. */
export function attendanceOf(days: AttendanceDay[]): Attendance {
  const total = noAbsences();
  let [daysMissed, daysIll] = [0, 0];
  for (const day of days) {
    addAbsences(total, day);
    if (isDayMissed(day)) daysMissed++;
    if (day.lessons > 0 && day.illness === day.lessons) daysIll++;
  }
  const held = days.filter(({ lessons }) => lessons > 0).length;
  return { ...total, attended: attendedShare(total), days: held, daysMissed, daysIll };
}

/** Lessons of several students together. */
export function absencesTogether(
  counts: readonly AbsenceCount[],
): AbsenceCount & Pick<Attendance, 'attended'> {
  const total = counts.reduce(addAbsences, noAbsences());
  return { ...total, attended: attendedShare(total) };
}

export const isDayMissed = ({ lessons, missed }: AbsenceCount): boolean => lessons > 0 && missed >= lessons;

/** Share of attended lessons: (lessons − missed) / lessons. */
function attendedShare({ lessons, missed }: AbsenceCount): Fraction | null {
  return fraction(lessons - missed, lessons);
}

/** Absences by the day of the week, 1 Monday to 7 Sunday; only days with lessons. */
export function byWeekday(days: AttendanceDay[]): { weekday: number; count: AbsenceCount }[] {
  return grouped(days, ({ day }) => weekday(day)).map(([key, count]) => ({ weekday: key, count }));
}

/** Absences by week, each identified by its Monday. */
export function byWeek(days: AttendanceDay[]): { monday: Day; count: AbsenceCount }[] {
  return grouped(days, ({ day }) => mondayOf(day)).map(([key, count]) => ({ monday: key, count }));
}

function grouped<K extends string | number>(
  days: AttendanceDay[],
  keyOf: (day: AttendanceDay) => K,
): [K, AbsenceCount][] {
  const groups = new Map<K, AbsenceCount>();
  for (const day of days) {
    const key = keyOf(day);
    const count = groups.get(key) ?? noAbsences();
    groups.set(key, addAbsences(count, day));
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
