import { useSignal } from '@preact/signals';
import { DayField } from '../../register/day-field.tsx';
import { RecordSheet, type SheetTask } from '../../register/record-sheet.tsx';
import { shownClass } from '../../state/class-book.ts';
import { nameOf, today } from '../../state/class-states.ts';

/** Records that printed slips which nobody collected were destroyed: for one person or for many, on one day. */
export function DestroyedSheet(props: SheetTask) {
  const on = useSignal<string>(today.value);
  return (
    <RecordSheet
      {...props}
      title="Записать уничтожение памяток"
      entries={() =>
        props.people.map((person) => ({
          kind: 'slip-destroyed',
          classGroup: shownClass(),
          person,
          on: on.value,
        }))
      }
    >
      <p class="muted">
        Памятку напечатали, но за ней не пришли, и бумага уничтожена. Больше она не ждёт вручения: человеку
        нужна новая памятка, а если на ней был временный пароль, то и новый пароль.
      </p>
      <p>{props.people.map(nameOf).join(', ')}</p>
      <div class="fields">
        <DayField label="Дата уничтожения" value={on} required max={today.value} />
      </div>
    </RecordSheet>
  );
}
