import { type Day, isDay, russianDay, weekday } from '../../../base/calendar/day.ts';
import { MONTH_STEMS } from '../../../base/calendar/month-stems.ts';
import { plainText } from '../../../class-data/classes/plain-text.ts';

/** Days on which a work is planned. */
export interface DaySpan {
  day: Day;
  /** Last day; null: only on `day`. */
  until: Day | null;
}

/** The month that a header or a title says. */
export interface PlaceMonth {
  month: number;
  year: number | null;
  isTitle?: boolean;
}

/** What the place of a cell says of its days. */
export interface DayContext {
  /** Year in which the school year begins. */
  schoolYear: number;
  /** Month for bare numbers, 1…12. */
  month?: number | null;
  /** Year of that month, where the header says it. */
  year?: number | null;
  /** The month is only that of a title: other days may stand below it. */
  isTitle?: boolean;
}

/** Days of a text; `why`: reason in Russian for which none is taken. */
export type ReadDays = { spans: DaySpan[]; why?: undefined } | { spans: null; why: string };

const MONTH_WORD =
  '(?:янв(?:ар[ьяе])?|фев(?:рал[ьяе])?|мар(?:та?|те)?|апр(?:ел[ьяе])?|ма[йяе]|июн[ьяе]?|июл[ьяе]?|авг(?:уста?|усте)?|сен(?:т(?:ябр[ьяе])?)?|окт(?:ябр[ьяе])?|ноя(?:б(?:р[ьяе])?)?|дек(?:абр[ьяе])?)(?![а-яё])\\.?';

const monthNumber = (word: string): number => {
  const found = MONTH_STEMS.findIndex((stem, at) => at !== 4 && word.startsWith(stem));
  return found < 0 ? 5 : found + 1;
};

/** A month and nothing else: «Сентябрь», «окт.», «ноябрь 2026 г.»; null: something else. */
export function monthOf(text: string): { month: number; year: number | null } | null {
  const found = new RegExp(
    `^\\(?(?:в )?(${MONTH_WORD})(?:[ ,]*(20\\d{2})(?: ?г(?:ода?|\\.)?)?)?\\)?[:.]?$`,
    'i',
  ).exec(plainText(text).toLowerCase());
  return found ? { month: monthNumber(found[1]!), year: found[2] ? Number(found[2]) : null } : null;
}

const WEEKDAYS =
  /(?<![а-яё])(пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)(?![а-яё])\.?/g;
const WEEKDAY_STARTS = ['пн|пон', 'вт', 'ср', 'чт|чет', 'пт|пят', 'сб|суб', 'вс|вос'].map(
  (starts) => new RegExp(`^(?:${starts})`),
);
const weekdayNumber = (word: string): number => WEEKDAY_STARTS.findIndex((starts) => starts.test(word)) + 1;

/** A day of the week and nothing else. */
export const isWeekday = (text: string): boolean =>
  plainText(text).toLowerCase().replace(WEEKDAYS, '').trim() === '' && text.trim() !== '';

/** «2 урок», «в 9:00», «(9:00–9:45)»: when on the day, which is not taken. */
const WITHIN_DAY =
  /[(,;]?\s*(?:(?:на )?\d{1,2}(?:-?й|-?м)? урок\p{L}*|урок \d{1,2}|(?:в )?\d{1,2}:\d{2}(?:\s?-\s?\d{1,2}:\d{2})?(?: ?ч(?:ас\p{L}*|\.)?)?)\s*\)?/gu;

const ATOM = `(\\d{1,2})(?:\\s?[./]\\s?(\\d{1,2})(?!\\d)(?:\\s?[./]\\s?(\\d{4}|\\d{2})(?!\\d))?\\.?|-(\\d{2})-(\\d{4})|\\.?(?:-?го|-?е)? ?(${MONTH_WORD})(?:[ ,]*(\\d{4}))?|\\.(?=\\s?-))?(?: ?г(?:ода?|\\.|(?![а-яё])))?`;
const ITEM = new RegExp(`^(?:с |со )?${ATOM}(?:\\s?(?:-|по|до|…|\\.{3})\\s?${ATOM})?`);
const SEPARATOR = /^\s*(?:[,;/&+]|и(?![а-яё])|\n)?\s*/;

interface DayMonth {
  day: number;
  month: number | null;
  year: number | null;
}

function dayMonth(parts: readonly (string | undefined)[]): DayMonth | null {
  const [day, month, year, dashMonth, dashYear, word, wordYear] = parts;
  if (day === undefined) return null;
  const years = year ?? dashYear ?? wordYear;
  const number = month ?? dashMonth;
  return {
    day: Number(day),
    month: number ? Number(number) : word ? monthNumber(word) : null,
    year: years === undefined ? null : Number(years) + (years.length === 2 ? 2000 : 0),
  };
}

/**
 * Days that the whole of a text names: «12.10.2026», «12.10», «пн 12.10», «10–14.04», «с 28 октября по 2
 * ноября 2026 г.», «12.10.–16.10.», «3 и 10 марта», «2026-10-12». A day without a year is in the school year;
 * a bare number takes the month of the next one or of its place. Nothing is guessed: with a word that is not
 * understood, another school year, or a day of the week that does not fit, there are no days but a reason.
 */
export function scheduleDays(text: string, context: DayContext): ReadDays {
  const shown = plainText(text);
  const no = (why: string): ReadDays => ({ spans: null, why });
  const unknown = no(`дата «${shown}» не понята`);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00.*)?$/.exec(shown);
  if (iso) return inYear([{ day: iso[1]!, until: null }], context, shown);
  const lower = shown.toLowerCase().replace(/(\d)\s+\.\s*(?=\d)/g, '$1.');
  const weekdays = lower.match(WEEKDAYS) ?? [];
  let rest = lower
    .replace(WEEKDAYS, ' ')
    .replace(WITHIN_DAY, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^[,;\s]+|[,;\s]+$/g, '');
  const items: { from: DayMonth; to: DayMonth | null }[] = [];
  while (rest !== '') {
    const found = ITEM.exec(rest);
    if (!found) return unknown;
    const [all, ...parts] = found;
    const from = dayMonth(parts.slice(0, 7))!;
    const to = dayMonth(parts.slice(7));
    // «с 12.10» without its end.
    if (/^со? /.test(all) && !to) return unknown;
    items.push({ from, to });
    rest = rest.slice(all.length);
    const separator = SEPARATOR.exec(rest)![0];
    // «3 12.10»: only whole days may stand side by side.
    if (separator.trim() === '' && rest !== '' && (separator === '' || (to ?? from).month === null))
      return unknown;
    rest = rest.slice(separator.length);
  }
  if (items.length === 0) return unknown;
  if (/(?<![\d.])\d{1,2}[./]1(?![\d./])/.test(lower))
    return no(`«${shown}»: январь или октябрь (12.01 или 12.10), не понять`);
  return fromItems(items, context, { shown, weekdays });
}

function fromItems(
  items: { from: DayMonth; to: DayMonth | null }[],
  context: DayContext,
  { shown, weekdays }: { shown: string; weekdays: string[] },
): ReadDays {
  const no = (why: string): ReadDays => ({ spans: null, why });
  const { month: given = null, schoolYear } = context;
  const spans: DaySpan[] = [];
  // «3, 10 марта»: a number without a month takes that of the next one.
  let after = null as DayMonth | null;
  for (const { from, to } of items.toReversed()) {
    const last: DayMonth | null = to && { ...to, month: to.month ?? after?.month ?? given };
    const first: DayMonth = { ...from, month: from.month ?? last?.month ?? after?.month ?? given };
    if (first.month === null || (last && last.month === null)) return no(`«${shown}»: месяц не указан`);
    if (
      given !== null &&
      !context.isTitle &&
      (first.month !== given || (last && last.month !== given && to?.month === null))
    )
      return no(`«${shown}» не в том месяце, что назван в таблице`);
    const same: boolean = last !== null && last.month! >= first.month;
    const next: DayMonth | null = after;
    const yearOfNext = (month: number): number | null =>
      next && month <= (next.month ?? 0) ? next.year : null;
    const end: DayMonth | null = last && { ...last, year: last.year ?? yearOfNext(last.month!) };
    const year = from.year ?? (same && end ? end.year : null) ?? yearOfNext(first.month);
    const [day, until] = [dayText({ ...first, year }, context), end ? dayText(end, context) : null];
    if (!day || (last && !until)) return no(`«${shown}»: такого дня нет`);
    if (until && until < day) return no(`«${shown}»: конец раньше начала`);
    spans.unshift({ day, until: until === day ? null : until });
    after = { ...first, year };
  }
  const named = weekdays.map((word) => weekdayNumber(word));
  const written = spans.flatMap(({ day, until }) => (until ? [day, until] : [day]));
  if (named.length > 0 && named.length === written.length) {
    const wrong = written.find((day, at) => weekday(day) !== named[at]);
    if (wrong) return no(`«${shown}»: ${russianDay(wrong)} — другой день недели`);
  } else if (named.length > 0) return no(`«${shown}»: к какому дню относится день недели, не понять`);
  return inYear(spans, { schoolYear }, shown);
}

function dayText({ day, month, year }: DayMonth, context: DayContext): Day | null {
  if (month === null || month < 1 || month > 12) return null;
  const { schoolYear } = context;
  const ofPlace = context.month === month ? (context.year ?? null) : null;
  const of = year ?? ofPlace ?? (month >= 8 ? schoolYear : schoolYear + 1);
  const text = `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** A day of another school year belongs to another schedule. */
function inYear(spans: DaySpan[], { schoolYear }: DayContext, shown: string): ReadDays {
  if (spans.some(({ day }) => !isDay(day))) return { spans: null, why: `«${shown}»: такого дня нет` };
  const isOutside = spans.some(
    ({ day, until }) => day < `${schoolYear}-08-01` || (until ?? day) > `${schoolYear + 1}-08-31`,
  );
  return isOutside
    ? { spans: null, why: `«${shown}» — не ${schoolYear}/${(schoolYear + 1) % 100} учебный год` }
    : { spans };
}
