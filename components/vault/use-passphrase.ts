import { useSignal } from '@preact/signals';

/** The passphrase of a form and its sending; `use` returns a note for the teacher when it did not work. */
export function usePassphrase(use: (passphrase: string) => Promise<string | null>) {
  const passphrase = useSignal('');
  const note = useSignal<string | null>(null);
  const busy = useSignal(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    busy.value = true;
    note.value = await use(passphrase.value);
    busy.value = false;
    passphrase.value = '';
  };
  return { passphrase, note, busy, submit };
}
