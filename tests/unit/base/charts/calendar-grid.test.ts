import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '../../../../utils/base/calendar/day.ts';
import { calendarGrid } from '../../../../utils/base/charts/calendar-grid.ts';

const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(from, index));

describe('calendarGrid', () => {
  it('has a column per week and a row per weekday', () => {
    // 1 September 2026 is a Tuesday.
    const { squares, weekdays } = calendarGrid(
      ['2026-09-01', '2026-09-07', '2026-09-08'],
      '2026-09-01',
      '2026-09-30',
    );
    const [tuesday, monday, next] = squares;
    expect(next?.y).toBe(tuesday?.y);
    expect(next?.x).toBe(monday?.x);
    expect(monday?.x).toBeGreaterThan(tuesday?.x ?? 0);
    expect(monday?.y).toBe(weekdays[0]?.y);
    expect(weekdays).toHaveLength(6);
  });

  it('gives Sunday a row if something is on a Sunday', () => {
    expect(calendarGrid(['2026-09-06'], '2026-09-01', '2026-09-30').weekdays).toHaveLength(7);
  });

  it('names the months of a year once each, in order', () => {
    const { months } = calendarGrid([], '2026-09-01', '2027-05-31');
    expect(months.map(({ month }) => month)).toEqual([9, 10, 11, 12, 1, 2, 3, 4, 5]);
  });

  it('omits a month of which only the last days are shown: its name would touch the next', () => {
    const { months } = calendarGrid([], '2026-08-31', '2026-10-31');
    expect(months.map(({ month }) => month)).toEqual([9, 10]);
  });

  it('has room for the name of a month that begins in the last week', () => {
    for (const to of days('2026-09-01', 365)) {
      const { months, width } = calendarGrid([], '2026-09-01', to);
      // «нояб» and «июнь» take 30 px.
      expect(width - (months.at(-1)?.x ?? 0), to).toBeGreaterThanOrEqual(30);
    }
  });

  it('has no squares outside its range, and none if the end precedes the beginning', () => {
    expect(calendarGrid(['2026-08-31', '2026-10-01'], '2026-09-01', '2026-09-30').squares).toEqual([]);
    expect(calendarGrid(['2026-09-15'], '2026-09-30', '2026-09-01')).toMatchObject({
      squares: [],
      months: [],
    });
  });

  it('puts no two days in one place and each in the row of its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 300 }), (start, count) => {
        const given = days(addDays('2020-01-01', start), count);
        const grid = calendarGrid(given, given[0] as string, given.at(-1) as string);
        expect(grid.squares).toHaveLength(count);
        expect(new Set(grid.squares.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
        for (const { day, x, y } of grid.squares) {
          expect(y).toBe(grid.weekdays[weekday(day) - 1]?.y);
          expect(x + grid.side).toBeLessThanOrEqual(grid.width);
          expect(y + grid.side).toBeLessThanOrEqual(grid.height);
        }
      }),
    );
  });
});
