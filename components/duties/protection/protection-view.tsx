import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import {
  PROTECTION_MEASURES,
  type ProtectionMeasure,
} from '../../../utils/duties/protection/protection-entries.ts';
import {
  type ProtectionState,
  protectionStates,
} from '../../../utils/duties/protection/protection-states.ts';
import { numbered } from '../../../utils/register/kind.ts';
import { DayField } from '../../register/day-field.tsx';
import { TextField } from '../../register/text-field.tsx';
import { book, shownClass } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';
import { useOnce } from '../../state/once.ts';
import { record, takeBack } from '../../state/record.ts';
import { linkTo } from '../../state/route.ts';

/** What is recorded of the protection of information in this class, and the form that records it. */
export function ProtectionView() {
  const asked = useSignal<ProtectionMeasure | null>(null);
  const states = protectionStates(book.value?.register.entries ?? []);
  return (
    <section class="card stack" aria-label="Защита сведений">
      <p class="muted small">
        Бланки печатаются в разделе <a href={linkTo({ section: 'meetings' })}>«Бланки и собрание»</a>. Тексты
        проверьте по действующей редакции, утверждает школа; изменить их можно в{' '}
        <a href={linkTo({ section: 'settings', detail: 'texts' })}>настройках, «Тексты школы»</a>.
      </p>
      <div class="table-box">
        <table class="people">
          <thead>
            <tr>
              <th>Что</th>
              <th>Когда</th>
              <th>
                <span class="visually-hidden">Действия</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {states.map((state) => (
              <Row key={state.what} state={state} onAsk={() => (asked.value = state.what)} />
            ))}
          </tbody>
        </table>
      </div>
      {asked.value && <Recording key={asked.value} what={asked.value} onDone={() => (asked.value = null)} />}
    </section>
  );
}

function Row({ state: { what, last }, onAsk }: { state: ProtectionState; onAsk(): void }) {
  const { title } = PROTECTION_MEASURES[what];
  return (
    <tr>
      <td>{title}</td>
      <td>{last ? `${russianDay(last.on)}${numbered(last.number)}` : 'не отмечено'}</td>
      <td>
        <div class="row">
          <button type="button" aria-label={`Отметить: ${title}`} onClick={onAsk}>
            Отметить…
          </button>
          {last && (
            <button
              type="button"
              class="quiet"
              aria-label={`Убрать отметку: ${title}`}
              onClick={() => void takeBack([last.id])}
            >
              Убрать
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}

function Recording({ what, onDone }: { what: ProtectionMeasure; onDone(): void }) {
  const on = useSignal<string>(today.value);
  const number = useSignal('');
  const once = useOnce();
  const { title } = PROTECTION_MEASURES[what];
  const submit = async (event: Event) => {
    event.preventDefault();
    const classGroup = shownClass();
    const done = await record(
      [
        {
          kind: 'protection-recorded',
          classGroup,
          person: classGroup,
          what,
          on: on.value,
          number: number.value.trim() || null,
        },
      ],
      { once },
    );
    if (done) onDone();
  };
  return (
    <form class="box stack" onSubmit={submit} aria-label={title}>
      <strong>{title}</strong>
      <div class="fields">
        <DayField label="День" value={on} required max={today.value} />
        <TextField label="Номер бумаги, если есть" value={number} />
      </div>
      <div class="row">
        <button type="submit" class="primary">
          Записать
        </button>
        <button type="button" onClick={onDone}>
          Отмена
        </button>
      </div>
    </form>
  );
}
