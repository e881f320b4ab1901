import { dictionary } from '../text/dictionary.ts';
import { addDays, type Day, daysBetween, isDay, russianDay } from './day.ts';
import { MONTH_STEMS } from './month-stems.ts';

/** What a teacher typed into a field for a day: the day, or what is wrong with it. */
export type TypedDay = { day: Day; fault?: undefined } | { day?: undefined; fault: string };

/** The earliest and the latest day that a field takes. */
export interface DayLimits {
  min?: Day;
  max?: Day;
}

const SPOKEN = dictionary<number>({ позавчера: -2, вчера: -1, сегодня: 0, завтра: 1 });
const HOW = 'Напишите день так: 01.09.2026.';

/**
 * The day that a text means: «01.09.2026», «1.9.26», «1/9», «010926», «1 сентября», «вчера», «2026-09-01». Without a
 * year it is the nearest such day to `today` that the field takes; a year of two digits is of this century up to 20
 * years ahead.
 */
export function readTypedDay(text: string, today: Day, limits: DayLimits = {}): TypedDay {
  const day = dayIn(text.trim().toLowerCase(), today, limits);
  if (typeof day !== 'string') return day;
  if (isWithin(day, limits)) return { day };
  if (limits.max && day > limits.max) {
    return {
      fault: limits.max === today ? 'Этот день ещё не наступил.' : `Не позже ${russianDay(limits.max)}.`,
    };
  }
  return { fault: `Не раньше ${russianDay(limits.min ?? day)}.` };
}

function dayIn(text: string, today: Day, limits: DayLimits): Day | { fault: string } {
  const steps = SPOKEN.get(text);
  if (steps !== undefined) return addDays(today, steps);
  const parts = partsOf(text);
  if (!parts) return { fault: HOW };
  const { day, month, year } = parts;
  if (month < 1 || month > 12) return { fault: `Месяца ${month} не бывает. ${HOW}` };
  const years = year === null ? yearsNear(today) : [fullYear(year, Number(today.slice(0, 4)))];
  if (years.some((each) => each === null)) return { fault: `Год — две или четыре цифры. ${HOW}` };
  const days = years
    .map((each) => `${String(each).padStart(4, '0')}-${two(month)}-${two(day)}`)
    .filter((each) => day >= 1 && isDay(each))
    .sort((one, other) => Math.abs(daysBetween(today, one)) - Math.abs(daysBetween(today, other)));
  return (
    days.find((each) => isWithin(each, limits)) ??
    days[0] ?? { fault: `Такого дня нет: ${two(day)}.${two(month)}${year ? `.${years[0]}` : ''}.` }
  );
}

const isWithin = (day: Day, { min, max }: DayLimits): boolean => !(min && day < min) && !(max && day > max);

function partsOf(text: string): { day: number; month: number; year: string | null } | null {
  const iso = text.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  if (iso) return { day: Number(iso[3]), month: Number(iso[2]), year: iso[1] ?? null };
  const whole = text.match(/^(\d\d)(\d\d)(\d\d|\d{4})?$/);
  const apart = text.match(
    /^(\d{1,2})[\s.,/-]+(\d{1,2}|[а-яё]+)(?:[\s.,/-]+(\d+)\s*(?:г\.?|года?)?)?[\s.,]*$/,
  );
  const [, day, month, year] = whole ?? apart ?? [];
  if (!day || !month) return null;
  const named = MONTH_STEMS.findIndex((root) => month.startsWith(root)) + 1;
  const number = /^\d/.test(month) ? Number(month) : named;
  return number || /^\d/.test(month) ? { day: Number(day), month: number, year: year ?? null } : null;
}

function fullYear(year: string, thisYear: number): number | null {
  if (year.length === 4) return Number(year);
  if (year.length !== 2) return null;
  const century = Math.floor(thisYear / 100) * 100;
  const same = century + Number(year);
  return same > thisYear + 20 ? same - 100 : same;
}

const yearsNear = (today: Day): number[] => [-1, 0, 1].map((step) => Number(today.slice(0, 4)) + step);
const two = (number: number): string => String(number).padStart(2, '0');
