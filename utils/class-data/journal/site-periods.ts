import { safeParse } from 'valibot';
import {
  type PeriodScheme,
  type ReportingPeriods,
  reportingPeriodsSchema,
} from '../../base/calendar/reporting-periods.ts';
import type { ClassJournal, PeriodKind } from './class-journal.ts';

/** How the year is divided, and with which letter ids of its periods begin: entries refer to them. */
const SCHEMES: Record<Exclude<PeriodKind, 'year'>, { scheme: PeriodScheme; letter: string }> = {
  quarter: { scheme: 'quarters', letter: 'q' },
  trimester: { scheme: 'trimesters', letter: 't' },
  'half-year': { scheme: 'half-years', letter: 'h' },
  module: { scheme: 'modules', letter: 'm' },
};

/**
 * The reporting periods with the days that the API of the site gave for them; holidays are what lies between. null: pages
 * were read, which show no days, or the periods are not of one kind or overlap.
 */
export function sitePeriods({
  periods,
  schoolYear,
}: Pick<ClassJournal, 'periods' | 'schoolYear'>): ReportingPeriods | null {
  const own = periods.filter(({ kind }) => kind !== 'year');
  const kind = own[0]?.kind ?? null;
  if (kind === null || kind === 'year' || own.some((each) => each.kind !== kind)) return null;
  const { scheme, letter } = SCHEMES[kind];
  const found = safeParse(reportingPeriodsSchema, {
    schoolYear,
    scheme,
    periods: own.map(({ number, name, start, finish }) => ({
      id: `${letter}${number}`,
      name,
      from: start,
      to: finish,
    })),
  });
  return found.success ? found.output : null;
}
