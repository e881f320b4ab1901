import { useSignal } from '@preact/signals';
import { DayField } from '../../register/day-field.tsx';
import { RecordSheet, type SheetTask } from '../../register/record-sheet.tsx';
import { shownClass } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';

/** Records that slips came back: not handed over, or the person has left. */
export function ReturnedSheet(props: SheetTask) {
  const on = useSignal<string>(today.value);
  return (
    <RecordSheet
      {...props}
      title="Записать возврат памяток"
      entries={() =>
        props.people.map((person) => ({
          kind: 'credentials-returned',
          classGroup: shownClass(),
          person,
          on: on.value,
        }))
      }
    >
      <p class="muted">Памятка вернулась: её не смогли передать или человек выбыл.</p>
      <div class="fields">
        <DayField label="Дата" value={on} required max={today.value} />
      </div>
    </RecordSheet>
  );
}
