import { useSignal } from '@preact/signals';
import { DayField } from '../../register/day-field.tsx';
import { RecordSheet, type SheetTask } from '../../register/record-sheet.tsx';
import { TextField } from '../../register/text-field.tsx';
import { shownClass } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';
import { optionsOf, SelectBox } from '../../ui/select-box.tsx';
import { FORM_NAMES, FREQUENCY_NAMES, GROUND_NAMES } from './informing-names.ts';

/** Nothing is chosen for anybody in advance. */
const CHOICE = [['', 'выберите'] as const, ...optionsOf(FORM_NAMES)] as const;

/** Records the form of informing that the selected people want. */
export function InformingSheet(props: SheetTask) {
  const form = useSignal<keyof typeof FORM_NAMES | ''>('');
  const from = useSignal<string>(today.value);
  const every = useSignal<keyof typeof FREQUENCY_NAMES>('');
  const byEmail = useSignal(false);
  const ground = useSignal<keyof typeof GROUND_NAMES>('');
  const number = useSignal('');
  const paper = form.value === 'paper' || form.value === 'both';
  return (
    <RecordSheet
      {...props}
      title="Записать форму информирования"
      entries={() =>
        props.people.flatMap((person) =>
          form.value === ''
            ? []
            : {
                kind: 'informing-form-chosen',
                classGroup: shownClass(),
                person,
                form: form.value,
                from: from.value,
                every: paper && every.value !== '' ? Number(every.value) : null,
                number: number.value.trim() || null,
                byEmail: byEmail.value,
                paperGround: paper && ground.value !== '' ? ground.value : null,
              },
        )
      }
    >
      <div class="fields">
        <SelectBox
          label="Форма"
          options={CHOICE}
          value={form.value}
          required
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
        {paper && (
          <SelectBox
            label="Почему на бумаге"
            options={optionsOf(GROUND_NAMES)}
            value={ground.value}
            onChange={(chosen) => (ground.value = chosen)}
          />
        )}
        <TextField label="Номер заявления" value={number} placeholder="если есть" />
      </div>
      <label class="check">
        <input type="checkbox" checked={byEmail.value} onChange={() => (byEmail.value = !byEmail.value)} />
        Рассылка по электронной почте
      </label>
    </RecordSheet>
  );
}
