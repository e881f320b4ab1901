import type { Day } from '../../base/calendar/day.ts';
import { type ReportingPeriods, settledOrUsual } from '../../base/calendar/reporting-periods.ts';
import type { ClassJournal, ReportingPeriod } from './class-journal.ts';
import { periodByName } from './period-kind.ts';

/** The reporting periods of a journal; where no source has given any, those that the teacher has set, else the usual ones. */
export function periodsOrSettled(
  { periods, schoolYear }: Pick<ClassJournal, 'periods' | 'schoolYear'>,
  settled: ReportingPeriods | null,
): ReportingPeriod[] {
  if (periods.some(({ kind }) => kind !== 'year')) return periods;
  const usual = settledOrUsual(schoolYear, settled).periods.map(
    ({ id, name, from, to }, at): ReportingPeriod => ({
      id: `file-${id}`,
      number: at + 1,
      kind: periodByName(name).kind,
      name,
      start: from,
      finish: to,
    }),
  );
  return [...usual, ...periods];
}

/**
 * The period of a lesson: the last one that has begun by its day, else the first. A first day that the source does not
 * give is that which the teacher has set, else that of the first lesson read.
 */
export function periodOfDay(
  { periods, registers, schoolYear }: Pick<ClassJournal, 'periods' | 'registers' | 'schoolYear'>,
  day: Day,
  settled: ReportingPeriods | null,
): ReportingPeriod | null {
  const inYear = periods.filter(({ kind }) => kind !== 'year');
  const own = settledOrUsual(schoolYear, settled).periods;
  const known = own.length === inYear.length ? own : [];
  const begins = (period: ReportingPeriod, at: number): Day | null =>
    period.start ??
    known[at]?.from ??
    registers
      .filter((register) => register.period === period.id)
      .flatMap(({ lessons }) => lessons.map(({ date }) => date))
      .sort()[0] ??
    null;
  const begun = inYear.filter((period, at) => {
    const first = begins(period, at);
    return first !== null && first <= day;
  });
  return begun.at(-1) ?? inYear[0] ?? null;
}
