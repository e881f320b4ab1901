import { now } from '../../../utils/base/clock/now.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import type { JournalState } from '../../../utils/messages/journal-requests.ts';
import { act } from '../../state/background.ts';

/** How far the reading of the journals is, or how it ended. */
export function ReadingNote({ state, classGroup }: { state: JournalState; classGroup: string }) {
  if (state.status === 'running') {
    const { done, total } = state;
    return (
      <section class="box row no-print" aria-label="Обновление данных класса">
        <span class="grow">
          {total === 0 ? 'Читаю список журналов…' : `Читаю журналы: ${done} из ${total} страниц`}
        </span>
        {state.waitsFor && <span class="small muted">{state.waitsFor}</span>}
        {total > 0 && <progress max={total} value={done} aria-label="Прочитано страниц" />}
        <button type="button" class="small" onClick={() => void act('journal/stop', { classGroup })}>
          Остановить
        </button>
      </section>
    );
  }
  if (state.status !== 'done')
    return (
      <section class="box warn row no-print" aria-label="Обновление данных класса" role="status">
        <span class="grow">{state.note}</span>
        <button
          type="button"
          class="small"
          onClick={() => void act('journal/update', { classGroup, wanted: state.wanted })}
        >
          Продолжить
        </button>
      </section>
    );
  return (
    <>
      <p class="visually-hidden" role="status">
        Данные класса прочитаны {describeTime(new Date(state.endedAt ?? state.startedAt), now())}.
      </p>
      {state.note && <p class="box warn no-print">{state.note}</p>}
    </>
  );
}
