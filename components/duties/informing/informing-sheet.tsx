import { useSignal } from '@preact/signals';
import { DayField } from '../../register/day-field.tsx';
import { RecordSheet, type SheetTask } from '../../register/record-sheet.tsx';
import { TextField } from '../../register/text-field.tsx';
import { shownClass } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';
import { optionsOf, SelectBox } from '../../ui/select-box.tsx';
import { FORM_NAMES, FREQUENCY_NAMES } from './informing-names.ts';

/** Records the form of informing that the selected people want. */
export function InformingSheet(props: SheetTask) {
  const form = useSignal<keyof typeof FORM_NAMES>('electronic');
  const from = useSignal<string>(today.value);
  const every = useSignal<keyof typeof FREQUENCY_NAMES>('14');
  const number = useSignal('');
  const paper = form.value !== 'electronic';
  return (
    <RecordSheet
      {...props}
      title="Записать форму информирования"
      entries={() =>
        props.people.map((person) => ({
          kind: 'informing-form-chosen',
          classGroup: shownClass(),
          person,
          form: form.value,
          from: from.value,
          every: paper && every.value !== '' ? Number(every.value) : null,
          number: number.value.trim() || null,
        }))
      }
    >
      <div class="fields">
        <SelectBox
          label="Форма"
          options={optionsOf(FORM_NAMES)}
          value={form.value}
          onChange={(chosen) => (form.value = chosen)}
        />
        <DayField label="С какого дня" value={from} required />
        {paper && (
          <SelectBox
            label="Как часто нужна выписка"
            options={optionsOf(FREQUENCY_NAMES)}
            value={every.value}
            onChange={(chosen) => (every.value = chosen)}
          />
        )}
        <TextField label="Номер заявления" value={number} placeholder="если есть" />
      </div>
    </RecordSheet>
  );
}
