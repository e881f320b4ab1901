import { useSignal } from '@preact/signals';
import type { MoveWay } from '../../../utils/duties/lists/move-entries.ts';
import { DayField } from '../../register/day-field.tsx';
import { TextField } from '../../register/text-field.tsx';
import { shownClass } from '../../state/class-book.ts';
import { students, today } from '../../state/class-states.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { useOnce } from '../../state/once.ts';
import { record } from '../../state/record.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { RadioAnswers } from '../../ui/radio-answers.tsx';
import { type Noticed, recordedUnder } from './moves-model.ts';

const WAYS: readonly (readonly [MoveWay, string])[] = [
  ['arrived', 'прибыл(а) в класс'],
  ['left', 'выбыл(а) из класса'],
];

/** Records that somebody has come or gone, with which the list of what is to be done begins. */
export function MoveSheet({ noticed, onClose }: { noticed: Noticed | null; onClose: () => void }) {
  const way = useSignal<MoveWay | null>(noticed?.way ?? null);
  const name = useSignal(noticed?.name ?? '');
  const on = useSignal<string>(noticed?.on ?? today.value);
  const school = useSignal('');
  const once = useOnce();
  const keep = async () => {
    const classGroup = shownClass();
    const typed = name.value.trim();
    if (way.value === null || typed === '') return;
    const listed = students.value.filter((student) => student.name === typed);
    const known = noticed?.name === typed ? noticed.key : listed.length === 1 ? listed[0]?.key : null;
    const entry = {
      kind: 'moved' as const,
      classGroup,
      person: recordedUnder(known ?? classGroup),
      on: on.value,
      way: way.value,
      name: typed,
      school: school.value.trim() || null,
    };
    if (await record([entry], { once })) onClose();
  };
  return (
    <Dialog title="Записать прибытие или выбытие" onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <FailureNote />
        <fieldset class="row">
          <legend>Что произошло</legend>
          <RadioAnswers
            name="lists-way"
            options={WAYS}
            value={way.value}
            required
            onChange={(value) => (way.value = value)}
          />
        </fieldset>
        <div class="fields">
          <TextField
            label="Фамилия, имя, отчество ученика"
            value={name}
            known={students.value.map((student) => student.name)}
          />
          <DayField label="Когда" value={on} required max={today.value} />
          <TextField
            label={way.value === null ? 'Школа' : way.value === 'arrived' ? 'Откуда' : 'Куда'}
            value={school}
            placeholder="школа или населённый пункт"
          />
        </div>
        <DialogFooter
          send="Записать"
          disabled={name.value.trim() === '' || on.value === ''}
          onLeave={onClose}
        />
      </form>
    </Dialog>
  );
}
