import type { Signal } from '@preact/signals';
import type { LeftRow } from '../../../utils/base/tables/left-row.ts';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { count } from '../../../utils/base/text/plural.ts';
import type { ReportingPeriod } from '../../../utils/class-data/journal/class-journal.ts';
import { siteFileTitle } from '../../../utils/class-data/journal/site-file-words.ts';
import type { LessonsContent } from '../../../utils/class-data/journal/site-files.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { book } from '../../state/class-book.ts';
import type { ReadSiteFile } from './site-file-reading.ts';

const ROWS = ['строка', 'строки', 'строк'] as const;
const CELLS = ['ячейка', 'ячейки', 'ячеек'] as const;
const LESSONS = ['урок', 'урока', 'уроков'] as const;
const SUBJECTS = ['предмет', 'предмета', 'предметов'] as const;

/** What a file holds: its kind, class, days and students, what is left and why, and what is to be confirmed. */
export function SiteFilePreview(props: {
  read: Extract<ReadSiteFile, { placed: unknown }>;
  /** Number of the period, «year», or '' until it is chosen. */
  period: Signal<string>;
  periods: readonly ReportingPeriod[];
  confirmed: Signal<readonly string[]>;
}) {
  const { placed, titles } = props.read;
  const { content, taken, left, leftCells, notes, doubts } = placed;
  const className = classTitle(titles.className ?? book.value?.roster.classGroup.name ?? '');
  return (
    <section class="stack" aria-label="Что в файле">
      <dl class="journal-file">
        <dt>Файл</dt>
        <dd>{siteFileTitle(content, () => titles.period ?? 'итоги')}</dd>
        <dt>Класс</dt>
        <dd>{className}</dd>
        {'lessons' in content && (
          <>
            <dt>Уроки</dt>
            <dd>{lessonsInWords(content)}</dd>
          </>
        )}
        <dt>Взять</dt>
        <dd>
          {inWords(
            counted(
              'students',
              content.rows.map(({ student }) => student),
            ),
          )}{' '}
          из {count(taken + left.length, ROWS)} таблицы
        </dd>
      </dl>
      {content.kind === 'attendance-totals' && <PeriodChoice period={props.period} periods={props.periods} />}
      <Left title={`Не взято: ${count(left.length, ROWS)}`} rows={left} />
      <Left title={`Не понято: ${count(leftCells.length, CELLS)}`} rows={leftCells} />
      {notes.map((note) => (
        <p key={note} class="small">
          {note}
        </p>
      ))}
      {doubts.map((doubt) => (
        <label key={doubt} class="box warn row">
          <input
            type="checkbox"
            checked={props.confirmed.value.includes(doubt)}
            onChange={(event) => {
              const others = props.confirmed.value.filter((each) => each !== doubt);
              props.confirmed.value = event.currentTarget.checked ? [...others, doubt] : others;
            }}
          />
          <span class="grow">{doubt}</span>
        </label>
      ))}
    </section>
  );
}

function lessonsInWords({ lessons }: LessonsContent): string {
  const subjects = new Set(lessons.map(({ subject }) => subject));
  return `${count(lessons.length, LESSONS)}, ${count(subjects.size, SUBJECTS)}`;
}

/** The file names days at best: of which period its totals are, only the teacher knows. */
function PeriodChoice({ period, periods }: { period: Signal<string>; periods: readonly ReportingPeriod[] }) {
  return (
    <label class="field journal-file-period">
      За какой период эти итоги
      <select required value={period.value} onChange={(event) => (period.value = event.currentTarget.value)}>
        <option value="">Выберите период</option>
        {periods.map(({ id, number, name }) => (
          <option key={id} value={number}>
            {name}
          </option>
        ))}
        <option value="year">Год</option>
      </select>
    </label>
  );
}

function Left({ title, rows }: { title: string; rows: readonly LeftRow[] }) {
  if (rows.length === 0) return null;
  return (
    <details class="box warn small" open={rows.length <= 5}>
      <summary>{title}</summary>
      <ul>
        {rows.map(({ row, why }) => (
          <li key={`${row} ${why}`}>
            Строка {row}: {why}.
          </li>
        ))}
      </ul>
    </details>
  );
}
