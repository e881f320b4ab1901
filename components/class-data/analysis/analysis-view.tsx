import type { ClassAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { shownAverage } from '../../../utils/class-data/analytics/fraction.ts';
import { analysis } from '../../state/journal-figures.ts';
import { route } from '../../state/route.ts';
import { LineChart } from '../../ui/charts/line-chart.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { SiteReportsLine } from '../journal/site-reports-line.tsx';
import { weekLines } from '../journal/week-lines.ts';
import { WithJournal } from '../journal/with-journal.tsx';
import { AnalysisTools } from './analysis-tools.tsx';
import { AttendanceFigures } from './attendance-figures.tsx';
import { CLASS_FIGURES } from './class-figures-detail.ts';
import { ClassGroups } from './class-groups.tsx';
import { SignalsView } from './signals-view.tsx';
import { SubjectsFigures, SubjectsMarks } from './subjects-figures.tsx';
import './analysis.css';

/** Who needs attention, a row a student; or the class as a whole: standings, subjects, weeks, attendance. */
export function AnalysisView() {
  return <WithJournal>{route.value.detail === CLASS_FIGURES ? <ClassAsWhole /> : <Signals />}</WithJournal>;
}

function Signals() {
  if (!analysis.value) return null;
  return (
    <>
      <PrintNote />
      <SignalsView />
      <p class="small muted">Сигналы — для вашей работы с детьми. В документы для семей они не попадают.</p>
    </>
  );
}

const PrintNote = () => (
  <p class="print-only">
    <b>Для служебного пользования, не для рассылки родителям</b>
  </p>
);

function ClassAsWhole() {
  const current = analysis.value;
  if (!current) return null;
  return (
    <>
      <PrintNote />
      <Toolbar>
        <AnalysisTools />
      </Toolbar>
      {current.unmarked ? (
        <p class="box">В первом классе отметок не ставят: здесь только посещаемость.</p>
      ) : (
        <>
          <SubjectsFigures current={current} />
          <ClassGroups current={current} />
          <SubjectsMarks current={current} />
          <Weeks current={current} />
        </>
      )}
      <AttendanceFigures current={current} />
      <SiteReportsLine about={['progress', 'attendance']} />
    </>
  );
}

function Weeks({ current }: { current: ClassAnalysis }) {
  const { labels, lines } = weekLines([current.trend]);
  const [first, last] = [current.trend[0], current.trend.at(-1)];
  if (!first || !last) return null;
  return (
    <section class="card">
      <LineChart
        title="Средний балл класса по неделям"
        description={`Все отметки всех предметов, без учёта веса. Первая неделя: ${shownAverage(first.average)}, последняя: ${shownAverage(last.average)}.`}
        of="Неделя с"
        labels={labels}
        lines={[{ name: 'средний балл', values: lines[0] ?? [] }]}
        steps={[2, 3, 4, 5]}
        format={(value) => value.toFixed(Number.isInteger(value) ? 0 : 2).replace('.', ',')}
        width={900}
      />
    </section>
  );
}
