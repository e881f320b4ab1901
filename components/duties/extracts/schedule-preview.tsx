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
      {options.map(({ value, label }) => (
        <label key={value} class="check">
          <input
            type="radio"
            name={id}
            checked={props.answers[id] === value}
            onChange={() => props.onAnswer(id, value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  ));
}

const ENTRIES = ['запись', 'записи', 'записей'] as const;
const of = ({ left }: ReadSchedule, kind: LeftKind): LeftEntry[] => left.filter((each) => each.kind === kind);

/** The works that will be taken, each with a tick, and how many entries of the table they are of how many. */
export function FoundWorks(props: {
  found: ReadSchedule;
  works: readonly KeyedWork[];
  className: string;
  unticked: ReadonlySet<string>;
  onTick: (key: string) => void;
}) {
  const { found, works, unticked } = props;
  const [others, unread] = [of(found, 'other-class').length, of(found, 'unread').length];
  return (
    <>
      {found.notes.map((note) => (
        <p key={note} class="box bad" role="alert">
          {note}
        </p>
      ))}
      <p role="status">
        Для класса {props.className} найдено: {inWords({ unit: 'works', number: works.length })}.{' '}
        {found.entries > 0 && (
          <span class="muted">
            В таблице {count(found.entries, ENTRIES)}: взято {found.takenEntries}, других классов {others}, не
            понято {unread}.
          </span>
        )}
      </p>
      {works.length > 0 && (
        <ul class="extracts-ticks" aria-label="Что будет взято">
          {works.map(({ key, work, place }) => (
            <li key={key}>
              <label class="check">
                <input type="checkbox" checked={!unticked.has(key)} onChange={() => props.onTick(key)} />
                {shownDays(work)}, {work.subject}
                {work.title && `: ${work.title}`} <span class="muted small">{place}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What is not taken: where it stands and why. */
export function ScheduleLeft({ found }: { found: ReadSchedule }) {
  const [unread, others, remarks] = [of(found, 'unread'), of(found, 'other-class'), of(found, 'remark')];
  return (
    <>
      {unread.length > 0 && (
        <details class="box warn" open>
          <summary>Не поняты и не будут взяты: {unread.length}</summary>
          <LeftList entries={unread} />
        </details>
      )}
      {others.length > 0 && (
        <details>
          <summary>Других классов, не берём: {others.length}</summary>
          <LeftList entries={others} />
        </details>
      )}
      {remarks.length > 0 && (
        <details>
          <summary>Заголовки, примечания и подписи: {remarks.length}</summary>
          <LeftList entries={remarks} />
        </details>
      )}
    </>
  );
}

function LeftList({ entries }: { entries: readonly LeftEntry[] }) {
  const several = new Set(entries.map(({ sheet }) => sheet)).size > 1;
  return (
    <ul class="extracts-left">
      {entries.map(({ sheet, row, column, why, text }, at) => (
        <li key={`${sheet} ${row} ${column} ${at}`}>
          {several && `Лист «${sheet}», строка ${row}`}
          {!several && `Строка ${row}`}
          {column && `, столбец ${column}`}: {why}. {text !== why && <span class="muted">{text}</span>}
        </li>
      ))}
    </ul>
  );
}
