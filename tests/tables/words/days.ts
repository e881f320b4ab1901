import { addDays, type Day, weekday } from '../../stand/journal/days.ts';
import type { Stream } from '../../stand/prng.ts';

const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const GENITIVE = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
);
const SHORT_WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];

export type Half = 1 | 2;
/** Spans of a school year without holidays, as month and day; the first two are the first half. */
const TERMS: readonly (readonly [string, string])[] = [
  ['09-02', '10-23'],
  ['11-09', '12-24'],
  ['01-13', '02-19'],
  ['03-10', '03-19'],
  ['04-01', '04-29'],
  ['05-12', '05-21'],
];

const inYear = (year: number, monthDay: string): Day => `${monthDay >= '08' ? year : year + 1}-${monthDay}`;

/** School days from Monday to Friday, outside holidays. */
export function schoolDays(year: number, half: Half | null = null): Day[] {
  const terms = half === null ? TERMS : half === 1 ? TERMS.slice(0, 2) : TERMS.slice(2);
  return terms.flatMap(([from, to]) => {
    const days: Day[] = [];
    for (let day = inYear(year, from); day <= inYear(year, to); day = addDays(day, 1))
      if (weekday(day) <= 5) days.push(day);
    return days;
  });
}

/** Weeks from Monday to Friday that lie whole within a term. */
export function schoolWeeks(year: number, half: Half | null = null): [Day, Day][] {
  const days = new Set(schoolDays(year, half));
  return [...days]
    .filter((day) => weekday(day) === 1 && days.has(addDays(day, 4)))
    .map((day) => [day, addDays(day, 4)]);
}

const parts = (day: Day) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month, date, short: year.slice(2), plain: String(Number(date)) };
};
const genitive = (day: Day): string => GENITIVE[Number(day.slice(5, 7)) - 1] ?? '';
export const monthName = (month: string): string => MONTHS[Number(month.slice(5, 7)) - 1] ?? '';
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type DayWriter = (day: Day) => string;

/** Writings of a day within a school year. */
export const DAY_WRITINGS: readonly DayWriter[] = [
  (day) => `${parts(day).date}.${parts(day).month}`,
  (day) => `${parts(day).date}.${parts(day).month}.${parts(day).year}`,
  (day) => `${parts(day).date}.${parts(day).month}.${parts(day).short}`,
  (day) => `${parts(day).plain} ${genitive(day)}`,
  (day) => `${parts(day).plain} ${genitive(day)} ${parts(day).year} г.`,
  (day) => `${parts(day).date}.${parts(day).month}.${parts(day).year} г.`,
  (day) => `${parts(day).date}.${parts(day).month} (${SHORT_WEEKDAYS[weekday(day) - 1]})`,
  (day) => `${parts(day).plain}.${parts(day).month}`,
];

/** Writings of a span; the first four only for one that stays within a month. */
const SPAN_WRITINGS: readonly ((from: Day, to: Day) => string)[] = [
  (from, to) => `${parts(from).plain}–${parts(to).plain} ${genitive(to)}`,
  (from, to) => `с ${parts(from).plain} по ${parts(to).plain} ${genitive(to)} ${parts(to).year} г.`,
  (from, to) => `${parts(from).date}-${parts(to).date}.${parts(to).month}`,
  (from, to) => `${parts(from).plain}-${parts(to).plain} ${genitive(to)} ${parts(to).year}`,
  (from, to) => `${DAY_WRITINGS[0]?.(from)}-${DAY_WRITINGS[0]?.(to)}`,
  (from, to) => `${DAY_WRITINGS[1]?.(from)} – ${DAY_WRITINGS[1]?.(to)}`,
  (from, to) => `с ${DAY_WRITINGS[0]?.(from)} по ${DAY_WRITINGS[0]?.(to)}`,
  (from, to) => `с ${DAY_WRITINGS[1]?.(from)} г. по ${DAY_WRITINGS[1]?.(to)} г.`,
  (from, to) => `${DAY_WRITINGS[0]?.(from)}.-${DAY_WRITINGS[0]?.(to)}.`,
  (from, to) => `${DAY_WRITINGS[3]?.(from)} – ${DAY_WRITINGS[3]?.(to)}`,
];

export function spanText(stream: Stream, from: Day, to: Day): string {
  const within = from.slice(0, 7) === to.slice(0, 7);
  return stream.pick(within ? SPAN_WRITINGS : SPAN_WRITINGS.slice(4))(from, to);
}

/** Words in place of a day that say no day for sure. */
export const UNREADABLE_DAYS = [
  'октябрь, 3 неделя',
  '3-я неделя октября',
  'по плану учителя',
  'уточняется',
  'до 15 октября',
  '32.10',
  '31.11.2026',
  'конец ноября',
  '2 четверть',
  'октябрь',
];

/** Writings of a date of birth; the year in two digits is the last. */
export const BIRTH_WRITINGS: readonly DayWriter[] = [
  (day) => `${parts(day).date}.${parts(day).month}.${parts(day).year}`,
  (day) => `${parts(day).plain}.${Number(parts(day).month)}.${parts(day).year}`,
  (day) => `${parts(day).date}.${parts(day).month}.${parts(day).year} г.`,
  (day) => `${parts(day).plain} ${genitive(day)} ${parts(day).year} г.`,
  (day) => `${parts(day).plain} ${genitive(day)} ${parts(day).year}`,
  (day) => day,
  (day) => `${parts(day).date}/${parts(day).month}/${parts(day).year}`,
  (day) => `${parts(day).date}.${parts(day).month}.${parts(day).short}`,
];
