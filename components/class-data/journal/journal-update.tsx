import { now } from '../../../utils/base/clock/now.ts';
import { progressWords } from '../../../utils/base/text/counted.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import type { WantedPeriods } from '../../../utils/class-data/journal/journal-run.ts';
import type { JournalState } from '../../../utils/messages/journal-requests.ts';
import { ProgressStatus } from '../../ui/progress-status.tsx';

interface Props {
  state: JournalState | null;
  onUpdate(wanted: WantedPeriods): void;
  onStop(): void;
}

/** «Обновить данные класса»: progress, obstacles, stop and resume. */
export function JournalUpdate(props: Props) {
  const { state } = props;
  const isRunning = state?.status === 'running';
  return (
    <>
      <ProgressStatus text={progressWords('Чтение журналов', isRunning ? state : null)} />
      <Update {...props} />
    </>
  );
}

function Update({ state, onUpdate, onStop }: Props) {
  if (state?.status === 'running') {
    const { done, total } = state;
    return (
      <section class="row box" aria-label="Обновление данных класса">
        <span class="grow">
          {total === 0 ? 'Читаю список журналов…' : `Читаю журналы: ${done} из ${total} страниц`}
        </span>
        {state.waitsFor && <span class="small muted">{state.waitsFor}</span>}
        {total > 0 && <progress max={total} value={done} aria-label="Прочитано страниц" />}
        <button type="button" onClick={onStop}>
          Остановить
        </button>
      </section>
    );
  }
  const isUnfinished = state !== null && state.status !== 'done';
  return (
    <section class="stack" aria-label="Обновление данных класса">
      <div class={isUnfinished ? 'row box warn' : 'row'}>
        <span class={isUnfinished ? 'grow' : 'grow small muted'}>
          {state === null && 'Отметки, посещаемость и расписание ещё не читались.'}
          {state?.status === 'done' &&
            `Данные класса прочитаны ${describeTime(new Date(state.endedAt ?? state.startedAt), now())}.`}
          {isUnfinished && state.note}
        </span>
        {isUnfinished ? (
          <button type="button" class="primary" onClick={() => onUpdate(state.wanted)}>
            Продолжить
          </button>
        ) : (
          <>
            <button type="button" onClick={() => onUpdate('current')}>
              Обновить данные класса
            </button>
            <button type="button" class="quiet" onClick={() => onUpdate('year')}>
              За весь год
            </button>
          </>
        )}
      </div>
      {state?.status === 'done' && state.note && <p class="box warn">{state.note}</p>}
      {state !== null && state.warnings.length > 0 && (
        <details class="box warn small">
          <summary>При чтении журналов есть что проверить: {state.warnings.length}</summary>
          <ul>
            {state.warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
