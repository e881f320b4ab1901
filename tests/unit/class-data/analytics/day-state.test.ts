import { expect, it } from 'vitest';
import { noAbsences } from '../../../../utils/class-data/analytics/attendance.ts';
import { dayState } from '../../../../utils/class-data/analytics/day-state.ts';

it.each([
  [{ lessons: 6 }, 'present', false],
  [{ lessons: 6, late: 1 }, 'late', false],
  [{ lessons: 6, late: 1, missed: 1, excused: 1 }, 'excused', false],
  [{ lessons: 6, missed: 6, illness: 6 }, 'illness', true],
  [{ lessons: 6, missed: 6, illness: 5, unexcused: 1 }, 'unexcused', true],
  [{ lessons: 0 }, 'present', false],
])('a day %j is %s, missed entirely: %s', (count, kind, whole) => {
  expect(dayState({ ...noAbsences(), ...count })).toEqual({ kind, whole });
});
