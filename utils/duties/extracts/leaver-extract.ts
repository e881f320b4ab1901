import type { Day } from '../../base/calendar/day.ts';
import type { ReportingPeriods } from '../../base/calendar/reporting-periods.ts';
import type { Attendance } from '../../class-data/analytics/attendance.ts';
import { isAttendanceKnown } from '../../class-data/analytics/shown-attendance.ts';
import type { YearAnalysis } from '../../class-data/analytics/year-analysis.ts';
import type { ClassJournal, FinalMark } from '../../class-data/journal/class-journal.ts';
import type { PersonKey } from '../../class-data/roster/person.ts';
import { draftExtract } from './draft-extract.ts';
import type { ExtractSubject } from './extract.ts';
import { periodDays } from './period-days.ts';

/** The heading of a leaver's extract. */
export interface LeaverHead {
  student: PersonKey;
  studentName: string;
  className: string;
  /** «2026/2027» */
  schoolYear: string;
  /** Outgoing number and day; '' leaves a line. */
  number: string;
  on: Day | '';
}

/**
 * Выписка of current marks for a student who leaves in mid-year (order of the Ministry of Education № 240 of
 * 06.04.2023): current marks by subject and period, results of interim assessment, absences. Goes to the next school,
 * signed by the head and stamped.
 */
export interface LeaverExtract extends LeaverHead {
  /** «с 01.09 по 23.11.2026, учебный год не окончен»; '' if it is not known. */
  days: string;
  /** Time of the oldest reading used; '' if nothing was read. */
  asOf: string;
  partial: boolean;
  /** Class 1: no marks are given. */
  unmarked: boolean;
  periods: LeaverPeriod[];
  /** «Четверти», year, examination and final marks: columns that have any, rows by subject; '' for none. */
  results: { columns: string[]; rows: { subject: string; marks: string[] }[] };
}

export interface LeaverPeriod {
  name: string;
  days: string;
  subjects: ExtractSubject[];
  attendance: Attendance | null;
}

const YEARLY: readonly [FinalMark['kind'], string][] = [
  ['year', 'Год'],
  ['exam', 'Экзамен'],
  ['final', 'Итоговая'],
];

/**
 * What the journal knows of the student, whether still in the class or not: `year` is the analysis up to the last day
 * in the class, so that no lesson after it counts as held.
 */
export function draftLeaverExtract(
  journal: ClassJournal,
  year: YearAnalysis,
  head: LeaverHead,
  of: { settled: ReportingPeriods | null; timeInWords: (iso: string) => string },
): LeaverExtract {
  const { student, studentName, className } = head;
  const until = year.year.today;
  const inYear = journal.periods.filter(({ kind }) => kind !== 'year');
  const days = (period: string | null) => periodDays(journal, period, { on: until, settled: of.settled });
  const drafted = (analysis: YearAnalysis['year'], period: string) =>
    draftExtract(journal, analysis, student, {
      studentName,
      className,
      period,
      days: '',
      on: until,
      number: '',
      recommendations: '',
      timeInWords: of.timeInWords,
    });
  const whole = drafted(year.year, '');
  const periods = inYear.flatMap(({ id, name }): LeaverPeriod[] => {
    const analysis = year.periods.get(id);
    if (!analysis) return [];
    const { subjects, attendance } = drafted(analysis, name);
    const isEmpty = subjects.length === 0 && !isAttendanceKnown(attendance);
    return isEmpty ? [] : [{ name, days: days(id), subjects, attendance }];
  });
  return {
    ...head,
    days: days(null),
    asOf: whole.asOf,
    partial: whole.partial,
    unmarked: year.year.unmarked,
    periods,
    results: resultsOf(journal, student),
  };
}

function resultsOf(journal: ClassJournal, student: PersonKey): LeaverExtract['results'] {
  const own = journal.finals.filter((mark) => mark.student === student);
  const columns = [
    ...journal.periods
      .filter(({ kind }) => kind !== 'year')
      .map(({ id, name }) => ({
        title: name,
        fits: (mark: FinalMark) => mark.kind === 'period' && mark.period === id,
      })),
    ...YEARLY.map(([kind, title]) => ({ title, fits: (mark: FinalMark) => mark.kind === kind })),
  ].filter(({ fits }) => own.some(fits));
  const rows = journal.subjects.flatMap(({ id, name }) => {
    const marks = columns.map(
      ({ fits }) => own.find((mark) => mark.subject === id && fits(mark))?.value ?? '',
    );
    return marks.some(Boolean) ? [{ subject: name, marks }] : [];
  });
  return { columns: columns.map(({ title }) => title), rows };
}
