import { type Day, dayOf, russianDay } from '../../base/calendar/day.ts';
import type { ReportingPeriods } from '../../base/calendar/reporting-periods.ts';
import type { ClassJournal, PeriodKind } from '../../class-data/journal/class-journal.ts';

const NOT_OVER: Readonly<Record<PeriodKind, string>> = {
  quarter: 'четверть не окончена',
  trimester: 'триместр не окончен',
  'half-year': 'полугодие не окончено',
  module: 'модуль не окончен',
  year: 'учебный год не окончен',
};

/**
 * The days that the data of a period (null: the year) cover: «с 05.11 по 23.11.2026, четверть не окончена»; '' if the
 * journal has no lesson of it. Its first and last day come from the source, else from the periods that the teacher has
 * settled, else from its lessons; nothing later than the day of issue and the reading is claimed.
 */
export function periodDays(
  journal: ClassJournal,
  period: string | null,
  { on, settled }: { on: Day; settled: ReportingPeriods | null },
): string {
  const registers = journal.registers.filter((each) => period === null || each.period === period);
  const lessons = registers.flatMap((each) => each.lessons.map(({ date }) => date)).sort();
  const read = registers.map(({ readAt }) => dayOf(new Date(readAt))).sort()[0];
  const [first, last] = bounds(journal, period, settled);
  const from = first ?? lessons[0];
  const to = last ?? lessons.at(-1);
  if (!from || !to || read === undefined) return '';
  const until = [on, read, to].sort()[0]!;
  if (until < from) return '';
  const kind = period === null ? 'year' : journal.periods.find(({ id }) => id === period)?.kind;
  const isOver = until === to || on > to;
  const note = isOver ? '' : `, ${kind ? NOT_OVER[kind] : 'период не окончен'}`;
  const start = from.slice(0, 4) === until.slice(0, 4) ? russianDay(from).slice(0, 5) : russianDay(from);
  return `с\u00a0${start} по\u00a0${russianDay(until)}${note}`;
}

/** First and last day, as far as source or teacher say; the settled periods go in the order of the journal's. */
function bounds(
  { periods }: ClassJournal,
  period: string | null,
  settled: ReportingPeriods | null,
): [Day | null, Day | null] {
  const inYear = periods.filter(({ kind }) => kind !== 'year');
  const known = settled?.periods.length === inYear.length ? settled.periods : [];
  const days = inYear.map(({ start, finish }, index) => ({
    start: start ?? known[index]?.from ?? null,
    finish: finish ?? known[index]?.to ?? null,
  }));
  if (period === null) return [days[0]?.start ?? null, days.at(-1)?.finish ?? null];
  const own = days[inYear.findIndex(({ id }) => id === period)];
  return [own?.start ?? null, own?.finish ?? null];
}
