import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { enter, vault } from '../state/vault-session.ts';
import { NewPassphraseFields, PassphraseField, useNewPassphrase } from './passphrase-fields.tsx';
import { RecoverForm } from './recover-form.tsx';

/** Asks for the passphrase; shows the content only while the vault is open. */
export function VaultGate({ children }: { children: ComponentChildren }) {
  const recovering = useSignal(false);
  const show = (value: boolean) => () => {
    recovering.value = value;
  };
  if (vault.value === null) return <p class="muted">Открываю…</p>;
  if (vault.value === 'unlocked') {
    // Locked later, it asks for the passphrase again.
    if (recovering.peek()) recovering.value = false;
    return <>{children}</>;
  }
  if (vault.value === 'absent') return <NewVault />;
  return recovering.value ? <RecoverForm back={show(false)} /> : <Unlock withCode={show(true)} />;
}

function Unlock({ withCode }: { withCode: () => void }) {
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
      <div class="row">
        <button type="submit" class="primary" disabled={busy.value || passphrase.value === ''}>
          {busy.value ? 'Открываю…' : 'Открыть'}
        </button>
        <button type="button" class="quiet" onClick={withCode}>
          Открыть кодом восстановления
        </button>
      </div>
    </form>
  );
}

function NewVault() {
  const fields = useNewPassphrase();
  const note = useSignal<string | null>(null);
  const busy = useSignal(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!fields.ready()) return;
    busy.value = true;
    note.value = await enter(fields.passphrase.value, true);
    busy.value = false;
  };
  return (
    <form class="card stack" onSubmit={submit} style="max-width: 560px">
      <h2>Придумайте пароль хранилища</h2>
      <p>
        Логины, временные пароли и записи хранятся только на этом компьютере и зашифрованы. Пароль нужен раз
        за сеанс браузера и после перерыва в работе. <b>Забытый пароль восстановить нельзя</b>, если заранее
        не напечатать код восстановления: сделайте его в настройках сразу после создания.
      </p>
      <NewPassphraseFields fields={fields} label="Пароль хранилища" />
      {note.value && (
        <p class="box bad" role="alert">
          {note.value}
        </p>
      )}
      <button type="submit" class="primary" disabled={busy.value || !fields.ready()}>
        {busy.value ? 'Создаю…' : 'Создать хранилище'}
      </button>
    </form>
  );
}
