import { now } from '../../../utils/base/clock/now.ts';
import { inWords, progressWords } from '../../../utils/base/text/counted.ts';
import { describeTime, shortDate } from '../../../utils/base/text/times.ts';
import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import { act } from '../../state/background.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { ReadOnlyNote } from '../../ui/read-only-note.tsx';
import { ListReading } from './list-reading.tsx';
import { runWords } from './run-box.tsx';

/** What stands in the way or must not be missed, whichever tab is open. */
export function PanelNotes({ current }: { current: PanelState | null }) {
  return (
    <div class="panel-notes">
      <FailureNote />
      {current?.forms === 'newer' && <ReadOnlyNote />}
      {current?.forms === 'older' && <UpdateDue />}
      {current && <Standing current={current} />}
    </div>
  );
}

function UpdateDue() {
  return (
    <div class="row box warn" role="status">
      <p class="grow">
        <b>Классрук обновился.</b> Прежде чем записывать, сохраните копию записей: о ней спросит рабочее
        место.
      </p>
      <button type="button" class="small" onClick={() => void act('open/workspace')}>
        Открыть рабочее место
      </button>
    </div>
  );
}

function Standing({ current }: { current: PanelState }) {
  const { reading, run, asked } = current;
  return (
    <>
      {current.obstacle && !asked && <p class="box warn">{current.obstacle}</p>}
      {asked && (
        <div class="row box warn">
          <span class="grow">
            {asked.id === null
              ? 'Сайт не показал, кто на нём вошёл, и чтение остановлено. Вопрос ждёт в рабочем месте.'
              : 'Классрук ещё не знает, чьё это хранилище, и поэтому не читает с сайта. Вопрос ждёт в рабочем месте.'}
          </span>
          <button type="button" class="primary small" onClick={() => void act('open/workspace')}>
            Ответить
          </button>
        </div>
      )}
      {current.vault === 'absent' && current.people.length > 0 && (
        <div class="row box">
          <span class="grow">
            Чтобы собирать логины, нужно хранилище с паролем: в нём они лежат зашифрованными, на этом
            компьютере.
          </span>
          <button type="button" class="small" onClick={() => void act('open/workspace')}>
            Придумать пароль
          </button>
        </div>
      )}
      <Waiting current={current} />
      <ListReading current={current} />
      {run?.status === 'running' && current.waitsFor && <p class="row small muted">{current.waitsFor}</p>}
      {current.confirming && <Confirming />}
      {/* Stays while nothing runs: a region that comes with its text is not read aloud. */}
      <p role="status" class="visually-hidden">
        {[progressWords('Чтение списка', reading?.running ? reading : null), runWords(run)]
          .filter(Boolean)
          .join('. ')}
      </p>
    </>
  );
}

function Waiting({ current: { waiting, run } }: { current: PanelState }) {
  const { count, firstExpiresAt, soon } = waiting;
  if (firstExpiresAt === null) return null;
  const first = new Date(firstExpiresAt);
  if (soon)
    return (
      <p class="box bad" role="alert">
        Временные пароли ждут печати и будут стёрты {describeTime(first, now())}. Напечатайте памятки сегодня.
      </p>
    );
  // What is to be printed of a run is said there.
  if (count === 0 || run) return null;
  return (
    <p class="box warn">
      Ждут печати: {inWords({ unit: 'slips', number: count })}. Пароли хранятся до {shortDate(first)}.
    </p>
  );
}

function Confirming() {
  return (
    <div class="row box warn" role="status">
      <span class="grow">
        Подтвердите в открывшемся окне. Пока вы этого не сделали, ни один пароль не изменится.
      </span>
      <button type="button" class="small" onClick={() => void act('reset/show-window')}>
        Показать окно
      </button>
    </div>
  );
}
