import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../../utils/base/calendar/day.ts';
import {
  type AttendanceDay,
  attendanceOf,
  byWeek,
  byWeekday,
  noAbsences,
} from '../../../../utils/class-data/analytics/attendance.ts';
import { shownPercent } from '../../../../utils/class-data/analytics/fraction.ts';

/** Day, lessons, then unexcused, illness, excused, late. */
const DAYS: [string, number, number, number, number, number][] = [
  ['2026-11-16', 6, 0, 6, 0, 0], // Mon, ill all day
  ['2026-11-17', 7, 0, 5, 2, 0], // Tue, away all day, not all of it ill
  ['2026-11-18', 6, 1, 0, 0, 1], // Wed
  ['2026-11-21', 0, 0, 0, 0, 0], // Sat, no lessons of the student
  ['2026-11-23', 5, 0, 0, 0, 1], // Mon
];
const days = DAYS.map(
  ([day, lessons, unexcused, illness, excused, late]): AttendanceDay => ({
    day,
    lessons,
    unexcused,
    illness,
    excused,
    late,
    missed: unexcused + illness + excused,
    fresh: 0,
  }),
);

it('counts what was missed, by kinds, days, days of the week and weeks', () => {
  const found = attendanceOf(days);
  expect(found).toEqual({
    lessons: 24,
    missed: 14,
    fresh: 0,
    unexcused: 1,
    illness: 11,
    excused: 2,
    late: 2,
    attended: { over: 10, under: 24 },
    days: 4,
    daysMissed: 2,
    daysIll: 1,
  });
  expect(shownPercent(found.attended)).toBe('41,7\u00a0%'); // 10 / 24
  expect(byWeekday(days).map(({ weekday, count }) => [weekday, count.lessons, count.missed])).toEqual([
    [1, 11, 6],
    [2, 7, 7],
    [3, 6, 1],
    [6, 0, 0],
  ]);
  expect(byWeek(days).map(({ monday, count }) => [monday, count.lessons, count.missed, count.late])).toEqual([
    ['2026-11-16', 19, 14, 1],
    ['2026-11-23', 5, 0, 1],
  ]);
});

it('sums of days, weekdays and weeks are equal', () => {
  const few = fc.integer({ min: 0, max: 3 });
  const day = fc
    .tuple(fc.integer({ min: 0, max: 250 }), few, few, few, few, few)
    .map(([at, unexcused, illness, excused, late, attended]) => ({
      day: addDays('2026-09-01', at),
      unexcused,
      illness,
      excused,
      late,
      missed: unexcused + illness + excused,
      fresh: Math.min(unexcused, at % 3),
      lessons: unexcused + illness + excused + late + attended,
    }));
  fc.assert(
    fc.property(fc.array(day, { maxLength: 30 }), (list) => {
      const found = attendanceOf(list);
      expect(found.fresh).toBeLessThanOrEqual(found.unexcused);
      expect(found.missed).toBe(found.unexcused + found.illness + found.excused);
      expect(found.daysIll).toBeLessThanOrEqual(found.daysMissed);
      expect(found.daysMissed).toBeLessThanOrEqual(found.days);
      for (const groups of [byWeekday(list), byWeek(list)])
        for (const key of Object.keys(noAbsences()) as (keyof ReturnType<typeof noAbsences>)[])
          expect(groups.reduce((sum, { count }) => sum + count[key], 0)).toBe(found[key]);
    }),
  );
});
