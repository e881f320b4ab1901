import type { ClassAnalysis, SubjectAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { shownAverage, shownFraction, shownPercent } from '../../../utils/class-data/analytics/fraction.ts';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import type { Look } from '../../ui/charts/looks.tsx';

const SERIES: { name: string; look: Look }[] = [
  { name: '«5»', look: { pattern: 'solid', tone: 'ok' } },
  { name: '«4»', look: { pattern: 'hatched', tone: 'accent' } },
  { name: '«3»', look: { pattern: 'dotted', tone: 'warn' } },
  { name: '«2»', look: { pattern: 'crossed', tone: 'bad' } },
  { name: 'н/а', look: { pattern: 'empty', tone: 'off' } },
];

/** Marks and figures of each subject. */
export function SubjectsFigures({ current }: { current: ClassAnalysis }) {
  const subjects = current.subjects.filter(({ students }) => students > 0);
  const counted = subjects.filter(({ figures }) => figures[figures.basis].of > 0);
  return (
    <section class="stack" aria-label="Предметы">
      <h2>Предметы</h2>
      {counted.length > 0 && (
        <div class="card">
          <BarChart
            title="Сколько учеников имеют какую отметку"
            description={`По каждому из предметов с отметками (${counted.length}).`}
            of="Предмет"
            series={SERIES}
            rows={counted.map(({ subject, figures }) => {
              const { counts } = figures[figures.basis];
              const { fives, fours, threes, twos, ones, notCertified } = counts;
              return { label: subject.name, values: [fives, fours, threes, twos + ones, notCertified] };
            })}
            width={900}
          />
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <section class="card table-box" tabIndex={0} aria-label="Показатели предметов">
        <table class="people analysis-subjects">
          <thead>
            <tr>
              <th scope="col">Предмет</th>
              <th scope="col">Учитель</th>
              <th scope="col">Средний балл</th>
              <th scope="col">Успеваемость</th>
              <th scope="col">Качество</th>
              <th scope="col">СОУ</th>
              <th scope="col">Отметок на ученика</th>
            </tr>
          </thead>
          <tbody>
            {subjects.map((each) => (
              <Subject key={each.subject.id} each={each} basis={current.figures.basis} />
            ))}
          </tbody>
        </table>
      </section>
      <p class="small muted">
        СОУ — степень обученности: «5» весит 100 %, «4» — 64 %, «3» — 36 %, «2» — 16 %, н/а — 7 %.
      </p>
    </section>
  );
}

function Subject({ each, basis }: { each: SubjectAnalysis; basis: ClassAnalysis['figures']['basis'] }) {
  const { subject, teachers, figures, marksPerStudent, unread } = each;
  const of = figures[figures.basis];
  return (
    <tr>
      <th scope="row">
        {subject.name}
        {unread && <div class="small muted">журнал не прочитан</div>}
        {!unread && figures.basis !== basis && of.of > 0 && (
          <div class="small muted">{figures.basis === 'given' ? 'по выставленным' : 'по ожидаемым'}</div>
        )}
      </th>
      <td class="small">{teachers.join(', ')}</td>
      <td class="number">{shownAverage(of.mean)}</td>
      <td class="number">{shownPercent(of.success)}</td>
      <td class="number">{shownPercent(of.quality)}</td>
      <td class="number">{shownPercent(of.degree)}</td>
      <td class="number">{shownFraction(marksPerStudent, 1)}</td>
    </tr>
  );
}
