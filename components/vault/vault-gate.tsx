import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { type ComputerKind, presentAnswer } from '../../utils/base/computer/this-computer.ts';
import { act } from '../state/background.ts';
import { computer } from '../state/this-computer.ts';
import { enter, forms, make, vault } from '../state/vault-session.ts';
import { ReadOnlyNote } from '../ui/read-only-note.tsx';
import { ComputerChoice, PersonalNote } from './computer-choice.tsx';
import { FormUpdate } from './form-update.tsx';
import { LostNote, LostVault } from './lost-vault.tsx';
import { NewPassphraseFields, PassphraseField, useNewPassphrase } from './passphrase-fields.tsx';
import { RecoverForm } from './recover-form.tsx';

type Way = 'passphrase' | 'code' | 'another';

/** Asks for the passphrase; shows the content only while a vault is open. While none is, no name shows. */
export function VaultGate({ children }: { children: ComponentChildren }) {
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
  return <Unlock withCode={go('code')} another={go('another')} />;
}

function Unlock({ withCode, another }: { withCode: () => void; another: () => void }) {
  const passphrase = useSignal('');
  const note = useSignal<string | null>(null);
  const busy = useSignal(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    busy.value = true;
    note.value = await enter(passphrase.value);
    busy.value = false;
    passphrase.value = '';
  };
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

/** `back`: there are other vaults, one of which may be meant. `word`: see `createOne`. */
function NewVault({ back, word }: { back?: () => void; word?: string }) {
  const fields = useNewPassphrase();
  const note = useSignal<string | null>(null);
  const busy = useSignal(false);
  const kind = useSignal<ComputerKind | null>(null);
  // Another vault at this computer, or one that was lost: the computer is the same.
  const isAsked = computer.value !== null && presentAnswer(computer.value) === null;
  const ready = () => fields.ready() && (!isAsked || kind.value !== null);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!ready()) return;
    busy.value = true;
    if (kind.value !== null && !(await act('computer/answer', { kind: kind.value, permission: null }))) {
      note.value = 'Ответ о компьютере не записан. Попробуйте ещё раз.';
      busy.value = false;
      return;
    }
    note.value = await make(fields.passphrase.value, word);
    busy.value = false;
  };
  return (
    <form class="card stack readable" onSubmit={submit}>
      <h2>{back ? 'Хранилище для другого учителя' : 'Придумайте пароль хранилища'}</h2>
      {back && (
        <p class="box">
          Это будет отдельное хранилище: что лежит в остальных, в нём не видно, и они останутся как есть.
          Пароль нужен другой, чем у них.
        </p>
      )}
      <p>
        Логины, временные пароли и записи хранятся только на этом компьютере и зашифрованы. Пароль нужен раз
        за сеанс браузера и после перерыва в работе. <b>Забытый пароль восстановить нельзя</b>, если заранее
        не напечатать код восстановления: сделайте его в настройках сразу после создания.
      </p>
      <NewPassphraseFields fields={fields} label="Пароль хранилища" />
      {isAsked && (
        <>
          <ComputerChoice kind={kind} />
          <PersonalNote />
        </>
      )}
      {note.value && (
        <p class="box bad" role="alert">
          {note.value}
        </p>
      )}
      <div class="row">
        <button type="submit" class="primary" disabled={busy.value || !ready()}>
          {busy.value ? 'Создаю…' : 'Создать хранилище'}
        </button>
        {back && (
          <button type="button" class="quiet" onClick={back}>
            Назад, к паролю
          </button>
        )}
      </div>
    </form>
  );
}
