import { afterEach, expect, it } from 'vitest';
import { dayOf } from '../../../../utils/base/calendar/day.ts';
import { nextWorkingDay } from '../../../../utils/base/calendar/working-days.ts';
import { USUAL_WEEK, type WorkingWeek } from '../../../../utils/base/calendar/working-week.ts';
import { daysInWords, yearOverview } from '../../../../utils/base/calendar/year-overview.ts';

/** One zone for each offset of Russia, and those that once kept summer time. */
const ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
];

/** As published in the production calendars: days of the working week on which nobody works, and working days off. */
const KNOWN: [year: number, days: 5 | 6, workingDays: number, off: string, working: string][] = [
  [2025, 5, 247, '1–3 января, 6–8 января, 1–2 мая, 8–9 мая, 12–13 июня, 3–4 ноября, 31 декабря', '1 ноября'],
  [
    2026,
    5,
    247,
    '1–2 января, 5–9 января, 23 февраля, 9 марта, 1 мая, 11 мая, 12 июня, 4 ноября, 31 декабря',
    '',
  ],
  [
    2027,
    5,
    247,
    '1 января, 4–8 января, 22–23 февраля, 8 марта, 3 мая, 10 мая, 14 июня, 4–5 ноября, 31 декабря',
    '20 февраля',
  ],
  [2025, 6, 299, '1–4 января, 6–8 января, 8 марта, 1 мая, 8–9 мая, 12 июня, 4 ноября, 31 декабря', ''],
  [
    2026,
    6,
    299,
    '1–3 января, 5–8 января, 23 февраля, 9 марта, 1 мая, 9 мая, 12 июня, 4 ноября, 31 декабря',
    '',
  ],
  [
    2027,
    6,
    299,
    '1–2 января, 4–8 января, 23 февраля, 8 марта, 1 мая, 10 мая, 12 июня, 4 ноября, 31 декабря',
    '',
  ],
];

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it.each(ZONES)('the calendars of 2025, 2026 and 2027 are those published, in %s', (name) => {
  process.env.TZ = name;
  for (const [year, days, workingDays, off, working] of KNOWN) {
    const found = yearOverview(year, { ...USUAL_WEEK, days });
    expect([year, days, found.workingDays, daysInWords(found.off), daysInWords(found.working)]).toEqual([
      year,
      days,
      workingDays,
      off,
      working,
    ]);
  }
});

it.each(
  ZONES,
)('a term is counted from the day of the school, minutes around midnight included, in %s', (name) => {
  process.env.TZ = name;
  const six: WorkingWeek = { ...USUAL_WEEK, days: 6 };
  const friday = [new Date(2026, 10, 27, 0, 0, 1), new Date(2026, 10, 27, 23, 59, 59)];
  expect(friday.map((time) => nextWorkingDay(dayOf(time), USUAL_WEEK))).toEqual(['2026-11-30', '2026-11-30']);
  expect(friday.map((time) => nextWorkingDay(dayOf(time), six))).toEqual(['2026-11-28', '2026-11-28']);
  const lastOfYear = new Date(2026, 11, 30, 23, 59, 59);
  expect(nextWorkingDay(dayOf(lastOfYear), USUAL_WEEK)).toBe('2027-01-11');
});

it('days that follow each other are told as one range within a month', () => {
  const days = ['2026-04-30', '2026-05-01', '2026-05-02', '2026-05-04'];
  expect(daysInWords(days)).toBe('30 апреля, 1–2 мая, 4 мая');
  expect(daysInWords([])).toBe('');
});
