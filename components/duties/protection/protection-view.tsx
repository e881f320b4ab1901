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
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { useRows } from '../../ui/table/use-rows.ts';

const columns = (ask: (what: ProtectionMeasure) => void): Column<Row>[] => [
  { title: 'Что', cell: ({ what }) => PROTECTION_MEASURES[what].title },
  {
    title: 'Когда',
    width: '210px',
    cell: ({ last }) =>
      last ? `${russianDay(last.on)}${numbered(last.number)}` : <span class="muted">не отмечено</span>,
  },
  {
    title: 'Действия',
    width: '210px',
    cell: ({ what, last }) => <Actions what={what} last={last} onAsk={() => ask(what)} />,
  },
];

interface Row extends ProtectionState {
  key: string;
}

/** What is recorded of the protection of information in this class, and the form that records it. */
export function ProtectionView() {
  const asked = useSignal<ProtectionMeasure | null>(null);
  const rows = protectionStates(book.value?.register.entries ?? []).map((state) => ({
    ...state,
    key: state.what,
  }));
  const control = useRows({ keys: rows.map(({ key }) => key), unchosen: true });
  return (
    <section class="stack" aria-label="Защита сведений">
      <p class="muted small">
        Бланки печатаются в разделе <a href={linkTo({ section: 'meetings' })}>«Собрание»</a>. Тексты проверьте
        по действующей редакции, утверждает школа; изменить их можно в{' '}
        <a href={linkTo({ section: 'settings', detail: 'texts' })}>настройках, «Тексты школы»</a>.
      </p>
      <DataTable
        label="Что отмечено о защите сведений"
        rows={rows}
        columns={columns((what) => {
          asked.value = what;
        })}
        control={control}
        nameOf={({ what }) => PROTECTION_MEASURES[what].title}
        unchosen
      />
      {asked.value && <Recording key={asked.value} what={asked.value} onDone={() => (asked.value = null)} />}
    </section>
  );
}

function Actions({ what, last, onAsk }: ProtectionState & { onAsk(): void }) {
  const { title } = PROTECTION_MEASURES[what];
  return (
    <span class="line">
      <button type="button" class="small" aria-label={`Отметить: ${title}`} onClick={onAsk}>
        Отметить…
      </button>
      {last && (
        <button
          type="button"
          class="quiet small"
          aria-label={`Убрать отметку: ${title}`}
          onClick={() => void takeBack([last.id])}
        >
          Убрать
        </button>
      )}
    </span>
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
    <Dialog title={title} onClose={onDone}>
      <form class="stack" onSubmit={submit} aria-label={title}>
        <div class="fields">
          <DayField label="День" value={on} required max={today.value} />
          <TextField label="Номер бумаги, если есть" value={number} />
        </div>
        <DialogFooter send="Записать" onLeave={onDone} />
      </form>
    </Dialog>
  );
}
