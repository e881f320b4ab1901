import { expect, it } from 'vitest';
import { schoolYearOf } from '../../../../utils/base/calendar/school-year.ts';

it.each<[string, number]>([
  ['2026-09-01T00:00:00', 2026],
  ['2026-12-31T23:59:59', 2026],
  ['2027-01-01T00:00:00', 2026],
  ['2027-07-31T23:59:59', 2026],
  // Lists of the coming year are made in August.
  ['2027-08-01T00:00:00', 2027],
])('%s belongs to the school year that begins in %d', (time, year) => {
  expect(schoolYearOf(new Date(time))).toBe(year);
});
