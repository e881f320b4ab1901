import { useSignal } from '@preact/signals';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { TextField } from '../../register/text-field.tsx';
import { nameApart, personOf } from '../../state/class-states.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { move, plan } from './groups-model.ts';

const USUAL_REASONS = [
  'освобождение от предмета',
  'изучает другой язык',
  'индивидуальный учебный план',
  'обучение на дому',
];

/** Names students who are in no group of the subject, with the reason. */
export function LeftOutSheet({ keys, onClose }: { keys: readonly string[]; onClose: () => void }) {
  const reason = useSignal('');
  const submit = async (event: Event) => {
    event.preventDefault();
    const given = reason.value.trim();
    if (given && (await move(keys, { reason: given }))) onClose();
  };
  return (
    <Dialog title={`Не в группах: ${plan.value.subject}`} onClose={onClose}>
      <form class="stack" onSubmit={submit}>
        <FailureNote />
        <p>
          {inWords(counted('students', keys))}:{' '}
          {keys.flatMap((key) => (personOf(key) ? [nameApart(personOf(key)!)] : [])).join(', ')}
        </p>
        <TextField label="Почему" value={reason} required known={USUAL_REASONS} />
        <DialogFooter send="Записать причину" onLeave={onClose} />
      </form>
    </Dialog>
  );
}
