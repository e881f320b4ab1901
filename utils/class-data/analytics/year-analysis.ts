import type { Day } from '../../base/calendar/day.ts';
import type { ClassJournal, ReportingPeriod } from '../journal/class-journal.ts';
import { type AnalysisOptions, analyseClass, type ClassAnalysis } from './class-analysis.ts';
import { classWarnings, type EarlyWarning } from './class-warnings.ts';

export interface YearAnalysis {
  year: ClassAnalysis;
  /** By period id, in the order of the year. */
  periods: Map<string, ClassAnalysis>;
  /** Id of the current period; null: the journal has none. */
  current: string | null;
  warnings: EarlyWarning[];
}

/** All figures of a class in a school year, for the year and for each period, and today's warnings. */
export function analyseYear(journal: ClassJournal, options: Omit<AnalysisOptions, 'period'>): YearAnalysis {
  const year = analyseClass(journal, { ...options, period: null });
  const periods = new Map(
    journal.periods.map(({ id }) => [id, analyseClass(journal, { ...options, period: id })]),
  );
  const current = currentPeriod(journal, options.today)?.id ?? null;
  const period = periods.get(current ?? '') ?? year;
  return { year, periods, current, warnings: classWarnings({ period, year }, options.settings) };
}

/**
 * The period of a day: the last one that has begun, by its first day or, if the source does not give it, by
 * its first lesson read; before the year the first one.
 */
export function currentPeriod(journal: ClassJournal, today: Day): ReportingPeriod | null {
  const begins = (period: ReportingPeriod): Day | null =>
    period.start ??
    journal.registers
      .filter((register) => register.period === period.id)
      .flatMap(({ lessons }) => lessons[0]?.date ?? [])
      .sort()[0] ??
    null;
  const begun = journal.periods.filter((period) => {
    const day = begins(period);
    return day !== null && day <= today && period.kind !== 'year';
  });
  return begun.at(-1) ?? journal.periods[0] ?? null;
}
