import { render } from 'preact';
import { BarChart } from '../../components/ui/charts/bar-chart.tsx';
import { LineChart } from '../../components/ui/charts/line-chart.tsx';
import type { Look } from '../../components/ui/charts/looks.tsx';
import { Sparkline } from '../../components/ui/charts/sparkline.tsx';
import { type ChartsData, NAMES } from './charts-data.ts';

const LOOKS: Look[] = [
  { pattern: 'solid', tone: 'ok' },
  { pattern: 'hatched', tone: 'accent' },
  { pattern: 'dotted', tone: 'warn' },
  { pattern: 'crossed', tone: 'bad' },
  { pattern: 'empty', tone: 'off' },
];
const seriesOf = (names: string[]) => names.map((name, index) => ({ name, look: LOOKS[index] as Look }));

/**
 * The charts of a class as the workspace draws them, including tables and descriptions for screen readers.
 */
export function drawOurs(place: HTMLElement, { subjects, weeks, weekdays, students }: ChartsData): void {
  const bars = (rows: { name: string; counts: number[] }[]) =>
    rows.map(({ name, counts }) => ({ label: name, values: counts }));
  render(
    <>
      <BarChart
        title="Отметки по предметам"
        description="Сколько учеников имеют каждую отметку"
        of="Предмет"
        series={seriesOf(NAMES.marks)}
        rows={bars(subjects)}
      />
      <LineChart
        title="По неделям"
        description="Средний балл и посещаемость по неделям"
        of="Неделя"
        labels={weeks.map(({ name }) => name)}
        lines={[
          { name: 'Средний балл', values: weeks.map(({ average }) => average) },
          { name: 'Посещаемость', values: weeks.map(({ attended }) => attended) },
        ]}
        steps={[2, 3, 4, 5]}
        format={(value) => value.toFixed(2)}
      />
      <BarChart
        title="Пропуски по дням недели"
        description="Пропущенные уроки по причинам"
        of="День"
        series={seriesOf(NAMES.reasons)}
        rows={bars(weekdays)}
      />
      {students.map(({ name, averages }) => (
        <div key={name}>
          {name} <Sparkline values={averages} range={[2, 5]} text={`${name}: по неделям`} />
        </div>
      ))}
    </>,
    place,
  );
}
