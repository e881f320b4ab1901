import { Stream } from '../prng.ts';
import type { School, SchoolClass } from '../school.ts';
import { addDays, type Day, weekday } from './days.ts';

export type PeriodKind = 'Quarter' | 'Trimester' | 'HalfYear' | 'Year';

export interface Period {
  /** 19 digits */
  id: string;
  number: number;
  kind: PeriodKind;
  /** «1-я четверть» */
  name: string;
  /** «1 четверть» */
  short: string;
  start: Day;
  finish: Day;
}

export interface Holiday {
  name: string;
  start: Day;
  finish: Day;
}

type YearHoliday = { name: string; start: YearDay; finish: YearDay };

/** «09-01»: a day of the study year, whichever year that is. */
type YearDay = string;
type Year = Pick<School, 'studyYear'>;

/** From August on a day belongs to the year that begins. */
const inYear = ({ studyYear }: Year, day: YearDay): Day =>
  `${day >= '08' ? studyYear : studyYear + 1}-${day}`;

/** The study year that is running on a day; in summer the one that has ended. */
export const studyYearOn = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5) >= '08' ? 0 : 1);

export const yearStart = (year: Year): Day => inYear(year, '09-01');
export const yearFinish = (year: Year): Day => inYear(year, '05-26');

const SPANS: Record<PeriodKind, [YearDay, YearDay][]> = {
  Quarter: [
    ['09-01', '10-25'],
    ['11-05', '12-30'],
    ['01-11', '03-28'],
    ['04-05', '05-26'],
  ],
  Trimester: [
    ['09-01', '11-30'],
    ['12-01', '02-28'],
    ['03-01', '05-26'],
  ],
  HalfYear: [
    ['09-01', '12-30'],
    ['01-11', '05-26'],
  ],
  Year: [['09-01', '05-26']],
};
const WORDS: Record<PeriodKind, [ending: string, noun: string]> = {
  Quarter: ['я', 'четверть'],
  Trimester: ['й', 'триместр'],
  HalfYear: ['е', 'полугодие'],
  Year: ['й', 'год'],
};
const HOLIDAYS: YearHoliday[] = [
  { name: 'Осенние каникулы', start: '10-26', finish: '11-04' },
  { name: 'Зимние каникулы', start: '12-31', finish: '01-10' },
  { name: 'Праздничный день', start: '02-23', finish: '02-23' },
  { name: 'Праздничный день', start: '03-08', finish: '03-08' },
  { name: 'Весенние каникулы', start: '03-29', finish: '04-04' },
  { name: 'Праздничный день', start: '05-03', finish: '05-03' },
  { name: 'Праздничный день', start: '05-10', finish: '05-10' },
];
const FIRST_CLASS: YearHoliday = {
  name: 'Дополнительные каникулы',
  start: '02-15',
  finish: '02-21',
};

export function kindOf(school: School, group: SchoolClass): PeriodKind {
  if (group.parallel >= 10) return 'HalfYear';
  return school.reporting === 'trimesters' ? 'Trimester' : 'Quarter';
}

/** The id of the group of periods of one kind. */
export const periodGroupId = (school: School, kind: PeriodKind): string =>
  `1822${new Stream(school.seed, `period group ${kind}`).digits(15)}`;

export const periodsOf = (school: School, kind: PeriodKind): Period[] =>
  SPANS[kind].map(([start, finish], index) => {
    const [ending, noun] = WORDS[kind];
    return {
      id: `1820${new Stream(school.seed, `period ${kind} ${index}`).digits(15)}`,
      number: index + 1,
      kind,
      name: kind === 'Year' ? 'Год' : `${index + 1}-${ending} ${noun}`,
      short: kind === 'Year' ? 'Год' : `${index + 1} ${noun}`,
      start: inYear(school, start),
      finish: inYear(school, finish),
    };
  });

export const holidaysOf = (year: Year, group: SchoolClass): Holiday[] =>
  (group.parallel === 1 ? [...HOLIDAYS, FIRST_CLASS] : HOLIDAYS)
    .map(({ name, start, finish }) => ({ name, start: inYear(year, start), finish: inYear(year, finish) }))
    .sort((a, b) => a.start.localeCompare(b.start));

export const holidayOn = (year: Year, group: SchoolClass, day: Day): Holiday | null =>
  holidaysOf(year, group).find((holiday) => holiday.start <= day && day <= holiday.finish) ?? null;

/** Monday to Friday between the ends of the year, without holidays. */
export function schoolDays(year: Year, group: SchoolClass): Day[] {
  const holidays = holidaysOf(year, group);
  const isOff = (day: Day) => holidays.some(({ start, finish }) => start <= day && day <= finish);
  const days: Day[] = [];
  for (let day = yearStart(year); day <= yearFinish(year); day = addDays(day, 1))
    if (weekday(day) <= 5 && !isOff(day)) days.push(day);
  return days;
}

/** Begin and end of a lesson: one of number 0 or less comes before the first, by 55 minutes each. */
export function bellsOf(number: number): [string, string] {
  if (number >= 1) return BELLS[number - 1]!;
  const at = (minutes: number): string =>
    `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const from = 8 * 60 + 30 - 55 * (1 - number);
  return [at(from), at(from + 45)];
}

/** Bells of lesson 1 to 8. */
export const BELLS: [string, string][] = [
  ['8:30', '9:15'],
  ['9:25', '10:10'],
  ['10:25', '11:10'],
  ['11:25', '12:10'],
  ['12:25', '13:10'],
  ['13:20', '14:05'],
  ['14:15', '15:00'],
  ['15:10', '15:55'],
];
