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

export const YEAR_START: Day = '2026-09-01';
export const YEAR_FINISH: Day = '2027-05-26';

const SPANS: Record<PeriodKind, [Day, Day][]> = {
  Quarter: [
    ['2026-09-01', '2026-10-25'],
    ['2026-11-05', '2026-12-30'],
    ['2027-01-11', '2027-03-28'],
    ['2027-04-05', '2027-05-26'],
  ],
  Trimester: [
    ['2026-09-01', '2026-11-30'],
    ['2026-12-01', '2027-02-28'],
    ['2027-03-01', '2027-05-26'],
  ],
  HalfYear: [
    ['2026-09-01', '2026-12-30'],
    ['2027-01-11', '2027-05-26'],
  ],
  Year: [['2026-09-01', '2027-05-26']],
};
const WORDS: Record<PeriodKind, [ending: string, noun: string]> = {
  Quarter: ['я', 'четверть'],
  Trimester: ['й', 'триместр'],
  HalfYear: ['е', 'полугодие'],
  Year: ['й', 'год'],
};
const HOLIDAYS: Holiday[] = [
  { name: 'Осенние каникулы', start: '2026-10-26', finish: '2026-11-04' },
  { name: 'Зимние каникулы', start: '2026-12-31', finish: '2027-01-10' },
  { name: 'Праздничный день', start: '2027-02-23', finish: '2027-02-23' },
  { name: 'Праздничный день', start: '2027-03-08', finish: '2027-03-08' },
  { name: 'Весенние каникулы', start: '2027-03-29', finish: '2027-04-04' },
  { name: 'Праздничный день', start: '2027-05-03', finish: '2027-05-03' },
  { name: 'Праздничный день', start: '2027-05-10', finish: '2027-05-10' },
];
const FIRST_CLASS: Holiday = {
  name: 'Дополнительные каникулы',
  start: '2027-02-15',
  finish: '2027-02-21',
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
      start,
      finish,
    };
  });

export const holidaysOf = (group: SchoolClass): Holiday[] =>
  group.parallel === 1 ? [...HOLIDAYS, FIRST_CLASS].sort((a, b) => a.start.localeCompare(b.start)) : HOLIDAYS;

export const holidayOn = (group: SchoolClass, day: Day): Holiday | null =>
  holidaysOf(group).find((holiday) => holiday.start <= day && day <= holiday.finish) ?? null;

/** Monday to Friday within the year, without holidays. */
export function schoolDays(group: SchoolClass): Day[] {
  const days: Day[] = [];
  for (let day = YEAR_START; day <= YEAR_FINISH; day = addDays(day, 1))
    if (weekday(day) <= 5 && !holidayOn(group, day)) days.push(day);
  return days;
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
