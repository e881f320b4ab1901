import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, russianDay } from '../../../../utils/base/calendar/day.ts';
import { workDays } from '../../../../utils/duties/extracts/work-days.ts';

const at = { schoolYear: 2026 };
const one = (day: string, until: string | null = null) => [{ day, until }];

it.each<[string, ReturnType<typeof workDays>]>([
  ['12.10.2026', one('2026-10-12')],
  ['12.10.26', one('2026-10-12')],
  ['2026-10-12', one('2026-10-12')],
  ['12.10', one('2026-10-12')],
  ['9.02', one('2027-02-09')],
  ['15 октября', one('2026-10-15')],
  ['15 мая 2027 г.', one('2027-05-15')],
  ['15 мая 2027', one('2027-05-15')],
  ['10–14.04', one('2027-04-10', '2027-04-14')],
  ['с 10 по 14 апреля', one('2027-04-10', '2027-04-14')],
  ['с 28 октября по 2 ноября', one('2026-10-28', '2026-11-02')],
  ['28.12.2026 - 15.01.2027', one('2026-12-28', '2027-01-15')],
  ['3, 10 марта', [...one('2027-03-03'), ...one('2027-03-10')]],
  ['12.10; 19.10', [...one('2026-10-12'), ...one('2026-10-19')]],
  ['31.02', null],
  ['45', null],
  ['17', null],
  ['по согласованию', null],
  ['3 урок 12.10', null],
  ['14.04 – 10.04', null],
])('%s', (text, days) => {
  expect(workDays(text, at)).toEqual(days);
});

it('a bare number takes the month of its column', () => {
  expect(workDays('17', { ...at, month: 11 })).toEqual(one('2026-11-17'));
});

it('reads every day of the school year in its Russian spellings', () => {
  fc.assert(
    fc.property(fc.nat(250), (days) => {
      const day = addDays('2026-09-01', days);
      expect(workDays(russianDay(day), at)).toEqual(one(day));
      expect(workDays(russianDay(day).slice(0, 5), at)).toEqual(one(day));
    }),
  );
});
