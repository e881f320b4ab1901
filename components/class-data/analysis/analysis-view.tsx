import type { ClassAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { shownAverage, shownPercent } from '../../../utils/class-data/analytics/fraction.ts';
import { analysis } from '../../state/journal-figures.ts';
import { LineChart } from '../../ui/charts/line-chart.tsx';
import { shownPeriodName } from '../journal/period-switch.tsx';
import { weekLines } from '../journal/week-lines.ts';
import { WithJournal } from '../journal/with-journal.tsx';
import { AttendanceFigures } from './attendance-figures.tsx';
import { ClassGroups } from './class-groups.tsx';
import { SubjectsFigures } from './subjects-figures.tsx';
import { WarningSettings } from './warning-settings.tsx';
import { WarningsList } from './warnings-list.tsx';
import './analysis.css';

/** The class as a whole: standings, subjects, weeks, attendance, and what needs attention. */
export function AnalysisView() {
  return (
    <WithJournal>
      <Analysis />
    </WithJournal>
  );
}

function Analysis() {
  const current = analysis.value;
  if (!current) return null;
  return (
    <>
      <div class="row no-print">
        <span class="grow" />
        <button type="button" onClick={() => print()}>
          Напечатать
        </button>
      </div>
      <p class="print-only">
        <b>Для служебного пользования, не для рассылки родителям</b>
      </p>
      <Summary current={current} />
      <WarningsList />
      {current.unmarked ? (
        <p class="box">В первом классе отметок не ставят: здесь только посещаемость.</p>
      ) : (
        <>
          <ClassGroups current={current} />
          <SubjectsFigures current={current} />
          <Weeks current={current} />
        </>
      )}
      <AttendanceFigures current={current} />
      <WarningSettings />
      <p class="small muted">
        Сигналы и списки — для вашей работы с детьми. В документы для семей они не попадают.
      </p>
    </>
  );
}

function Summary({ current }: { current: ClassAnalysis }) {
  const { basis } = current.figures;
  const of = current.figures[basis];
  const cards = [
    ...(current.unmarked
      ? []
      : [
          ['Успеваемость', shownPercent(of.success), 'без «2» и н/а'],
          ['Качество знаний', shownPercent(of.quality), 'только «4» и «5»'],
        ]),
    ['Посещено уроков', shownPercent(current.attendance.attended), 'всеми учениками'],
    ['Полных дней пропущено', String(current.attendance.daysMissed), 'всеми учениками'],
  ] as const;
  return (
    <section class="stack" aria-label="Класс в целом">
      <h2>
        {shownPeriodName()}
        {!current.unmarked && (
          <span class="muted">
            {' '}
            — {basis === 'given' ? 'по выставленным отметкам' : 'по ожидаемым отметкам'}
          </span>
        )}
      </h2>
      <dl class="summary analysis-figures">
        {cards.map(([title, value, note]) => (
          <div key={title} class="card">
            <dt class="small muted">{title}</dt>
            <dd>
              <b>{value}</b> <span class="small muted">{note}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
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
