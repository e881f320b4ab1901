import { addDays, type Day } from '../../base/calendar/day.ts';
import type { PersonKey } from '../roster/person.ts';
import type { AnalyticsSettings } from './analytics-settings.ts';
import { type AttendanceDay, isDayMissed } from './attendance.ts';
import type { ClassAnalysis, StudentAnalysis } from './class-analysis.ts';
import type { Fraction } from './fraction.ts';
import { fallOf } from './trend.ts';

interface WarningBase {
  /**
   * Stable: the same problem always has the same id, a new problem a new one, so that «разобрано» can be
   * stored. Kind, student, subject and its place in time, joined by «:».
   */
  id: string;
  student: PersonKey;
  /** alarm: act now; watch: keep an eye on it. */
  level: 'alarm' | 'watch';
}

/** Early warning. Each kind is defined at the function that finds it. */
export type EarlyWarning = WarningBase &
  (
    | { kind: 'failing'; subject: string; hundredths: number; marks: number }
    | { kind: 'fresh-twos'; marks: { subject: string; day: Day; number: number }[] }
    | { kind: 'falling'; subject: string | null; before: Fraction; now: Fraction }
    | { kind: 'absent-days'; from: Day; to: Day; days: number; ill: boolean }
    | { kind: 'unexcused'; lessons: number; from: Day; to: Day; awaited: boolean }
    | { kind: 'few-marks'; subject: string; marks: number; needed: number }
  );
export type WarningKind = EarlyWarning['kind'];

/**
 * Today's early warnings. `period` is the analysis of the current reporting period; `year` that of the whole
 * year, for falls and absences, which do not stop at a holiday. Of the present roll only.
 * Alarms first, then in class order.
 */
export function classWarnings(
  { period, year }: { period: ClassAnalysis; year: ClassAnalysis },
  settings: AnalyticsSettings,
): EarlyWarning[] {
  const few = enoughElsewhere(period, settings);
  const current = new Map(period.students.map((each) => [each.student.key, each]));
  const found = year.students.flatMap((of): EarlyWarning[] => {
    const now = current.get(of.student.key);
    return [
      ...(now ? failing(now, period) : []),
      ...freshTwos(of, year, settings),
      ...absentDays(of, year, settings),
      ...unexcused(of, year, settings),
      ...falling(of, year, settings),
      ...(now ? fewMarks(now, { period, few }, settings) : []),
    ];
  });
  return [
    ...found.filter(({ level }) => level === 'alarm'),
    ...found.filter(({ level }) => level !== 'alarm'),
  ];
}

const key = (student: StudentAnalysis): PersonKey => student.student.key;

/**
 * failing: the expected period mark is a 2 based on enough marks, and no mark is given yet; or the given mark
 * is a 2 or a 1.
 */
function failing(of: StudentAnalysis, { period }: ClassAnalysis): EarlyWarning[] {
  return [...of.subjects.values()].flatMap(({ subject, outcome, average }): EarlyWarning[] => {
    if (outcome !== 2 && outcome !== 1) return [];
    const id = `failing:${key(of)}:${subject}:${period}`;
    const hundredths = average.site ?? average.hundredths ?? outcome * 100;
    return [
      { id, kind: 'failing', student: key(of), level: 'alarm', subject, hundredths, marks: average.count },
    ];
  });
}

/**
 * fresh-twos: at least `twos` marks 2 or 1 within the last `twosDays` days including today, over all
 * subjects.
 */
function freshTwos(of: StudentAnalysis, { days, today }: ClassAnalysis, { warnings }: AnalyticsSettings) {
  const from = addDays(today, 1 - warnings.twosDays);
  const marks = [...of.subjects.values()]
    .flatMap(({ subject, series }) =>
      series.numbers.flatMap((number, index) => {
        const day = days[series.days[index]!]!;
        return number <= 2 && day >= from && day <= today ? [{ subject, day, number }] : [];
      }),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (marks.length < warnings.twos) return [];
  const id = `fresh-twos:${key(of)}::${marks.at(-1)!.day}`;
  return [{ id, kind: 'fresh-twos' as const, student: key(of), level: 'alarm' as const, marks }];
}

/**
 * absent-days: at least `absentDays` consecutive school days missed entirely, up to the last day held. An
 * alarm unless every lesson was missed through illness.
 */
function absentDays(of: StudentAnalysis, _: ClassAnalysis, { warnings }: AnalyticsSettings): EarlyWarning[] {
  const series: AttendanceDay[] = [];
  for (let index = of.days.length - 1; index >= 0 && isDayMissed(of.days[index]!); index--)
    series.unshift(of.days[index]!);
  if (series.length < warnings.absentDays) return [];
  const [from, to] = [series[0]!.day, series.at(-1)!.day];
  const ill = series.every(({ illness, missed }) => illness === missed);
  const id = `absent-days:${key(of)}::${from}`;
  const level = ill ? 'watch' : 'alarm';
  return [{ id, kind: 'absent-days', student: key(of), level, from, to, days: series.length, ill }];
}

/**
 * unexcused: at least `unexcused` lessons missed without a known reason within `unexcusedDays` days. An alarm only by
 * lessons whose reason is no longer awaited (`reasonDays` have passed since): of these days the window is that much
 * longer. With the fresh ones it is something to keep an eye on.
 */
function unexcused(
  of: StudentAnalysis,
  { today }: ClassAnalysis,
  { warnings, reasonDays }: AnalyticsSettings,
): EarlyWarning[] {
  const within = (span: number, count: (day: AttendanceDay) => number) => {
    const since = addDays(today, 1 - span);
    const days = of.days.filter((each) => each.day >= since && each.day <= today && count(each) > 0);
    const lessons = days.reduce((sum, each) => sum + count(each), 0);
    const [from, to] = [days[0]?.day, days.at(-1)?.day];
    return from && to && lessons >= warnings.unexcused ? { lessons, from, to } : null;
  };
  const overdue = within(warnings.unexcusedDays + reasonDays, (day) => day.unexcused - day.fresh);
  const found = overdue ?? within(warnings.unexcusedDays, (day) => day.unexcused);
  if (!found) return [];
  const awaited = overdue === null;
  const id = `unexcused:${key(of)}::${found.to}${awaited ? ' awaited' : ''}`;
  const level = awaited ? 'watch' : 'alarm';
  return [{ id, kind: 'unexcused', student: key(of), level, ...found, awaited }];
}

/** falling: as `fallOf`, over all subjects together and in single subjects; raised again in another month. */
function falling(
  of: StudentAnalysis,
  { days, today }: ClassAnalysis,
  { warnings }: AnalyticsSettings,
): EarlyWarning[] {
  const rule = { today, weeks: warnings.fallWeeks, by: warnings.fall, marks: warnings.fallMarks };
  const subjects = [...of.subjects.values()];
  const whole = subjects.map(({ series }) => series);
  const looked = [
    { subject: null, series: whole },
    ...subjects.map(({ subject, series }) => ({ subject, series: [series] })),
  ];
  return looked.flatMap(({ subject, series }): EarlyWarning[] => {
    const fall = fallOf(series, days, rule);
    if (!fall) return [];
    const id = `falling:${key(of)}:${subject ?? ''}:${today.slice(0, 7)}`;
    return [{ id, kind: 'falling', student: key(of), level: 'watch', subject, ...fall }];
  });
}

/** Subjects in which at least half of the students have enough marks to be certified. */
function enoughElsewhere({ subjects, students }: ClassAnalysis, { fewMarks: needed }: AnalyticsSettings) {
  return new Set(
    subjects.flatMap(({ subject }) => {
      const own = students.flatMap(({ subjects }) => subjects.get(subject.id) ?? []);
      const enough = own.filter(({ average }) => average.count >= needed).length;
      return own.length && 2 * enough >= own.length ? [subject.id] : [];
    }),
  );
}

/**
 * few-marks: too few marks in the period to certify (`fewMarks`) and none given yet, in a subject in which at
 * least half of the students have enough; otherwise the period is still young, or it is the subject teacher's
 * concern.
 */
function fewMarks(
  of: StudentAnalysis,
  { period, few }: { period: ClassAnalysis; few: Set<string> },
  settings: AnalyticsSettings,
): EarlyWarning[] {
  return [...of.subjects.values()].flatMap(({ subject, average, given }): EarlyWarning[] => {
    const needed = settings.fewMarks;
    if (!few.has(subject) || given !== null || average.count >= needed) return [];
    const id = `few-marks:${key(of)}:${subject}:${period.period}`;
    const marks = average.count;
    return [{ id, kind: 'few-marks', student: key(of), level: 'watch', subject, marks, needed }];
  });
}
