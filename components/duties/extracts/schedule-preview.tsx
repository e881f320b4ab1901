import type { RawTable } from '../../../utils/base/tables/table.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { count } from '../../../utils/base/text/plural.ts';
import type { ControlWork } from '../../../utils/duties/extracts/control-work.ts';
import type {
  LeftEntry,
  LeftKind,
  ReadSchedule,
  ScheduleAnswers,
  ScheduleQuestion,
} from '../../../utils/duties/extracts/control-works/schedule.ts';
import { LeftPlaces } from '../../register/left-rows.tsx';
import { RadioAnswers } from '../../ui/radio-answers.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { shownDays } from './shown-days.ts';

/** A work and the place that tells it from the others of the table. */
export interface KeyedWork {
  key: string;
  work: ControlWork;
  /** «строка 5», «лист «7А», строка 5». */
  place: string;
}

/** What only the teacher can tell of the table; until then what depends on it is left. */
export function ScheduleQuestions(props: {
  questions: readonly ScheduleQuestion[];
  answers: ScheduleAnswers;
  onAnswer: (id: string, value: string) => void;
}) {
  return props.questions.map(({ id, sheet, text, options }) => (
    <fieldset key={id} class="box warn">
      <legend>
        {sheet && `Лист «${sheet}». `}
        {text}
      </legend>
      <RadioAnswers
        name={id}
        options={options.map(({ value, label }) => [value, label] as const)}
        value={props.answers[id] ?? null}
        onChange={(value) => props.onAnswer(id, value)}
      />
    </fieldset>
  ));
}

const ENTRIES = ['запись', 'записи', 'записей'] as const;
const of = ({ left }: ReadSchedule, kind: LeftKind): LeftEntry[] => left.filter((each) => each.kind === kind);

/** A question is open: what depends on it may still be taken. */
const asksFirst = ({ questions }: ReadSchedule): boolean => questions.length > 0;

/** How many entries of the table were found for the class of how many, and the sheets that are no schedule. */
export function FoundCounts(props: { found: ReadSchedule; works: number; className: string }) {
  const { found } = props;
  const [others, unread] = [of(found, 'other-class').length, of(found, 'unread').length];
  const isRefused = found.takenEntries === 0;
  return (
    <>
      {found.notes.map((note) => (
        <p key={note} class={isRefused ? 'box bad' : 'box'} role={isRefused ? 'alert' : undefined}>
          {note}
        </p>
      ))}
      {isRefused && found.notes.length > 0 && (
        <p class="muted">
          Проверьте, тот ли это файл. Над таблицей должна стоять шапка: «Класс», «Предмет», «Дата» либо
          классы, дни, недели или месяцы.
        </p>
      )}
      <p role="status">
        Для класса {props.className} найдено: {inWords({ unit: 'works', number: props.works })}.{' '}
        {found.entries > 0 && (
          <span class="muted">
            В таблице {count(found.entries, ENTRIES)}: взято {found.takenEntries}, других классов {others},{' '}
            {asksFirst(found) ? 'пока не взято' : 'не понято'} {unread}.
          </span>
        )}
      </p>
    </>
  );
}

/** The works that will be taken, each with a tick. */
export function FoundWorks(props: {
  works: readonly KeyedWork[];
  unticked: ReadonlySet<string>;
  onTick: (key: string) => void;
}) {
  const { works, unticked } = props;
  const control = useRows({ keys: works.map(({ key }) => key), unchosen: true });
  if (works.length === 0) return null;
  const name = ({ work }: KeyedWork) =>
    [shownDays(work), work.subject, work.title].filter(Boolean).join(', ');
  const spans = works.some(({ work }) => work.until !== null);
  const sheets = works.some(({ place }) => place.startsWith('лист'));
  const columns: Column<KeyedWork>[] = [
    {
      title: 'Взять',
      width: '56px',
      align: 'middle',
      cell: (row) => (
        <input
          type="checkbox"
          aria-label={name(row)}
          checked={!unticked.has(row.key)}
          onChange={() => props.onTick(row.key)}
        />
      ),
    },
    { title: 'Когда', width: spans ? '190px' : '104px', cell: ({ work }) => shownDays(work) },
    { title: 'Предмет', width: '24%', cell: ({ work }) => work.subject },
    { title: 'Работа', cell: ({ work }) => work.title || <span class="muted">не названа</span> },
    {
      title: 'Где в таблице',
      width: sheets ? '190px' : '116px',
      cell: ({ place }) => <span class="muted">{place}</span>,
    },
  ];
  return (
    <DataTable
      label="Что будет взято"
      rows={works}
      columns={columns}
      nameOf={name}
      control={control}
      unchosen
      dense
    />
  );
}

/** What the file itself says: hidden rows that are left out, cells with errors. */
export function FileNotes({ tables }: { tables: readonly RawTable[] }) {
  const several = tables.length > 1;
  const notes = tables.flatMap(({ sheet, notes }) => notes.map((note) => ({ sheet: sheet ?? '', ...note })));
  const ofRows = notes.flatMap(({ sheet, row, text }) => (row === null ? [] : [{ sheet, row, why: text }]));
  return (
    <>
      {notes.map(
        ({ sheet, row, text }) =>
          row === null && (
            <p key={`${sheet} ${text}`} class="box">
              {several && sheet ? `Лист «${sheet}»: ${text}.` : `${text[0]?.toUpperCase()}${text.slice(1)}.`}
            </p>
          ),
      )}
      <LeftPlaces title="Замечания к строкам файла" left={ofRows} />
    </>
  );
}

/** What is not taken: where it stands and why. */
export function ScheduleLeft({ found }: { found: ReadSchedule }) {
  const unread = of(found, 'unread');
  return (
    <>
      <LeftPlaces
        title={asksFirst(found) ? 'Пока не взяты' : 'Не поняты и не будут взяты'}
        left={unread}
        tone="warn"
        open={found.takenEntries > 0 || asksFirst(found)}
      />
      <LeftPlaces title="Других классов, не берём" left={of(found, 'other-class')} />
      <LeftPlaces title="Заголовки, примечания и подписи" left={of(found, 'remark')} />
    </>
  );
}
