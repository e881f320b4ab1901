import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarGround, DECREE_NAMES } from '../../../../utils/base/calendar/calendar-ground.ts';
import { addDays, type Day, weekday } from '../../../../utils/base/calendar/day.ts';
import { DAY_OFF_DECREES } from '../../../../utils/base/calendar/day-off-decrees.ts';
import {
  addWorkingDays,
  calendarDoubt,
  isWorkingDay,
  nextWorkingDay,
  type SchoolCalendar,
} from '../../../../utils/base/calendar/working-days.ts';
import { type DayCorrection, USUAL_WEEK } from '../../../../utils/base/calendar/working-week.ts';
import { fault } from '../../../setup/fault.ts';
import { runs } from '../../property-runs.ts';

const FIVE: SchoolCalendar = USUAL_WEEK;
const SIX: SchoolCalendar = { ...USUAL_WEEK, days: 6 };
const BY_RULE: SchoolCalendar = { ...FIVE, decrees: {} };
const off = (...days: Day[]): { corrections: DayCorrection[] } => ({
  corrections: days.map((day) => ({ day, works: false, why: 'День республики', yearly: false })),
});
const daysOf = (year: number): Day[] => {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
};
const working = (year: number, week: SchoolCalendar) => daysOf(year).filter((day) => isWorkingDay(day, week));

it.each<[Day, boolean, string]>([
  ['2025-02-24', true, 'the decree moved the day off of Sunday 23 February elsewhere'],
  ['2025-05-02', false, 'moved from 4 January'],
  ['2025-05-08', false, 'moved from 23 February'],
  ['2025-06-13', false, 'moved from 8 March'],
  ['2025-03-10', true, 'and so not to the Monday after it'],
  ['2025-11-01', true, 'a working Saturday'],
  ['2025-11-03', false, 'moved from 1 November'],
  ['2025-12-31', false, 'moved from 5 January'],
  ['2026-01-09', false, 'moved from 3 January'],
  ['2026-01-12', true, 'the first working day of 2026'],
  ['2026-02-23', false, 'a holiday on a Monday'],
  ['2026-02-24', true, 'the day after it'],
  ['2026-03-09', false, '8 March is a Sunday'],
  ['2026-05-11', false, '9 May is a Saturday'],
  ['2026-05-04', true, '1 May is a Friday'],
  ['2026-11-04', false, 'a holiday on a Wednesday'],
  ['2026-11-03', true, 'the day before it'],
  ['2026-11-28', false, 'a Saturday'],
  ['2026-10-28', true, 'pupils’ holidays are working days'],
  ['2026-12-31', false, 'moved from 4 January'],
  ['2027-02-20', true, 'a working Saturday'],
  ['2027-02-22', false, 'moved from 20 February'],
  ['2027-05-03', false, '1 May is a Saturday'],
  ['2027-05-10', false, '9 May is a Sunday'],
  ['2027-06-14', false, '12 June is a Saturday'],
  ['2027-11-05', false, 'moved from 2 January'],
])('%s: working is %s, %s', (day, expected) => {
  expect(isWorkingDay(day, FIVE)).toBe(expected);
});

it.each([
  [2025, 247],
  [2026, 247],
  [2027, 247],
])('a five-day week in %i has as many working days as the production calendar', (year, count) => {
  expect(working(year, FIVE)).toHaveLength(count);
});

describe('a six-day week', () => {
  it.each<[Day, boolean]>([
    ['2026-11-28', true],
    ['2026-11-29', false],
    // Saturdays are not days off there: neither the rule nor the decree moves them.
    ['2026-05-11', true],
    ['2026-01-09', true],
    ['2026-03-09', false],
    ['2026-12-31', false],
    ['2025-11-03', true],
    ['2027-05-10', false],
    ['2027-02-22', true],
  ])('%s: working is %s', (day, expected) => {
    expect(isWorkingDay(day, SIX)).toBe(expected);
  });
});

describe('regional days', () => {
  it('are non-working and skipped', () => {
    const week = { ...FIVE, ...off('2026-11-24') };
    expect(isWorkingDay('2026-11-24', week)).toBe(false);
    expect(nextWorkingDay('2026-11-23', week)).toBe('2026-11-25');
  });
});

it('a day off pushed on by a holiday does not land on a regional day', () => {
  const week = { ...FIVE, ...off('2026-05-11') };
  expect(isWorkingDay('2026-05-12', week)).toBe(false);
});

it.each<[Day, SchoolCalendar, Day]>([
  ['2026-11-23', FIVE, '2026-11-24'],
  ['2026-11-27', FIVE, '2026-11-30'],
  ['2026-11-27', SIX, '2026-11-28'],
  ['2026-12-30', FIVE, '2027-01-11'],
  ['2026-11-03', FIVE, '2026-11-05'],
  ['2027-04-30', FIVE, '2027-05-04'],
])('after %s in %j comes %s', (day, week, expected) => {
  expect(nextWorkingDay(day, week)).toBe(expected);
});

it('a year without work ends the search', () => {
  expect(nextWorkingDay('2026-01-01', { ...FIVE, ...off(...daysOf(2026), ...daysOf(2027)) })).toBe(
    '2027-01-03',
  );
});

describe('the basis', () => {
  it('names the decree of the year', () => {
    expect(calendarGround(2026, FIVE)).toEqual({ sure: true, text: expect.stringMatching(/№ 1466$/) });
  });
  it('says so if there is none', () => {
    expect(calendarGround(2031, FIVE)).toEqual({
      sure: false,
      text: expect.stringMatching(/в 2031 году.*неизвестно/),
    });
  });
});

describe('what the teacher has corrected', () => {
  const corrected = (...corrections: DayCorrection[]): SchoolCalendar => ({ ...FIVE, corrections });

  it.each<[string, DayCorrection, Day, boolean]>([
    [
      'a working Saturday',
      { day: '2026-11-28', works: true, why: 'приказ № 12', yearly: false },
      '2026-11-28',
      true,
    ],
    ['a holiday that works', { day: '2026-11-04', works: true, why: '', yearly: false }, '2026-11-04', true],
    [
      'a regional day, each year',
      { day: '2025-08-31', works: false, why: 'День республики', yearly: true },
      '2027-08-31',
      false,
    ],
    [
      'not before it was entered',
      { day: '2026-08-31', works: false, why: '', yearly: true },
      '2022-08-31',
      true,
    ],
    ['only in its year', { day: '2026-08-31', works: false, why: '', yearly: false }, '2027-08-31', true],
  ])('%s', (_, correction, day, expected) => {
    expect(isWorkingDay(day, corrected(correction))).toBe(expected);
  });

  it('the very day precedes one that returns each year', () => {
    const calendar = corrected(
      { day: '2025-08-31', works: false, why: '', yearly: true },
      { day: '2027-08-31', works: true, why: 'перенесён', yearly: false },
    );
    expect(['2026-08-31', '2027-08-31'].map((day) => isWorkingDay(day, calendar))).toEqual([false, true]);
  });
});

fault(
  'A school works six days a week, or its region rests on a day of its own: a term in working days is counted by the five-day week of all Russia',
  'Terms follow the week and the days that the teacher has set',
  () => {
    expect(addWorkingDays('2026-11-23', 10, FIVE)).toBe('2026-12-07');
    expect(addWorkingDays('2026-11-23', 10, SIX)).toBe('2026-12-04');
    expect(addWorkingDays('2026-11-23', 10, { ...FIVE, ...off('2026-11-30') })).toBe('2026-12-08');
  },
);

fault(
  'A term runs into a year whose transfers of days off are not published yet, and looks as sure as any other',
  'A note beside it says which year is doubtful, until the teacher has compared it with the official calendar',
  () => {
    expect(calendarDoubt('2026-12-28', '2027-01-20', FIVE)).toBeNull();
    expect(calendarDoubt('2027-12-28', '2028-01-20', FIVE)).toMatch(/в 2028 году Классруку неизвестны/);
    expect(calendarDoubt('2027-12-28', '2028-01-20', { ...FIVE, checkedYears: [2028] })).toBeNull();
  },
);

const anyYear = fc.integer({ min: 2020, max: 2060 });
const anyWeek = fc.constantFrom(FIVE, SIX, BY_RULE, { ...SIX, decrees: {} });

it('the next working day is one, with none in between', () => {
  const anyDay = fc
    .tuple(anyYear, fc.integer({ min: 0, max: 364 }))
    .map(([year, days]) => addDays(`${year}-01-01`, days));
  fc.assert(
    fc.property(anyDay, anyWeek, (day, week) => {
      const next = nextWorkingDay(day, week);
      expect(next > day).toBe(true);
      expect(isWorkingDay(next, week)).toBe(true);
      for (let between = addDays(day, 1); between < next; between = addDays(between, 1))
        expect(isWorkingDay(between, week)).toBe(false);
    }),
  );
});

it('by the rule alone no day off is lost to a holiday outside January', () => {
  fc.assert(
    fc.property(anyYear, fc.constantFrom<5 | 6>(5, 6), (year, days) => {
      const calendar = { ...BY_RULE, days };
      const off = daysOf(year).filter((day) => !isWorkingDay(day, calendar)).length;
      const weekends = daysOf(year).filter((day) => weekday(day) > days);
      const outsideJanuary = 6;
      const inJanuary = ['01', '02', '03', '04', '05', '06', '07', '08'].filter(
        (day) => !weekends.includes(`${year}-01-${day}`),
      ).length;
      expect(off).toBe(weekends.length + outsideJanuary + inJanuary);
    }),
    { numRuns: runs(40) },
  );
});

it('a decree moves days and removes none', () => {
  expect([...DECREE_NAMES.keys()]).toEqual(Object.keys(DAY_OFF_DECREES));
  for (const [year, { moved }] of Object.entries(DAY_OFF_DECREES)) {
    const froms = moved.map(([from]) => from);
    for (const [from, to] of moved) {
      expect([from.slice(0, 4), to.slice(0, 4)]).toEqual([year, year]);
      expect(weekday(from)).toBeGreaterThan(5);
      expect(isWorkingDay(to, BY_RULE)).toBe(true);
    }
    expect(new Set(froms).size).toBe(froms.length);
    // All January holidays that fall on a weekend are moved, so that the year has as many days off as the law
    // requires.
    const off = daysOf(Number(year)).length - working(Number(year), FIVE).length;
    expect(off).toBe(daysOf(Number(year)).filter((day) => weekday(day) > 5).length + 14);
  }
});
