import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { loadJudge } from '../../utils/vault/passphrase.ts';
import type { JudgePassphrase } from '../../utils/vault/passphrase-judge.ts';
import { showFailure } from '../state/load-failure.ts';

export function PassphraseField(props: {
  label: string;
  name: string;
  autocomplete: 'current-password' | 'new-password';
  value: Signal<string>;
  describedBy?: string;
}) {
  return (
    <label class="stack tight">
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
  /** null: not loaded yet. */
  judge: Signal<JudgePassphrase | null>;
  /** Whether it is acceptable. */
  ready(): boolean;
  clear(): void;
}

export function useNewPassphrase(): NewPassphrase {
  const passphrase = useSignal('');
  const again = useSignal('');
  const judge = useSignal<JudgePassphrase | null>(null);
  useEffect(() => {
    loadJudge().then(
      (loaded) => {
        judge.value = loaded;
      },
      (error: unknown) => showFailure(error, 'vault/judge'),
    );
  }, []);
  return {
    passphrase,
    again,
    judge,
    ready: () => judge.value?.(passphrase.value).accepted === true && again.value === passphrase.value,
    clear() {
      passphrase.value = '';
      again.value = '';
    },
  };
}

export function NewPassphraseFields({ fields, label }: { fields: NewPassphrase; label: string }) {
  const { passphrase, again, judge } = fields;
  const judgement = passphrase.value === '' ? null : (judge.value?.(passphrase.value) ?? null);
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
          <span class="muted">
            Лучше всего — четыре слова через пробел, не связанные между собой и со школой.
          </span>
        ) : (
          judgement && <span class={`chip ${judgement.accepted ? 'ok' : 'bad'}`}>{judgement.text}</span>
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
