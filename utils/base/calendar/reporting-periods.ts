import {
  array,
  check,
  type InferOutput,
  integer,
  minLength,
  number,
  object,
  picklist,
  pipe,
  string,
  transform,
} from 'valibot';
import { nonEmptyText } from '../text/non-empty-text.ts';
import { type Day, daySchema } from './day.ts';
import { periodName } from './period-name.ts';

export const periodSchemes = ['quarters', 'trimesters', 'half-years', 'modules'] as const;
export type PeriodScheme = (typeof periodSchemes)[number];

const periodSchema = pipe(
  object({
    id: string(),
    name: pipe(nonEmptyText, transform(periodName)),
    from: daySchema,
    to: daySchema,
  }),
  check(({ from, to }) => from <= to),
);
export type ReportingPeriod = InferOutput<typeof periodSchema>;

/** The reporting periods of a school year, in order and not overlapping, as the teacher has set them. */
export const reportingPeriodsSchema = object({
  /** The year in which the school year begins. */
  schoolYear: pipe(number(), integer()),
  scheme: picklist(periodSchemes),
  periods: pipe(
    array(periodSchema),
    minLength(1),
    check((periods) =>
      periods.every(({ from }, index) => index === 0 || (periods[index - 1]?.to ?? '') < from),
    ),
    check((periods) => new Set(periods.map(({ id }) => id)).size === periods.length),
  ),
});
export type ReportingPeriods = InferOutput<typeof reportingPeriodsSchema>;

/**
 * Usual days; each school sets its own. [id, name, from, to]; months 1–8 belong to the second calendar year.
 */
const USUAL: Record<PeriodScheme, [id: string, name: string, from: string, to: string][]> = {
  quarters: [
    ['q1', '1-я четверть', '09-01', '10-25'],
    ['q2', '2-я четверть', '11-05', '12-30'],
    ['q3', '3-я четверть', '01-11', '03-21'],
    ['q4', '4-я четверть', '04-01', '05-26'],
  ],
  trimesters: [
    ['t1', '1-й триместр', '09-01', '11-15'],
    ['t2', '2-й триместр', '11-23', '02-20'],
    ['t3', '3-й триместр', '03-01', '05-26'],
  ],
  'half-years': [
    ['h1', '1-е полугодие', '09-01', '12-30'],
    ['h2', '2-е полугодие', '01-11', '05-26'],
  ],
  modules: [
    ['m1', '1-й модуль', '09-01', '10-04'],
    ['m2', '2-й модуль', '10-12', '11-15'],
    ['m3', '3-й модуль', '11-23', '12-30'],
    ['m4', '4-й модуль', '01-11', '02-20'],
    ['m5', '5-й модуль', '03-01', '04-04'],
    ['m6', '6-й модуль', '04-12', '05-26'],
  ],
};

/** The usual periods of a school year as a starting point; the teacher corrects the days. */
export function usualPeriods(schoolYear: number, scheme: PeriodScheme): ReportingPeriods {
  const dayIn = (monthDay: string): Day => `${monthDay < '09' ? schoolYear + 1 : schoolYear}-${monthDay}`;
  const periods = USUAL[scheme].map(([id, name, from, to]) => ({
    id,
    name,
    from: dayIn(from),
    to: dayIn(to),
  }));
  return { schoolYear, scheme, periods };
}

/**
 * The period that contains a day; in the holidays the one that has just ended, before the first one the
 * first.
 */
export function periodOf({ periods }: ReportingPeriods, day: Day): ReportingPeriod | null {
  return periods.findLast(({ from }) => from <= day) ?? periods[0] ?? null;
}

/** Key by which entries refer to a period; the same period of another year has another key. */
export function periodKey({ schoolYear }: ReportingPeriods, period: ReportingPeriod): string {
  return `${schoolYearTitle(schoolYear)}:${period.id}`;
}

/** «2026/2027». */
export function schoolYearTitle(begins: number): string {
  return `${begins}/${begins + 1}`;
}

/** The periods the teacher has set for this school year, else the usual ones of the kind set for another, or quarters. */
export const settledOrUsual = (schoolYear: number, settled: ReportingPeriods | null): ReportingPeriods =>
  settled && settled.schoolYear === schoolYear
    ? settled
    : usualPeriods(schoolYear, settled?.scheme ?? 'quarters');
