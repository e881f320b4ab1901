import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import { act } from '../../state/background.ts';

/** The reading of the list of the class: how it begins, how far it has come, its stop, and what became of it. */
export function ListReading({ current }: { current: PanelState }) {
  const { reading } = current;
  if (reading?.running) {
    return (
      <div class="row">
        <span class="muted grow">
          Читаю список класса: страница {reading.done} из {Math.max(reading.total, reading.done)}
        </span>
        {current.waitsFor && <span class="small muted">{current.waitsFor}</span>}
        <button type="button" class="small" onClick={() => void act('class/stop')}>
          Остановить
        </button>
      </div>
    );
  }
  // What it waits for is said above.
  if (current.asked) return null;
  if (!reading && !current.readAt && current.classGroup && !current.onePerson)
    return (
      <div class="row">
        <span class="grow muted">Читаются только страницы вашего класса: список, по странице за раз.</span>
        <button type="button" class="primary small" onClick={() => void act('class/read')}>
          Прочитать список класса
        </button>
      </div>
    );
  if (!reading?.note) return null;
  return (
    <div class="row box warn">
      <span class="grow">{reading.note}</span>
      <button type="button" class="small" onClick={() => void act('class/read')}>
        Прочитать ещё раз
      </button>
    </div>
  );
}
