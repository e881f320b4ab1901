import type { Signal } from '@preact/signals';
import { CONFIRMATION_WORD } from '../../../utils/duties/credentials/confirmation.ts';

/** Asks for the word that no page can type for the teacher. */
export function ConfirmationField({ typed, purpose }: { typed: Signal<string>; purpose: string }) {
  return (
    <label class="stack" style="gap: 4px">
      <span>
        Наберите слово <b>{CONFIRMATION_WORD}</b>, {purpose}
      </span>
      <input
        type="text"
        autocomplete="off"
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}
