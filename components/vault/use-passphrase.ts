import { useSignal } from '@preact/signals';
import { during } from '../ui/during.ts';

/** The passphrase of a form and its sending; `use` returns a note for the teacher when it did not work. */
export function usePassphrase(use: (passphrase: string) => Promise<string | null>) {
  const passphrase = useSignal('');
  const note = useSignal<string | null>(null);
  const busy = useSignal(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    note.value = await during(busy, () => use(passphrase.value));
    passphrase.value = '';
  };
  return { passphrase, note, busy, submit };
}
