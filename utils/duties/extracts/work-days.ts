import { type Day, isDay } from '../../base/calendar/day.ts';

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

export interface DaySpan {
  day: Day;
  until: Day | null;
}

/** Number of a month named in a text: «октябрь», «окт.», «мая»; null: none. */
export function monthIn(text: string): number | null {
  const word = /(?<![а-я])(янв|фев|мар|апр|ма[йяе](?![а-я])|июн|июл|авг|сен|окт|ноя|дек)/i.exec(text)?.[1];
  if (!word) return null;
  const start = word.toLowerCase();
  const found = MONTHS.findIndex((month) => (month === 'ма' ? /^ма[йяе]$/.test(start) : start === month));
  return found < 0 ? null : found + 1;
}

interface DayMonth {
  day: number;
  month: number | null;
  year: number | null;
}

const DAY =
  '(\\d{1,2})(?:\\s*\\.\\s*(\\d{1,2})(?:\\s*\\.\\s*(\\d{4}|\\d{2}))?|\\s*-?(?:го|е)?\\s+(янв|фев|мар|апр|ма[йяе](?![а-яё])|июн|июл|авг|сен|окт|ноя|дек)[а-яё]*\\.?(?:\\s+(\\d{4}))?)?';
const SPAN = new RegExp(`(?:с\\s+)?${DAY}(?:\\s*(?:[-–—]|по|до)\\s*${DAY})?`, 'giu');

/**
 * Days named in a cell of a school's schedule: «12.10.2026», «12.10», «10–14.04», «с 28 октября по 2 ноября»,
 * «3 и 10 марта». A day without a year is in the school year; a bare number needs a month, its own or the
 * given one. null: some number in the text is not a day, so nothing is guessed.
 */
export function workDays(
  text: string,
  { schoolYear, month: given = null }: { schoolYear: number; month?: number | null },
): DaySpan[] | null {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) {
    const day = `${iso[1]}-${iso[2]}-${iso[3]}`;
    return isDay(day) ? [{ day, until: null }] : null;
  }
  const parts: { from: DayMonth; to: DayMonth | null }[] = [];
  const rest = text.replace(SPAN, (_, ...found: (string | undefined)[]) => {
    const [d1, m1, y1, w1, v1, d2, m2, y2, w2, v2] = found;
    const dayMonth = (d?: string, m?: string, y?: string, w?: string, v?: string): DayMonth => ({
      day: Number(d),
      month: m ? Number(m) : w ? monthIn(w) : null,
      year: (y ?? v) ? fullYear(Number(y ?? v)) : null,
    });
    parts.push({ from: dayMonth(d1, m1, y1, w1, v1), to: d2 ? dayMonth(d2, m2, y2, w2, v2) : null });
    return ' ';
  });
  if (parts.length === 0 || /\d/.test(rest)) return null;
  // «3 урок 12.10»: a bare number beside other words is not a day.
  const words = rest.replace(/(?<![а-яё])(?:и|г|года|год|пн|вт|ср|чт|пт|сб)(?![а-яё])/giu, '');
  if (/\p{L}/u.test(words) && parts.some(({ from, to }) => from.month === null && !to)) return null;
  const spans: DaySpan[] = [];
  // «3, 10 марта»: a number without a month takes that of the next one.
  let after: DayMonth | null = null;
  for (const { from, to } of parts.reverse()) {
    const last: DayMonth | null = to && { ...to, month: to.month ?? after?.month ?? given };
    const first: DayMonth = { ...from, month: from.month ?? last?.month ?? after?.month ?? given };
    const year = from.year ?? (first.month === last?.month ? last?.year : null) ?? null;
    const [day, until] = [dayOf({ ...first, year }, schoolYear), last ? dayOf(last, schoolYear) : null];
    if (!day || (last && (!until || until < day))) return null;
    spans.unshift({ day, until: until === day ? null : until });
    after = first;
  }
  return spans;
}

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

function dayOf({ day, month, year }: DayMonth, schoolYear: number): Day | null {
  if (month === null || month < 1 || month > 12) return null;
  const of = year ?? (month >= 8 ? schoolYear : schoolYear + 1);
  const text = `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
