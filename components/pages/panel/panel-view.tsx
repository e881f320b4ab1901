import { now } from '../../../utils/base/clock/now.ts';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { progressWords } from '../../../utils/base/text/progress-words.ts';
import { describeTime, shortDate } from '../../../utils/base/text/times.ts';
import { unprinted } from '../../../utils/duties/credentials/run.ts';
import { SELECTION_NAMES, selections } from '../../../utils/duties/credentials/selection.ts';
import { slipsOf } from '../../../utils/duties/credentials/slip-variant.ts';
import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import { debtorsIn } from '../../../utils/register/counts/family-counts.ts';
import { JournalUpdate } from '../../class-data/journal/journal-update.tsx';
import { FamilyDuties } from '../../class-data/matrix/family-duties.tsx';
import { ClassNewsBox } from '../../class-data/people/class-news-box.tsx';
import { act } from '../../state/background.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { ActionOver } from '../../ui/action-over.tsx';
import { ProgressStatus } from '../../ui/progress-status.tsx';
import { ReadOnlyNote } from '../../ui/read-only-note.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { ClassCard } from './class-card.tsx';
import { ListReading } from './list-reading.tsx';
import {
  chooseBy,
  chosen,
  chosenPeople,
  classToday,
  isLocked,
  keysOf,
  people,
  search,
  showDuties,
  state,
} from './panel-model.ts';
import { PeopleTable } from './people-table.tsx';
import { RunBox, runWords } from './run-box.tsx';
import { TasksCard } from './tasks-card.tsx';

/** The panel in the page: who is in the class, what is known, and the two works with credentials. */
export function PanelView() {
  const current = state.value;
  if (!current && !isLocked.value) return <p class="card muted">Читаю…</p>;
  return (
    <main class="stack padded">
      <Header current={current} />
      <FailureNote />
      {current?.forms === 'newer' && <ReadOnlyNote />}
      {current?.forms === 'older' && <UpdateDue />}
      {current ? (
        <Open current={current} />
      ) : (
        <div class="card stack">
          <p>Хранилище закрыто. Откройте его, чтобы увидеть класс: пароль спросят в отдельной вкладке.</p>
          <div>
            <button type="button" class="primary" onClick={() => void act('open/workspace')}>
              Открыть хранилище
            </button>
          </div>
        </div>
      )}
    </main>
  );
}

function UpdateDue() {
  return (
    <div class="box warn stack" role="status">
      <p>
        <b>Классрук обновился.</b> Прежде чем записывать, сохраните копию записей: о ней спросит рабочее
        место.
      </p>
      <div>
        <button type="button" onClick={() => void act('open/workspace')}>
          Открыть рабочее место
        </button>
      </div>
    </div>
  );
}

function Header({ current }: { current: PanelState | null }) {
  const listed = current?.people ?? [];
  const students = counted(
    'students',
    listed.flatMap(({ person }) => (person.role === 'student' ? [person.key] : [])),
  );
  return (
    <header class="row">
      <h1>{showDuties.value ? 'Обязанности' : 'Реквизиты доступа'}</h1>
      {current?.className && <span class="chip">{current.className}</span>}
      {students.number > 0 && <span class="muted small">{inWords(students)}</span>}
      <span class="grow" />
      {current?.readAt && (
        <span class="small muted">прочитано {describeTime(new Date(current.readAt), now())}</span>
      )}
      {listed.length > 0 && !current?.onePerson && !current?.reading?.running && (
        <button type="button" class="quiet" onClick={() => void act('class/read')}>
          Прочитать заново
        </button>
      )}
      <button type="button" class="quiet" onClick={() => void act('open/workspace')}>
        Рабочее место
      </button>
    </header>
  );
}

function Open({ current }: { current: PanelState }) {
  const { reading, run, waiting } = current;
  const isDuties = showDuties.value && current.families.length > 0;
  return (
    <>
      {current.obstacle && !current.asked && <p class="box warn">{current.obstacle}</p>}
      {current.asked && (
        <div class="row box warn">
          <span class="grow">
            {current.asked.id === null
              ? 'Сайт не показал, кто на нём вошёл, и чтение остановлено. Вопрос ждёт в рабочем месте.'
              : 'Классрук ещё не знает, чьё это хранилище, и поэтому не читает с сайта. Вопрос ждёт в рабочем месте.'}
          </span>
          <button type="button" class="primary" onClick={() => void act('open/workspace')}>
            Ответить
          </button>
        </div>
      )}
      {waiting.soon && waiting.firstExpiresAt !== null && (
        <p class="box bad" role="alert">
          Временные пароли ждут печати и будут стёрты {describeTime(new Date(waiting.firstExpiresAt), now())}.
          Напечатайте памятки сегодня.
        </p>
      )}
      {waiting.count > 0 && !waiting.soon && !run && waiting.firstExpiresAt !== null && (
        <p class="box warn">
          Ждут печати: {inWords({ unit: 'slips', number: waiting.count })}. Пароли хранятся до{' '}
          {shortDate(new Date(waiting.firstExpiresAt))}.
        </p>
      )}
      <ProgressStatus text={progressWords('Чтение списка', reading?.running ? reading : null)} />
      <ListReading current={current} />
      {current.vault === 'unlocked' && current.people.length > 0 && !current.onePerson && (
        <JournalUpdate
          state={current.journal}
          onUpdate={(wanted) => void act('class/update-journal', { wanted })}
          onStop={() => void act('class/stop-journal')}
        />
      )}
      {current.tasks && !current.onePerson && <TasksCard tasks={current.tasks} />}
      {classToday.value && (
        <ClassCard
          card={classToday.value}
          onAnalysis={() => void act('open/workspace', { section: 'analysis' })}
          onStudent={(student) => void act('open/workspace', { section: 'student', person: student })}
        />
      )}
      {current.news && !reading?.running && <ClassNewsBox news={current.news} />}
      {current.confirming && <Confirming />}
      <ProgressStatus text={runWords(run)} />
      {run && <RunBox run={run} />}
      {run?.status === 'running' && current.waitsFor && <p class="small muted">{current.waitsFor}</p>}
      {reading && reading.warnings.length > 0 && (
        <details class="box warn small">
          <summary>При чтении списка есть что проверить: {reading.warnings.length}</summary>
          <ul>
            {reading.warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      {current.families.length > 0 && (
        <div class="tabs">
          <button type="button" aria-pressed={!showDuties.value} onClick={() => (showDuties.value = false)}>
            Реквизиты
          </button>
          <button type="button" aria-pressed={showDuties.value} onClick={() => (showDuties.value = true)}>
            Обязанности <span class="muted">{inWords(debtorsIn(current.families))}</span>
          </button>
        </div>
      )}
      {isDuties && <FamilyDuties rows={current.families} onlyPerson={current.onePerson} />}
      {people.value.length > 0 && !isDuties && <Actions current={current} />}
      {people.value.length > 0 && !isDuties && (
        <div class="card flush">
          <PeopleTable />
        </div>
      )}
    </>
  );
}

function Confirming() {
  return (
    <div class="row box warn" role="status">
      <span class="grow">
        Подтвердите в открывшемся окне. Пока вы этого не сделали, ни один пароль не изменится.
      </span>
      <button type="button" onClick={() => void act('reset/show-window')}>
        Показать окно
      </button>
    </div>
  );
}

function Actions({ current }: { current: PanelState }) {
  const keys = chosenPeople.value.map(({ person }) => person.key);
  const unlocked = current.vault === 'unlocked';
  const toVault = () => void act('open/workspace');
  // What is to be done next stands beside the run.
  const isUnderWay = current.run !== null && (current.run.status !== 'done' || unprinted(current.run) > 0);
  const gosuslugi = chosenPeople.value.filter(({ reset }) => reset === 'gosuslugi').length;
  return (
    <section class="card stack" aria-label="Что сделать">
      <fieldset aria-label="Кого выбрать">
        {selections.map((selection) => (
          <button key={selection} type="button" onClick={() => chooseBy(selection)}>
            {SELECTION_NAMES[selection]}
            {selection !== 'none' && <span class="muted"> {keysOf(selection).size}</span>}
          </button>
        ))}
      </fieldset>
      {!unlocked && (
        <p class="box">
          Чтобы собирать логины, нужно хранилище с паролем: в нём они лежат зашифрованными, на этом
          компьютере.{' '}
          <button type="button" onClick={toVault}>
            Придумать пароль
          </button>
        </p>
      )}
      {gosuslugi > 0 && (
        <p class="box">
          У {gosuslugi} из выбранных сайт не предлагает сброс пароля: вход через Госуслуги. Для них
          напечатается памятка о входе через Госуслуги.
        </p>
      )}
      <div class="row">
        <button
          type="button"
          disabled={keys.length === 0 || !unlocked}
          onClick={() => void act('run/collect', { persons: keys })}
        >
          Собрать логины
        </button>
        <button
          type="button"
          disabled={keys.length === 0 || !unlocked}
          onClick={() => void act('reset/propose', { persons: keys })}
        >
          Выдать новые пароли…
        </button>
        <button type="button" disabled={!unlocked} onClick={() => void act('open/import')}>
          Загрузить из файла…
        </button>
        <span class="grow" />
        <ActionOver
          verb="Напечатать"
          of={slipsOf(chosenPeople.value)}
          nothing={keys.length === 0 ? 'Выберите, кому памятки' : 'Печатать нечего'}
          class={isUnderWay ? undefined : 'primary'}
          disabled={!unlocked}
          onClick={() => void act('open/print', { persons: keys })}
        />
      </div>
      <div class="row">
        <SearchField value={search} />
        <p class="small muted grow">
          Выбрано: {inWords(counted('people', chosen.value))}. «Собрать логины» ничего на сайте не меняет.
          Ведомость выдачи печатается вместе с памятками.
        </p>
      </div>
    </section>
  );
}
