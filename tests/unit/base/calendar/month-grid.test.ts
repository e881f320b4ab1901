import { describe, expect, it } from 'vitest';
import { weekday } from '../../../../utils/base/calendar/day.ts';
import { addMonths, dayByKey, monthGrid } from '../../../../utils/base/calendar/month-grid.ts';

describe('the calendar of a month', () => {
  it.each([
    '2026-02-10',
    '2026-11-29',
    '2028-02-01',
    '2026-12-31',
    '2024-01-31',
  ])('of %s has whole weeks from Monday', (day) => {
    const weeks = monthGrid(day);
    const inMonth = weeks.flat().filter((each) => each.slice(0, 7) === day.slice(0, 7));
    expect(inMonth[0]).toBe(`${day.slice(0, 7)}-01`);
    expect(addMonths(inMonth[0] ?? '', 1)).toBe(
      weeks.flat().find((each) => each > (inMonth.at(-1) ?? '')) ?? addMonths(inMonth[0] ?? '', 1),
    );
    for (const week of weeks) expect(week.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(weeks.every((week) => week.some((each) => each.slice(0, 7) === day.slice(0, 7)))).toBe(true);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-29', 0, '2026-11-29'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it.each([
    ['ArrowLeft', false, '2026-11-25'],
    ['ArrowRight', false, '2026-11-27'],
    ['ArrowUp', false, '2026-11-19'],
    ['ArrowDown', false, '2026-12-03'],
    ['Home', false, '2026-11-23'],
    ['End', false, '2026-11-29'],
    ['PageUp', false, '2026-10-26'],
    ['PageDown', true, '2027-11-26'],
    ['a', false, null],
  ])('%s (Shift: %s) leads from Thursday 26.11.2026 to %s', (key, shift, day) => {
    expect(dayByKey('2026-11-26', key, shift)).toBe(day);
  });
});
