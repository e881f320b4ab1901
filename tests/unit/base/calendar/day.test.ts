import fc from 'fast-check';
import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addYears,
  comingOfAge,
  dayOf,
  daySchema,
  daysBetween,
  russianDay,
  weekday,
} from '../../../../utils/base/calendar/day.ts';

const anyDay = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => new Date(Date.UTC(1970, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

it.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-11-01', 30, '2026-12-01'],
  ['2026-11-01', 0, '2026-11-01'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(days);
});

it('days go there and back, each a day that exists', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4_000, max: 4_000 }), (day, days) => {
      const other = addDays(day, days);
      expect(is(daySchema, other)).toBe(true);
      expect(addDays(other, -days)).toBe(day);
      expect(daysBetween(day, other)).toBe(days);
      expect(other > day).toBe(days > 0);
      expect(weekday(addDays(day, 7))).toBe(weekday(day));
    }),
  );
});

it.each([
  ['2026-11-23', 1],
  ['2026-11-28', 6],
  ['2026-11-29', 7],
])('%s is day %i of its week', (day, expected) => {
  expect(weekday(day)).toBe(expected);
});

it.each([
  ['2026-02-28', 1, '2027-02-28'],
  ['2008-02-29', 18, '2026-03-01'],
  ['2008-02-29', 20, '2028-02-29'],
])('%s and %i years is %s', (day, years, expected) => {
  expect(addYears(day, years)).toBe(expected);
});

describe("the day of a time'", () => {
  it('is that of this computer’s clock', () => {
    expect(dayOf(new Date(2026, 10, 23, 0, 1))).toBe('2026-11-23');
    expect(dayOf(new Date(2026, 10, 23, 23, 59))).toBe('2026-11-23');
    expect(dayOf(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});

it('is written as in papers', () => {
  expect(russianDay('2026-09-02')).toBe('02.09.2026');
});

it.each([
  ['2008-11-23', '2026-11-23'],
  ['2008-02-29', '2026-03-01'],
  [null, null],
  [undefined, null],
  ['23.11.2008', null],
  ['2008-02-31', null],
])('someone born on %s comes of age on %s', (birth, expected) => {
  expect(comingOfAge(birth)).toBe(expected);
});
