import { NO_REASON } from '../../../utils/class-data/analytics/absence-words.ts';
import type { SubjectAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { type Fraction, shownAverage, shownPercent } from '../../../utils/class-data/analytics/fraction.ts';
import { shortSubjects } from '../../../utils/class-data/journal/short-subjects.ts';
import type { Roster } from '../../../utils/class-data/roster/person.ts';
import { personOf } from '../../state/class-states.ts';
import { linkToPerson } from '../../state/person-places.ts';
import { useRows } from '../../ui/table/use-rows.ts';
import { GradeMark } from './grade-mark.tsx';
import './journal.css';
import { type JournalCell, type JournalOrder, type JournalRow, rowNames } from './journal-rows.ts';

/** With more subjects the table is wider than the window of a small laptop: it scrolls beside its first column. */
const FITTING = 18;

/**
 * The table itself, a line a student; a click on a head sorts by its column: highest first, lowest first, journal
 * order. Arrows move between the students, Enter opens the card.
 */
export function JournalTable(props: {
  rows: readonly JournalRow[];
  subjects: readonly SubjectAnalysis[];
  order: JournalOrder | null;
  /** Missing: it stays as it is. */
  onOrder?: (order: JournalOrder | null) => void;
  /** The figures of each subject stand below its column on the screen, too. */
  withTotals: boolean;
  /** Cells that differ from the site's are marked. */
  withDifferences: boolean;
  /** The list of a past year: its names lead to no cards, which are those of the running one, and it has no warnings. */
  past?: Roster;
}) {
  const { rows, subjects, order, onOrder, past } = props;
  const control = useRows({ keys: rows.map(({ key }) => key), unchosen: true });
  const short = shortSubjects(subjects.map(({ subject }) => subject));
  const studentOf = (key: string) => (past ? past.students.find((each) => each.key === key) : personOf(key));
  const names = rowNames(rows, (key) => studentOf(key)?.birthDate ?? null);
  const head = (by: JournalOrder['by'], title: string, full: string) => {
    const on = order !== null && keyOf(order.by) === keyOf(by);
    const turn = () => {
      if (!onOrder) return;
      if (!on) onOrder({ by, down: by !== 'name' });
      else if (order.down !== (by === 'name')) onOrder({ by, down: !order.down });
      else onOrder(null);
    };
    const words = (
      <>
        {title}
        {title !== full && <span class="visually-hidden">: {full}</span>}
      </>
    );
    return (
      <th
        key={keyOf(by)}
        scope="col"
        title={full}
        aria-sort={on ? (order.down ? 'descending' : 'ascending') : undefined}
      >
        {onOrder ? (
          <button type="button" class="sort" onClick={turn}>
            {words}
          </button>
        ) : (
          words
        )}
      </th>
    );
  };
  return (
    <section
      class={`journal-box${subjects.length > FITTING ? ' journal-scrolls' : ''}`}
      tabIndex={subjects.length > FITTING ? 0 : undefined}
      aria-label="Таблица: ученики и предметы"
    >
      {/* The width of the table depends on the number of its columns. */}
      <table
        {...control.table}
        class={`journal${props.withDifferences ? ' journal-with-differences' : ''}`}
        style={{ '--subjects': subjects.length }}
      >
        <thead>
          <tr>
            {head('name', 'Ученик', 'Ученик')}
            {subjects.map(({ subject }) =>
              head({ subject: subject.id }, short.get(subject.id) ?? '', subject.name),
            )}
            {head('missed', 'Пропуски', `Пропущено уроков; Н — ${NO_REASON}`)}
            {!past && head('warnings', 'Тревога', 'Тревожные сигналы')}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} {...control.row(row.key)}>
              <th scope="row" title={row.left ? `${row.name}: выбыл(а)` : row.name}>
                {past ? (
                  names.get(row.key)?.name
                ) : (
                  <a class="person" href={linkToPerson('student', row.key)}>
                    {names.get(row.key)?.name}
                  </a>
                )}{' '}
                <span class="small muted">
                  {row.left ? 'выбыл(а)' : (names.get(row.key)?.birthday ?? '')}
                </span>
              </th>
              {subjects.map(({ subject }) => (
                <Cell key={subject.id} cell={row.cells.get(subject.id)} />
              ))}
              <td
                class="number"
                title={
                  row.reported
                    ? `Пропущено уроков: ${row.missed}, по отчёту сайта: причин в нём нет`
                    : `Пропущено уроков: ${row.missed}, ${NO_REASON}: ${row.unexcused}`
                }
              >
                {row.missed || <span class="muted">·</span>}
                {row.unexcused > 0 && <b class="alarm"> Н {row.unexcused}</b>}
              </td>
              {!past && <td class="number">{row.warnings > 0 && <b class="alarm">! {row.warnings}</b>}</td>}
            </tr>
          ))}
        </tbody>
        <Foot subjects={subjects} isShown={props.withTotals} others={past ? 1 : 2} />
      </table>
    </section>
  );
}

const keyOf = (by: JournalOrder['by']): string => (typeof by === 'object' ? `subject ${by.subject}` : by);

function Cell({ cell }: { cell: JournalCell | undefined }) {
  if (!cell)
    return (
      <td class="unlearned" title="Не изучает">
        <span class="visually-hidden">не изучает</span>
      </td>
    );
  const differs = cell.siteDiffers || cell.markDiffers;
  return (
    <td title={cell.description} class={differs ? 'journal-differs' : undefined}>
      <span class="visually-hidden">{cell.description}</span>
      {cell.mark ? (
        <GradeMark mark={cell.mark} isGiven={cell.isGiven} isDisputed={cell.disputed} />
      ) : (
        <span class="journal-average" aria-hidden="true">
          {cell.average || '·'}
        </span>
      )}
    </td>
  );
}

/** A percentage without its sign, which is at the head of the line. */
const bare = (share: Fraction | null): string => shownPercent(share).replace(/\s%$/, '');

/** Figures of each subject below its column; on paper always. `others`: the columns after those of the subjects. */
function Foot(props: { subjects: readonly SubjectAnalysis[]; isShown: boolean; others: number }) {
  const { subjects, isShown, others } = props;
  const line = (title: string, value: (subject: SubjectAnalysis) => string) => (
    <tr>
      <th scope="row">{title}</th>
      {subjects.map((each) => (
        <td key={each.subject.id}>{value(each)}</td>
      ))}
      <td colSpan={others} />
    </tr>
  );
  return (
    <tfoot class={isShown ? undefined : 'journal-on-paper'}>
      {line('Средний балл', ({ figures }) => shownAverage(figures[figures.basis].mean))}
      {line('Успеваемость, %', ({ figures }) => bare(figures[figures.basis].success))}
      {line('Качество, %', ({ figures }) => bare(figures[figures.basis].quality))}
    </tfoot>
  );
}
