import type { RowRole } from './mapping.ts';

/** A date that somebody wrote, or what is wrong with it (Russian, without the text of the cell). */
export type ReadDate = { date: string } | { wrong: string };

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма[йя]', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const MONTH_WORD = new RegExp(`^(?:${MONTHS.map((month) => `(${month}[а-я]*)`).join('|')})\\.?$`, 'i');

/** Ages on 1 September that are possible; outside them a year was mistyped. */
const STUDENT_AGES = [4, 25] as const;
const PARENT_AGES = [15, 105] as const;

const agesOf = (role: RowRole): readonly [number, number] =>
  role === 'student' ? STUDENT_AGES : PARENT_AGES;

interface Parts {
  day: number;
  month: number;
  /** As written: two or four digits. */
  year: string;
}

/** Day, month and year of «05.09.2012», «5/9/12», «2012-09-05», «5 сентября 2012 г.»; null: not a date of this form. */
function partsOf(text: string): Parts | null {
  const usual = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text);
  if (usual) return { day: Number(usual[1]), month: Number(usual[2]), year: usual[3]! };
  const plain = text
    .replace(/["«»„“”']/g, ' ')
    .replace(/\s*(?:г(?:\.|од[а]?)?)?\s*(?:р\.?|рожд[а-я]*\.?)?\s*$/i, '')
    .trim();
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(plain);
  if (iso) return { year: iso[1]!, month: Number(iso[2]), day: Number(iso[3]) };
  const figures =
    /^(\d{1,2})\s*[.,/]\s*(\d{1,2})\s*[.,/]\s*(\d{4}|\d{2})(?:\s+\d{1,2}:\d\d(?::\d\d)?)?$/.exec(plain) ??
    /^(\d{1,2})\s*[-–\s]\s*(\d{1,2})\s*[-–\s]\s*(\d{4})$/.exec(plain);
  if (figures) return { day: Number(figures[1]), month: Number(figures[2]), year: figures[3]! };
  const words = /^(\d{1,2})(?:-?(?:го|е|ое))?[\s.-]*([а-я]+\.?)[\s.,-]*(\d{4}|\d{2})$/i.exec(plain);
  const month = words && MONTH_WORD.exec(words[2]!.replaceAll('ё', 'е'));
  if (!words || !month) return null;
  return { day: Number(words[1]), month: month.slice(1).findIndex(Boolean) + 1, year: words[3]! };
}

const two = (value: number): string => String(value).padStart(2, '0');

function isReal(day: number, month: number, year: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Age in whole years on 1 September of the year. */
const ageAt = (year: number, month: number, schoolYear: number): number =>
  schoolYear - year - (month > 8 ? 1 : 0);

/** Whether the text has the form of a date, possible or not. */
export const isDateLike = (text: string): boolean =>
  text.length >= 5 &&
  text.length <= 40 &&
  /\d/.test(text[0] === '«' || text[0] === '"' ? text[1]! : text[0]!) &&
  partsOf(text) !== null;

/**
 * ISO date of a birth. Of two digits of the year the century is the one in which the person can be a student, or a
 * parent, in this school year; a day that no calendar has, or an age that nobody has there, is refused.
 */
export function birthDateIn(text: string, role: RowRole, schoolYear: number): ReadDate {
  const parts = partsOf(text);
  if (!parts) return { wrong: 'это не дата' };
  const { day, month } = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31) return { wrong: 'такой даты нет' };
  const years =
    parts.year.length === 4
      ? [Number(parts.year)]
      : [1900, 2000].map((century) => century + Number(parts.year));
  const [least, most] = agesOf(role);
  const fitting = years.filter((year) => {
    const age = ageAt(year, month, schoolYear);
    return age >= least && age <= most;
  });
  const [year, ...more] = fitting;
  if (years.every((one) => !isReal(day, month, one))) return { wrong: 'такой даты нет' };
  if (year === undefined)
    return {
      wrong:
        role === 'student'
          ? 'для ученика такой год рождения невозможен'
          : 'для родителя такой год рождения невозможен',
    };
  if (more.length > 0) return { wrong: 'год записан двумя цифрами, век не понять' };
  return isReal(day, month, year)
    ? { date: `${year}-${two(month)}-${two(day)}` }
    : { wrong: 'такой даты нет' };
}

/** Whose birth date a date can be; null: nobody's. Eldest students and youngest parents: a student's. */
export function roleOfDate(text: string, schoolYear: number): RowRole | null {
  const student = birthDateIn(text, 'student', schoolYear);
  if ('date' in student && Number(student.date.slice(0, 4)) > schoolYear - 20) return 'student';
  return 'date' in birthDateIn(text, 'representative', schoolYear) ? 'representative' : null;
}
