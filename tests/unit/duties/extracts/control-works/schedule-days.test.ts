import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween, russianDay, weekday } from '../../../../../utils/base/calendar/day.ts';
import { monthOf, scheduleDays } from '../../../../../utils/duties/extracts/control-works/schedule-days.ts';
import { fault } from '../../../../setup/fault.ts';
import { runs } from '../../../property-runs.ts';

const at = { schoolYear: 2026 };
const one = (day: string, until: string | null = null) => [{ day, until }];
const days = (text: string, more = {}) => scheduleDays(text, { ...at, ...more }).spans;

it.each<[string, ReturnType<typeof days>]>([
  ['12.10.2026', one('2026-10-12')],
  ['12.10.2026 г.', one('2026-10-12')],
  ['12.10.26', one('2026-10-12')],
  ['12/10/2026', one('2026-10-12')],
  ['12-10-2026', one('2026-10-12')],
  ['2026-10-12', one('2026-10-12')],
  ['12.10', one('2026-10-12')],
  ['12.10.', one('2026-10-12')],
  ['пн 12.10', one('2026-10-12')],
  ['12.10 (понедельник)', one('2026-10-12')],
  ['12.10, 2 урок', one('2026-10-12')],
  ['12.10 в 9:00', one('2026-10-12')],
  ['9.02', one('2027-02-09')],
  ['14.сен', one('2026-09-14')],
  ['14 сен', one('2026-09-14')],
  ['Вт, 01.12', one('2026-12-01')],
  ['15 октября', one('2026-10-15')],
  ['15-го октября', one('2026-10-15')],
  ['15 окт.', one('2026-10-15')],
  ['15 мая 2027 г.', one('2027-05-15')],
  ['15 мая 2027', one('2027-05-15')],
  ['10–14.04', one('2027-04-10', '2027-04-14')],
  ['12-16.10.2026', one('2026-10-12', '2026-10-16')],
  ['12.10-16.10', one('2026-10-12', '2026-10-16')],
  ['12.10.-16.10.', one('2026-10-12', '2026-10-16')],
  ['12.10.2026 – 16.10.2026', one('2026-10-12', '2026-10-16')],
  ['12–16 октября', one('2026-10-12', '2026-10-16')],
  ['с 12 по 16 октября 2026 г.', one('2026-10-12', '2026-10-16')],
  ['с 12.10.2026 г. по 16.10.2026 г.', one('2026-10-12', '2026-10-16')],
  ['с 10 по 14 апреля', one('2027-04-10', '2027-04-14')],
  ['с 28 октября по 2 ноября', one('2026-10-28', '2026-11-02')],
  ['28 октября – 2 ноября', one('2026-10-28', '2026-11-02')],
  ['28.12.2026 - 15.01.2027', one('2026-12-28', '2027-01-15')],
  ['с 28 декабря по 15 января 2027 года', one('2026-12-28', '2027-01-15')],
  ['3, 10 марта', [...one('2027-03-03'), ...one('2027-03-10')]],
  ['3 и 10 марта', [...one('2027-03-03'), ...one('2027-03-10')]],
  ['12.10; 19.10', [...one('2026-10-12'), ...one('2026-10-19')]],
  ['12.10 19.10', [...one('2026-10-12'), ...one('2026-10-19')]],
  ['31.02', null],
  ['45', null],
  ['17', null],
  ['12.1', null],
  ['5, 26', null],
  ['по согласованию', null],
  ['октябрь', null],
  ['октябрь, 3 неделя', null],
  ['до 12.10', null],
  ['с 12.10', null],
  ['не позднее 12.10', null],
  ['3 12.10', null],
  ['вт 12.10', null],
  ['14.04 – 10.04', null],
  ['12.10.2025', null],
])('%s', (text, expected) => {
  expect(days(text)).toEqual(expected);
});

it('a bare number takes the month of its column, a day of another month does not stand there', () => {
  expect(days('17', { month: 11 })).toEqual(one('2026-11-17'));
  expect(days('5, 26', { month: 11 })).toEqual([...one('2026-11-05'), ...one('2026-11-26')]);
  expect(days('17.11', { month: 11 })).toEqual(one('2026-11-17'));
  expect(days('17.12', { month: 11 })).toBeNull();
  expect(days('5.12', { month: 10 })).toBeNull();
});

it.each<[string, number | null]>([
  ['Сентябрь', 9],
  ['окт.', 10],
  ['МАЙ', 5],
  ['март 2027 г.', 3],
  ['в ноябре', 11],
  ['12 октября', null],
  ['мартовский', null],
  ['Мая Иванова', null],
])('the month «%s»: %s', (text, month) => expect(monthOf(text)?.month ?? null).toBe(month));

fault('a range is written with «г.» or with a dot after each day', 'it is one span, not two days', () => {
  expect(days('с 12.10.2026 г. по 16.10.2026 г.')).toEqual(one('2026-10-12', '2026-10-16'));
  expect(days('12.10.-16.10.')).toEqual(one('2026-10-12', '2026-10-16'));
});

fault('a schedule of last year names the day of the week', 'the day is refused: it does not fit', () => {
  expect(scheduleDays('вт, 12.10', at).why).toContain('другой день недели');
});

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
const inWords = (day: string) => `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;

it('reads every day of the school year in its Russian spellings', () => {
  fc.assert(
    fc.property(fc.nat(250), (count) => {
      const day = addDays('2026-09-01', count);
      const short = russianDay(day).slice(0, 5);
      for (const text of [
        russianDay(day),
        short,
        `${short}.`,
        inWords(day),
        `${inWords(day)} ${day.slice(0, 4)} г.`,
        `${WEEKDAYS[weekday(day) - 1]} ${short}`,
      ])
        expect(days(text)).toEqual(one(day));
    }),
    { numRuns: runs(100) },
  );
});

it('reads every span of the school year in its Russian spellings', () => {
  fc.assert(
    fc.property(fc.nat(240), fc.integer({ min: 1, max: 12 }), (count, length) => {
      const from = addDays('2026-09-01', count);
      const to = addDays(from, length);
      const [first, last] = [russianDay(from), russianDay(to)];
      const texts = [
        `${first}–${last}`,
        `${first.slice(0, 5)}-${last.slice(0, 5)}`,
        `с ${first} г. по ${last} г.`,
        `с ${inWords(from)} по ${inWords(to)}`,
        `${inWords(from)} — ${inWords(to)} ${to.slice(0, 4)} года`,
      ];
      if (from.slice(0, 7) === to.slice(0, 7)) texts.push(`${Number(from.slice(8))}–${last}`);
      for (const text of texts) expect(days(text)).toEqual(one(from, to));
      expect(daysBetween(from, to)).toBe(length);
    }),
    { numRuns: runs(100) },
  );
});
