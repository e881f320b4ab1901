import { useSignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { enter, forms, vault } from '../state/vault-session.ts';
import { lazyView } from '../ui/lazy-view.tsx';
import { ReadOnlyNote } from '../ui/read-only-note.tsx';
import { LostNote } from './lost-note.tsx';
import { PassphraseField } from './passphrase-fields.tsx';
import { usePassphrase } from './use-passphrase.ts';

// What a teacher meets once in a while.
const FormUpdate = lazyView(async () => (await import('./form-update.tsx')).FormUpdate);
const LostVault = lazyView(async () => (await import('./lost-vault.tsx')).LostVault);
const NewVault = lazyView(async () => (await import('./new-vault.tsx')).NewVault);
const RecoverForm = lazyView(async () => (await import('./recover-form.tsx')).RecoverForm);

/** Ways other than the passphrase. */
export interface UnlockProps {
  withCode(): void;
  another(): void;
}

type Way = 'passphrase' | 'code' | 'another';

/**
 * Asks for the passphrase; shows the content only while a vault is open. While none is, no name shows. `unlock`
 * asks for it in the place of the usual form.
 */
export function VaultGate({
  children,
  unlock: Ask = Unlock,
}: {
  children: ComponentChildren;
  unlock?: ComponentType<UnlockProps>;
}) {
  const way = useSignal<Way>('passphrase');
  /** Typed by a teacher who starts again beside records whose key is lost. */
  const word = useSignal<string | null>(null);
  const go = (next: Way) => () => {
    way.value = next;
  };
  if (vault.value === null) return <p class="muted">Открываю…</p>;
  if (vault.value === 'unlocked') {
    // Locked later, it asks for the passphrase again.
    if (way.peek() !== 'passphrase') way.value = 'passphrase';
    return (
      <>
        {forms.value === 'newer' && <ReadOnlyNote />}
        {forms.value === 'older' ? <FormUpdate /> : children}
      </>
    );
  }
  if (vault.value === 'absent') return <NewVault />;
  if (vault.value === 'lost') {
    if (word.value !== null) return <NewVault word={word.value} />;
    return (
      <LostVault
        startAgain={(typed) => {
          word.value = typed;
        }}
      />
    );
  }
  if (way.value === 'code') return <RecoverForm back={go('passphrase')} />;
  if (way.value === 'another') return <NewVault back={go('passphrase')} />;
  return <Ask withCode={go('code')} another={go('another')} />;
}

function Unlock({ withCode, another }: UnlockProps) {
  const { passphrase, note, busy, submit } = usePassphrase(enter);
  return (
    <form class="card stack narrow" onSubmit={submit}>
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
      <LostNote />
      <p class="small muted">
        За этим компьютером работает и другой учитель? У каждого своё хранилище: пароль открывает то, к
        которому подходит.
      </p>
      <div>
        <button type="button" class="quiet" onClick={another}>
          Создать ещё одно хранилище
        </button>
      </div>
    </form>
  );
}
