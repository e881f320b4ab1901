import { enter } from '../../state/vault-session.ts';
import { LostNote } from '../../vault/lost-note.tsx';
import { PassphraseField } from '../../vault/passphrase-fields.tsx';
import { usePassphrase } from '../../vault/use-passphrase.ts';
import type { UnlockProps } from '../../vault/vault-gate.tsx';

/** Asks for the passphrase in the popup, which says in its head what is closed. */
export function PopupUnlock({ withCode, another }: UnlockProps) {
  const { passphrase, note, busy, submit } = usePassphrase(enter);
  return (
    <form class="stack" aria-label="Хранилище закрыто" onSubmit={submit}>
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
      <LostNote />
      <div class="row small">
        <button type="button" class="quiet small" onClick={withCode}>
          Забыли пароль? Открыть кодом из конверта
        </button>
        <button type="button" class="quiet small" onClick={another}>
          Вы другой учитель? Создать ещё одно хранилище
        </button>
      </div>
    </form>
  );
}
