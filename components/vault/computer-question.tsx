import { useSignal } from '@preact/signals';
import { type ComputerKind, presentAnswer, whyNoPasswords } from '../../utils/base/computer/this-computer.ts';
import { act } from '../state/background.ts';
import { computer } from '../state/this-computer.ts';
import { during } from '../ui/during.ts';
import { ComputerChoice, PersonalNote } from './computer-choice.tsx';

/** Asks once whose computer this is, where nobody was asked yet: until then everything works as before. */
export function ComputerQuestion() {
  const kind = useSignal<ComputerKind | null>(null);
  const busy = useSignal(false);
  const current = computer.value;
  if (!current || presentAnswer(current)) return null;
  const submit = async (event: Event) => {
    event.preventDefault();
    const chosen = kind.value;
    if (chosen === null) return;
    await during(busy, () => act('computer/answer', { kind: chosen, permission: null }));
  };
  return (
    <form class="box warn stack close" aria-label="Чей это компьютер" onSubmit={submit}>
      {current.unreadable && <p>{whyNoPasswords(current)}</p>}
      <ComputerChoice kind={kind} />
      <PersonalNote />
      <div class="row">
        <button type="submit" disabled={busy.value || kind.value === null}>
          Ответить
        </button>
      </div>
    </form>
  );
}
