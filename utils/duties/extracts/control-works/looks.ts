import { classInTitle, classMeaning } from '../../../class-data/classes/class-words.ts';
import { ownClass } from '../../../class-data/classes/own-class.ts';
import { plainText } from '../../../class-data/classes/plain-text.ts';
import { fieldKind, isLevel, periodMonths } from './header-words.ts';
import type { AskedClass } from './schedule.ts';
import { type DayContext, type DaySpan, isWeekday, monthOf, scheduleDays } from './schedule-days.ts';
import { isSubject, isTitle } from './subjects.ts';

export const clean = (text: string | undefined): string => plainText(text ?? '');

/** «—», «-», «нет»: nothing is planned. */
export const isEmpty = (text: string): boolean =>
  text === '' ||
  /^(?:[-–—_.\s]+|нет|не проводится|не предусмотрено|не планируется|н\/д|отсутствует)$/i.test(text);

/** «+», «х», «1»: only a mark that something is there. */
export const isTick = (text: string): boolean => /^(?:\+|[*•●✓✔☑√]|[xхvv]|да|1)$/iu.test(text);

/** What a cell of a header may say beside a field: where its column stands on an axis. */
export type HeaderLook =
  | { is: 'field' }
  | { is: 'days'; spans: DaySpan[] }
  | { is: 'month'; month: number; year: number | null }
  /** «7», «5–8», «12-16»: a class or days, by what stands above. */
  | { is: 'number'; text: string; last: number }
  | { is: 'class' }
  | { is: 'subject' }
  | { is: 'title' }
  | { is: 'level' }
  | { is: 'period' }
  | { is: 'week' }
  | { is: 'weekday' }
  | { is: 'unknown' };

/** «1 неделя (1–5.09)»: the days say which week it is. */
export const withoutWeek = (text: string): string =>
  text
    .replace(
      /^\(?(?:(?:[IVX]+|\d{1,2})(?:-?я)?|перв\S*|втор\S*|трет\S*|четв\S*) ?нед(?:еля|\.)?[\s,:(]*/i,
      '',
    )
    .replace(/^([^(]*)\)$/, '$1');

/** How a cell of a header looks; '' has no look. */
export function headerLook(text: string, asked: AskedClass): HeaderLook | null {
  const plain = clean(text);
  if (plain === '') return null;
  if (fieldKind(plain)) return { is: 'field' };
  const month = monthOf(plain);
  if (month) return { is: 'month', ...month };
  const number = /^\d{1,2}(?: ?- ?(\d{1,2}))?$/.exec(plain);
  if (number?.[1] && isCountedClass(plain, asked)) return { is: 'class' };
  if (number) return { is: 'number', text: plain, last: Number(number[1] ?? plain) };
  if (isWeekday(plain)) return { is: 'weekday' };
  const rest = withoutWeek(plain);
  if (rest === '') return { is: 'week' };
  const days = headerDays(rest, asked);
  if (days) return { is: 'days', spans: days };
  if (rest !== plain) return { is: 'week' };
  if (classMeaning(plain, asked.className) !== null) return { is: 'class' };
  if (isLevel(plain)) return { is: 'level' };
  if (isTitle(plain)) return { is: 'title' };
  if (isSubject(plain)) return { is: 'subject' };
  if (periodMonths(plain)) return { is: 'period' };
  if (classInTitle(plain, asked.className) !== null) return { is: 'class' };
  return { is: 'unknown' };
}

/** «5-2» in a school that counts its classes: no range runs down. */
const isCountedClass = (text: string, { className }: AskedClass): boolean => {
  const [first, second] = text.split('-').map(Number);
  return /^\d/.test(ownClass(className).mark) && second! <= first! && classMeaning(text, className) !== null;
};

/** Days with their month; a bare number needs that of its place. */
function headerDays(text: string, context: DayContext): DaySpan[] | null {
  if (!/\d/.test(text)) return null;
  return scheduleDays(text, context).spans;
}

/** The row as one line, for the teacher. */
export function shortened(cells: readonly (string | undefined)[]): string {
  const line = cells.map(clean).filter(Boolean).join(' · ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
