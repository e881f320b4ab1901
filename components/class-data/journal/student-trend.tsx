import type { StudentAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { shownAverage } from '../../../utils/class-data/analytics/fraction.ts';
import { trendByWeek } from '../../../utils/class-data/analytics/trend.ts';
import { analysis, figures } from '../../state/journal-figures.ts';
import { LineChart } from '../../ui/charts/line-chart.tsx';
import { weekLines } from './week-lines.ts';

/** The student's weekly average over the year, compared with the class. */
export function StudentTrend({ now }: { now: StudentAnalysis }) {
  const current = figures.value?.year;
  const year = [...(current?.students ?? []), ...(current?.departed ?? [])].find(
    ({ student }) => student.key === now.student.key,
  );
  if (!current || !year) return null;
  const own = trendByWeek(
    [...year.subjects.values()].map(({ series }) => series),
    current.days,
  );
  const { labels, lines } = weekLines([own, current.trend]);
  const [mine, ofClass] = lines;
  const [first, last] = [own[0], own.at(-1)];
  return (
    <section class="card">
      <LineChart
        title="Средний балл по неделям, с начала года"
        description={
          first && last
            ? `Все предметы вместе. Первая неделя: ${shownAverage(first.average)}, последняя: ${shownAverage(last.average)}.`
            : 'Отметок ещё нет.'
        }
        of="Неделя с"
        labels={labels}
        lines={[
          { name: 'ученик', values: mine ?? [] },
          { name: 'класс в среднем', values: ofClass ?? [] },
        ]}
        steps={[2, 3, 4, 5]}
        format={shownNumber}
        width={450}
      />
      {analysis.value?.partial && <p class="small muted">По прочитанной части журнала.</p>}
    </section>
  );
}

const shownNumber = (value: number): string =>
  value.toFixed(Number.isInteger(value) ? 0 : 2).replace('.', ',');
