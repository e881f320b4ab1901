import { expect, it } from 'vitest';
import { fallOf, trendByWeek } from '../../../../utils/class-data/analytics/trend.ts';

const DAYS = ['2026-11-02', '2026-11-06', '2026-11-16', '2026-11-18', '2026-11-23'];
const rule = { today: '2026-11-23', weeks: 1, by: 50, marks: 2 };

it('averages by week, including weeks without a mark', () => {
  const series = [
    { days: [0, 1, 2], numbers: [5, 4, 3] },
    { days: [1, 3], numbers: [2, 4] },
  ];
  expect(trendByWeek(series, DAYS)).toEqual([
    { monday: '2026-11-02', marks: 3, average: { over: 11, under: 3 } },
    { monday: '2026-11-16', marks: 2, average: { over: 7, under: 2 } },
  ]);
  expect(trendByWeek([], DAYS)).toEqual([]);
  // The week of 9.11 has no lessons and is omitted; that of 16.11 has lessons but no marks.
  expect(trendByWeek([{ days: [0, 4], numbers: [5, 3] }], DAYS).map(({ marks }) => marks)).toEqual([1, 0, 1]);
});

/** Marks with the indexes of their days; the last week begins on 17.11: indexes 3 and 4. */
it.each([
  [[0, 1, 3, 4], [5, 4, 4, 4], { before: 9, now: 8 }], // 4,50 → 4,00: exactly 0,50
  [[0, 1, 3, 4], [5, 4, 5, 4], null],
  [[0, 1, 2, 3, 4], [5, 4, 4, 4, 4], null], // 4,33 → 4,00
  [[0, 1, 4], [5, 5, 2], null], // one mark now is too few
  [[0, 3, 4], [5, 2, 2], null], // one before too
  [[3, 4], [2, 2], null],
] as const)('%o %o', (days, numbers, expected) => {
  const found = fallOf([{ days: [...days], numbers: [...numbers] }], DAYS, rule);
  expect(found && { before: found.before.over, now: found.now.over }).toEqual(expected);
});
