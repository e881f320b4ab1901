import type { SubjectAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { type Fraction, shownAverage, shownPercent } from '../../../utils/class-data/analytics/fraction.ts';
import { linkToPerson } from '../../state/person-places.ts';
import { GradeMark } from './grade-mark.tsx';
import type { JournalOrder, JournalRow } from './journal-rows.ts';

/** The table itself; a click on a header sorts by its column: highest first, lowest first, journal order. */
export function JournalTable(props: {
  rows: readonly JournalRow[];
  subjects: readonly SubjectAnalysis[];
  order: JournalOrder | null;
  onOrder: (order: JournalOrder | null) => void;
}) {
  const { rows, subjects, order, onOrder } = props;
  const head = (by: JournalOrder['by'], title: string, upright: boolean) => {
    const on = order !== null && keyOf(order.by) === keyOf(by);
    const turn = () => {
      if (!on) onOrder({ by, down: by !== 'name' });
      else if (order.down !== (by === 'name')) onOrder({ by, down: !order.down });
      else onOrder(null);
    };
    return (
      <th
        key={keyOf(by)}
        scope="col"
        class={upright ? 'upright' : undefined}
        aria-sort={on ? (order.down ? 'descending' : 'ascending') : undefined}
      >
        <button type="button" class="sort" onClick={turn}>
          {title}
          <span aria-hidden="true">{on ? (order.down ? ' ↓' : ' ↑') : ''}</span>
        </button>
      </th>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <section class="card table-box" tabIndex={0} aria-label="Таблица: ученики и предметы">
      <table class="people journal">
        <thead>
          <tr>
            {head('name', 'Ученик', false)}
            {subjects.map(({ subject }) => head({ subject: subject.id }, subject.name, true))}
            {head('missed', 'Пропущено уроков', true)}
            {head('warnings', 'Сигналы', true)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <a class="person" href={linkToPerson('student', row.key)}>
                  {shownName(row.name)}
                </a>
                {row.left && <div class="small muted">выбыл(а)</div>}
              </th>
              {subjects.map(({ subject }) => (
                <Cell key={subject.id} row={row} subject={subject.id} />
              ))}
              <td class="number" title={`Без причины: ${row.unexcused}`}>
                {row.missed}
                {row.unexcused > 0 && <span class="small"> (Н {row.unexcused})</span>}
              </td>
              <td class="number">{row.warnings > 0 && <b class="alarm">! {row.warnings}</b>}</td>
            </tr>
          ))}
        </tbody>
        <Foot subjects={subjects} />
      </table>
    </section>
  );
}

const keyOf = (by: JournalOrder['by']): string => (typeof by === 'object' ? `subject ${by.subject}` : by);

/** Surname and given name: the patronymic would take the space of two subjects. */
const shownName = (name: string): string => name.split(' ').slice(0, 2).join(' ');

function Cell({ row, subject }: { row: JournalRow; subject: string }) {
  const cell = row.cells.get(subject);
  if (!cell)
    return (
      <td class="unlearned" title="Не изучает">
        <span class="visually-hidden">не изучает</span>
      </td>
    );
  return (
    <td title={cell.description}>
      <span class="visually-hidden">{cell.description}</span>
      <span class="average" aria-hidden="true">
        {cell.average || '–'}
        <b>{cell.sign}</b>
      </span>
      {cell.mark && <GradeMark mark={cell.mark} isGiven={cell.isGiven} />}
    </td>
  );
}

/** A percentage without its sign, which is at the head of the line. */
const bare = (share: Fraction | null): string => shownPercent(share).replace(/\s%$/, '');

/** Figures of each subject below its column. */
function Foot({ subjects }: { subjects: readonly SubjectAnalysis[] }) {
  const line = (title: string, value: (subject: SubjectAnalysis) => string) => (
    <tr>
      <th scope="row">{title}</th>
      {subjects.map((each) => (
        <td key={each.subject.id} class="number">
          {value(each)}
        </td>
      ))}
      <td colSpan={2} />
    </tr>
  );
  return (
    <tfoot>
      {line('Средний балл', ({ figures }) => shownAverage(figures[figures.basis].mean))}
      {line('Успеваемость, %', ({ figures }) => bare(figures[figures.basis].success))}
      {line('Качество, %', ({ figures }) => bare(figures[figures.basis].quality))}
    </tfoot>
  );
}
