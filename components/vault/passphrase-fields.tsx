import { type Signal, useSignal } from '@preact/signals';
import { judgePassphrase } from '../../utils/vault/passphrase.ts';

export function PassphraseField(props: {
  label: string;
  name: string;
  autocomplete: 'current-password' | 'new-password';
  value: Signal<string>;
  describedBy?: string;
}) {
  return (
    <label class="stack" style="gap: 4px">
      {props.label}
      <input
        type="password"
        name={props.name}
        autocomplete={props.autocomplete}
        aria-describedby={props.describedBy}
        value={props.value.value}
        onInput={(event) => {
          props.value.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}

/** A new passphrase, typed twice and judged. */
export interface NewPassphrase {
  passphrase: Signal<string>;
  again: Signal<string>;
  /** Whether it is acceptable. */
  ready(): boolean;
  clear(): void;
}

export function useNewPassphrase(): NewPassphrase {
  const passphrase = useSignal('');
  const again = useSignal('');
  return {
    passphrase,
    again,
    ready: () => judgePassphrase(passphrase.value).accepted && again.value === passphrase.value,
    clear() {
      passphrase.value = '';
      again.value = '';
    },
  };
}

export function NewPassphraseFields({ fields, label }: { fields: NewPassphrase; label: string }) {
  const { passphrase, again } = fields;
  const judgement = judgePassphrase(passphrase.value);
  return (
    <>
      <PassphraseField
        label={label}
        name="passphrase"
        autocomplete="new-password"
        value={passphrase}
        describedBy="strength"
      />
      <p id="strength" class="small" aria-live="polite">
        {passphrase.value === '' ? (
          <span class="muted">Лучше всего — три-четыре слова, например из разных предметов.</span>
        ) : (
          <span class={`chip ${judgement.accepted ? 'ok' : 'bad'}`}>{judgement.text}</span>
        )}
      </p>
      <PassphraseField label="Ещё раз" name="again" autocomplete="new-password" value={again} />
      {again.value !== '' && again.value !== passphrase.value && (
        <p class="box bad" role="alert">
          Пароли пока не совпадают.
        </p>
      )}
    </>
  );
}
