import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { judgePassphrase } from '../../utils/store/passphrase.ts';
import { enter, vault } from './vault-session.ts';

/** Asks for the passphrase; the content is shown only while the vault is open. */
export function VaultGate({ children }: { children: ComponentChildren }) {
  if (vault.value === null) return <p class="muted">Открываю…</p>;
  if (vault.value === 'unlocked') return <>{children}</>;
  return vault.value === 'absent' ? <NewVault /> : <Unlock />;
}

function Unlock() {
  const passphrase = useSignal('');
  const note = useSignal<string | null>(null);
  const busy = useSignal(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    busy.value = true;
    note.value = await enter(passphrase.value, false);
    busy.value = false;
    passphrase.value = '';
  };
  return (
    <form class="card stack" onSubmit={submit} style="max-width: 460px">
      <h2>Хранилище закрыто</h2>
      <PassphraseField
        label="Пароль хранилища"
        name="passphrase"
        autocomplete="current-password"
        value={passphrase}
      />
      {note.value && (
        <p class="box bad" role="alert">
          {note.value}
        </p>
      )}
      <button type="submit" class="primary" disabled={busy.value || passphrase.value === ''}>
        {busy.value ? 'Открываю…' : 'Открыть'}
      </button>
    </form>
  );
}

const STRENGTH = ['', 'ok', 'ok', 'ok'] as const;

function NewVault() {
  const passphrase = useSignal('');
  const again = useSignal('');
  const note = useSignal<string | null>(null);
  const busy = useSignal(false);
  const judgement = judgePassphrase(passphrase.value);
  const differs = again.value !== '' && again.value !== passphrase.value;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (again.value !== passphrase.value) {
      note.value = 'Пароли не совпадают. Наберите ещё раз.';
      return;
    }
    busy.value = true;
    note.value = await enter(passphrase.value, true);
    busy.value = false;
  };
  return (
    <form class="card stack" onSubmit={submit} style="max-width: 560px">
      <h2>Придумайте пароль хранилища</h2>
      <p>
        Логины, временные пароли и записи хранятся только на этом компьютере и зашифрованы. Пароль нужен раз
        за сеанс браузера. <b>Забытый пароль восстановить нельзя</b> — тогда логины придётся собрать заново.
      </p>
      <PassphraseField
        label="Пароль хранилища"
        name="passphrase"
        autocomplete="new-password"
        value={passphrase}
        describedBy="strength"
      />
      <p id="strength" class="small" aria-live="polite">
        {passphrase.value === '' ? (
          <span class="muted">Лучше всего — три-четыре слова, например из разных предметов.</span>
        ) : (
          <span class={`chip ${STRENGTH[judgement.strength] || 'bad'}`}>{judgement.text}</span>
        )}
      </p>
      <PassphraseField label="Ещё раз" name="again" autocomplete="new-password" value={again} />
      {(note.value || differs) && (
        <p class="box bad" role="alert">
          {note.value ?? 'Пароли пока не совпадают.'}
        </p>
      )}
      <button
        type="submit"
        class="primary"
        disabled={busy.value || !judgement.accepted || differs || again.value === ''}
      >
        {busy.value ? 'Создаю…' : 'Создать хранилище'}
      </button>
    </form>
  );
}

function PassphraseField(props: {
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
