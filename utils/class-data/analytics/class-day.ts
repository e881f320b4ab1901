import type { Day } from '../../base/calendar/day.ts';
import { shownPercent } from './fraction.ts';
import type { YearAnalysis } from './year-analysis.ts';

/** How a class stands on a day by its journals, in numbers alone. */
export interface ClassDay {
  /** Успеваемость and качество of the current period; none for a class without marks. `hint`: by which marks. */
  figures: { name: string; value: string; hint: string }[];
  /** Students who missed a lesson today; null: no lesson of today is in the journals. */
  absent: number | null;
  /** The last day with lessons before today; null: there is none. */
  since: Day | null;
  /** Marks «2» and «1» given since that day. */
  twos: number;
}

export function classDay({ year, periods, current }: YearAnalysis): ClassDay {
  const { today, students, days } = year;
  const period = periods.get(current ?? '') ?? year;
  const { basis } = period.figures;
  const of = period.figures[basis];
  const hint = basis === 'given' ? 'по выставленным отметкам' : 'по ожидаемым отметкам';
  const onDay = students.flatMap((student) => student.days.filter(({ day }) => day === today));
  const since = days.findLast((day) => day < today) ?? null;
  const fresh = (day: Day | undefined) => day !== undefined && since !== null && day >= since && day <= today;
  const marks = students.flatMap(({ subjects }) => [...subjects.values()].map(({ series }) => series));
  return {
    figures:
      year.unmarked || of.of === 0
        ? []
        : [
            { name: 'Успеваемость', value: shownPercent(of.success), hint },
            { name: 'Качество', value: shownPercent(of.quality), hint },
          ],
    absent: onDay.some(({ lessons }) => lessons > 0) ? onDay.filter(({ missed }) => missed > 0).length : null,
    since,
    twos: marks.reduce(
      (sum, series) =>
        sum + series.numbers.filter((number, at) => number <= 2 && fresh(days[series.days[at] ?? -1])).length,
      0,
    ),
  };
}
