import { useSignal } from '@preact/signals';
import { dayPart, dayTime, russianDayTime } from '../../../utils/base/calendar/day-time.ts';
import { readInWorker } from '../../../utils/base/tables/read-in-worker.ts';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import type { IncidentAccount, IncidentCase } from '../../../utils/duties/incidents/incident-cases.ts';
import { OPERATIONS_AT_ONCE } from '../../../utils/duties/incidents/incident-entries.ts';
import { invalidInterval, isInvalid } from '../../../utils/duties/incidents/invalid-operations.ts';
import { intervalText } from '../../../utils/duties/incidents/invalid-operations-paper.ts';
import { type ReadOperations, readOperations } from '../../../utils/duties/incidents/read-operations.ts';
import { TextField } from '../../register/text-field.tsx';
import { showFailure } from '../../state/load-failure.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import { type TableSource, TableSourceFields } from '../../ui/table-source.tsx';
import { CaseSheet } from './case-sheet.tsx';
import type { CaseDesk } from './desk.ts';
import { OpenReports } from './open-reports.tsx';
import { typedTime, WhenFields } from './when-fields.tsx';

type Source = Extract<RecordedEntry, { kind: 'incident-operations' }>['source'];
interface Listed {
  source: Source;
  all: ReadOperations['operations'];
  unread: number[];
}

const NOTHING: Listed = { source: 'typed', all: [], unread: [] };
const NO_TABLE =
  'Операций в таблице не видно. Нужен отчёт «Журнал» из раздела «Отчёты» Дневник.ру или таблица со столбцами: дата, время, что сделано.';

/** What was changed under an account since: from the site’s report of changes, a table, or typed one by one. */
export function OperationsSheet(props: {
  desk: CaseDesk;
  one: IncidentCase;
  minute: string;
  onClose: () => void;
}) {
  const { desk, one, minute } = props;
  const account = useSignal(one.accounts.length === 1 ? (one.accounts[0]?.key ?? '') : '');
  const listed = useSignal<Listed>(NOTHING);
  const author = useSignal('');
  const isNone = useSignal(false);
  const note = useSignal<string | null>(null);
  const chosen = one.accounts.find(({ key }) => key === account.value) ?? null;
  const authors = [...new Set(listed.value.all.map((each) => each.author).filter(Boolean))];
  const taken = listed.value.all.filter((each) => authors.length < 2 || each.author === author.value);
  /** Beside what is listed already: a report may have several pages. */
  const take = (found: ReadOperations) => {
    const known = new Set(listed.value.all.map(idOf));
    const all = [...listed.value.all, ...found.operations.filter((each) => !known.has(idOf(each)))];
    note.value = null;
    listed.value = { source: found.source, all: inOrder(all), unread: found.unread };
  };
  const open = async (source: TableSource) => {
    try {
      const read = await readInWorker(
        'file' in source ? { file: source.file, encoding: undefined } : source,
        {},
      );
      const found = read.ok
        ? read.tables.map(({ rows }) => readOperations(rows)).find((each) => each !== null)
        : null;
      note.value = read.ok ? (found ? null : NO_TABLE) : read.note;
      if (found) take(found);
    } catch (error) {
      showFailure(error, 'incidents/operations', note);
    }
  };
  const entries = (): RecordedEntry[] | string => {
    if (!chosen) return 'Выберите, под чьей учётной записью это сделано.';
    if (authors.length > 1 && author.value === '') return 'Выберите, чьи изменения взять.';
    if (taken.length === 0 && !isNone.value) return 'Добавьте операции или отметьте, что изменений не было.';
    return operationEntries(
      desk,
      one,
      chosen,
      isNone.value ? 'none' : listed.value.source,
      isNone.value ? [] : taken,
    );
  };
  return (
    <CaseSheet
      desk={desk}
      title="Что сделано под учётной записью"
      about={chosen ? `Недействительны: ${intervalText(invalidInterval(one, chosen))}.` : ''}
      wide
      entries={entries}
      onClose={props.onClose}
    >
      {one.accounts.length > 1 && (
        <SelectBox
          label="Под чьей записью"
          required
          options={[['', 'выберите'], ...one.accounts.map(({ key }) => [key, desk.nameOf(key)] as const)]}
          value={account.value}
          onChange={(key) => (account.value = key)}
        />
      )}
      <OpenReports onRead={take} />
      <div class="fields">
        <TableSourceFields onOpen={(source) => void open(source)} />
      </div>
      {note.value && (
        <p class="box bad" role="alert">
          {note.value}
        </p>
      )}
      {authors.length > 1 && (
        <SelectBox
          label="Чьи изменения взять"
          required
          options={[['', 'выберите'], ...authors.map((name) => [name, name] as const)]}
          value={author.value}
          onChange={(name) => (author.value = name)}
        />
      )}
      <Typed minute={minute} onAdd={(operation) => (listed.value = withTyped(listed.value, operation))} />
      {listed.value.unread.length > 0 && (
        <p class="box warn">
          Не прочитаны строки: {listed.value.unread.slice(0, 20).join(', ')}. Добавьте их вручную.
        </p>
      )}
      <OperationList one={one} account={chosen} taken={taken} />
      <label class="check">
        <input
          type="checkbox"
          disabled={taken.length > 0}
          checked={isNone.value}
          onChange={(event) => (isNone.value = event.currentTarget.checked)}
        />
        Проверено: под этой записью ничего не изменено
      </label>
    </CaseSheet>
  );
}

const withTyped = (before: Listed, operation: Listed['all'][number]): Listed => ({
  ...before,
  source: before.all.length === 0 ? 'typed' : before.source,
  all: inOrder([...before.all, operation]),
});

const inOrder = (all: Listed['all']): Listed['all'] => all.toSorted((a, b) => (a.at < b.at ? -1 : 1));

const idOf = ({ at, what, author }: Listed['all'][number]): string => `${at} ${what} ${author}`;

function operationEntries(
  desk: CaseDesk,
  one: IncidentCase,
  { key, own }: IncidentAccount,
  source: Source,
  all: Listed['all'],
): RecordedEntry[] {
  const pieces: Listed['all'][] = [];
  for (let from = 0; from === 0 || from < all.length; from += OPERATIONS_AT_ONCE)
    pieces.push(all.slice(from, from + OPERATIONS_AT_ONCE));
  return pieces.map((operations) => ({
    kind: 'incident-operations',
    classGroup: desk.classGroup,
    person: key,
    incident: one.id,
    source,
    operations: operations.map(({ at, what }) => ({ at, what })),
    ...(own ? { own: true as const } : {}),
  }));
}

function Typed({ minute, onAdd }: { minute: string; onAdd: (operation: Listed['all'][number]) => void }) {
  const on = useSignal(dayPart(minute));
  const time = useSignal('');
  const what = useSignal('');
  const isReady = on.value !== '' && /^\d{1,2}[:.]\d{2}$/.test(time.value) && what.value.trim() !== '';
  return (
    <details>
      <summary>Добавить вручную</summary>
      <div class="fields below">
        <WhenFields on={on} time={time} max={dayPart(minute)} unneeded />
        <TextField label="Что сделано" value={what} />
        <button
          type="button"
          disabled={!isReady}
          onClick={() => {
            onAdd({ at: dayTime(on.value, typedTime(time.value)), what: what.value.trim(), author: '' });
            what.value = '';
          }}
        >
          Добавить
        </button>
      </div>
    </details>
  );
}

function OperationList(props: { one: IncidentCase; account: IncidentAccount | null; taken: Listed['all'] }) {
  const { one, account, taken } = props;
  if (taken.length === 0 || !account) return null;
  const interval = invalidInterval(one, account);
  const keysOf = (all: Listed['all']) => all.map(({ at, what }) => `${at} ${what}`);
  const invalid = counted('operations', keysOf(taken.filter((each) => isInvalid(each, interval))));
  return (
    <>
      <p role="status">
        {inWords(counted('operations', keysOf(taken)))}, недействительных: {invalid.number}.
      </p>
      <div class="card flush scroll-y">
        <table class="people">
          <thead>
            <tr>
              <th>Когда</th>
              <th class="col-two-fifths">Что сделано</th>
              <th>Действие</th>
            </tr>
          </thead>
          <tbody>
            {taken.map((each) => (
              <tr key={`${each.at} ${each.what}`}>
                <td>{russianDayTime(each.at)}</td>
                <td>{each.what}</td>
                <td>
                  {isInvalid(each, interval) ? (
                    <span class="chip bad">недействительно</span>
                  ) : (
                    <span class="muted">вне срока</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
