import { MONTH_STEMS } from '../../base/calendar/month-stems.ts';
import { withoutLessonNumber } from '../lesson-number.ts';

const WEEKDAYS = [
  /^(?:пн|понедельник)$/i,
  /^(?:вт|вторник)$/i,
  /^(?:ср|среда)$/i,
  /^(?:чт|четверг)$/i,
  /^(?:пт|пятница)$/i,
  /^(?:сб|суббота)$/i,
  /^(?:вс|воскресенье)$/i,
];

/** From 1, Monday; null: no day of the week. */
export function weekdayIn(text: string): number | null {
  const at = WEEKDAYS.findIndex((day) => day.test(text.replace(/[.,:]+$/, '')));
  return at < 0 ? null : at + 1;
}

export interface HeadingDate {
  day: number;
  month: number;
  year: number | null;
}

const DATE = /^(\d{1,2})[.](\d{1,2})(?:[.](\d{4}|\d{2}))?\.?(?:\s*г\.?)?$/;

/** «23.11», «23.11.2026»; null: no date, or one that no calendar has. */
export function headingDate(text: string): HeadingDate | null {
  const [, day, month, year] = DATE.exec(text.trim()) ?? [];
  if (!day || !month) return null;
  const whole = year === undefined ? null : Number(year.length === 2 ? `20${year}` : year);
  return exists(Number(day), Number(month), whole)
    ? { day: Number(day), month: Number(month), year: whole }
    : null;
}

function exists(day: number, month: number, year: number | null): boolean {
  // Without a year 29.02 may be.
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1;
}

/** 1 to 12 of «Ноябрь», «ноября», «Ноябрь 2026»; null: no month. */
export function monthIn(text: string): { month: number; year: number | null } | null {
  const [, word, year] = /^([а-я]{3,8})\.?(?:\s+(20\d\d)(?:\s*г\.?)?)?$/i.exec(text) ?? [];
  const lower = word?.toLowerCase() ?? '';
  const at = MONTH_STEMS.findIndex(
    (month) => lower.startsWith(month) && (month !== 'ма' || /^ма[йя]$/.test(lower)),
  );
  return at < 0 ? null : { month: at + 1, year: year ? Number(year) : null };
}

export interface Heading {
  date: HeadingDate | null;
  weekday: number | null;
  number: number | null;
  /** What is left: a subject, if anything. */
  text: string;
}

/**
 * The heading of a lesson in a class journal of a week, which ends in «/ dd.mm» (facts W 1.4): subject, day of the week
 * and number of the lesson stand before it, in any order and parted by «/»; any of them may be missing.
 */
export function readHeading(text: string): Heading {
  const parts = text.split(/\s*[/|\n]\s*/).map((part) => part.trim());
  const heading: Heading = { date: headingDate(parts.at(-1) ?? ''), weekday: null, number: null, text: '' };
  const words: string[] = [];
  for (const part of heading.date ? parts.slice(0, -1) : parts) {
    const { number, rest } = withoutLessonNumber(part);
    heading.number = number ?? heading.number;
    const [, first = '', others = ''] = /^(\S+?)[,.]?(?:\s+(.*))?$/.exec(rest) ?? [];
    const weekday = weekdayIn(rest) ?? weekdayIn(first);
    const alone = /^([-−–]?\d{1,2})(?:\s*-?й)?[.)]?$/i.exec(rest)?.[1];
    if (weekday !== null) {
      heading.weekday = weekday;
      if (weekdayIn(rest) === null && others) words.push(others);
    } else if (alone !== undefined) heading.number = numberOf(alone);
    else if (rest) words.push(rest);
  }
  const joined = words.join(' / ');
  const numbered = /^([-−–]?\d{1,2})\s*[.)]\s*(\D.*)$/i.exec(joined);
  if (numbered) heading.number = numberOf(numbered[1]!);
  heading.text = numbered?.[2] ?? joined;
  return heading;
}

const numberOf = (text: string): number => Number(text.replace(/[−–]/, '-'));

/** Whether a heading may name a subject. */
export const isSubjectLike = (text: string): boolean =>
  /\p{L}{2}/u.test(text) &&
  weekdayIn(text) === null &&
  monthIn(text) === null &&
  headingDate(text) === null &&
  !/^(?:№|п\/п|фио|ф\. ?и|фамилия|учени|учащ|обуча|дат[аы]|числ|урок|отметки|класс|период|месяц|предмет$)/i.test(
    text,
  );
