import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type ComputerKind, presentAnswer } from '../../utils/base/computer/this-computer.ts';
import { act } from '../state/background.ts';
import { computer } from '../state/this-computer.ts';
import { make } from '../state/vault-session.ts';
import { during } from '../ui/during.ts';
import { ComputerChoice, PersonalNote } from './computer-choice.tsx';
import { prepareEnvelope } from './envelope.ts';
import { NewPassphraseFields, useNewPassphrase } from './passphrase-fields.tsx';

/** `back`: there are other vaults, one of which may be meant. `word`: see `createOne`. */
export function NewVault({ back, word }: { back?: () => void; word?: string }) {
  const fields = useNewPassphrase();
  const note = useSignal<string | null>(null);
  const busy = useSignal(false);
  const kind = useSignal<ComputerKind | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // The page was opened to type it.
  useEffect(() => (form.current?.elements.namedItem('passphrase') as HTMLElement | null)?.focus(), []);
  // Another vault at this computer, or one that was lost: the computer is the same.
  const isAsked = computer.value !== null && presentAnswer(computer.value) === null;
  const ready = () => fields.ready() && (!isAsked || kind.value !== null);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!ready()) return;
    const passphrase = fields.passphrase.value;
    note.value = await during(busy, async () =>
      kind.value === null || (await act('computer/answer', { kind: kind.value, permission: null }))
        ? make(passphrase, word)
        : 'Ответ о компьютере не записан. Попробуйте ещё раз.',
    );
    if (note.value === null) await prepareEnvelope(passphrase);
  };
  return (
    <form class="card stack readable" ref={form} onSubmit={submit}>
      <h2>{back ? 'Хранилище для другого учителя' : 'Придумайте пароль хранилища'}</h2>
      {back && (
        <p class="box">
          Это будет отдельное хранилище: что лежит в остальных, в нём не видно, и они останутся как есть.
          Пароль нужен другой, чем у них.
        </p>
      )}
      <p>
        Логины, временные пароли и записи хранятся только на этом компьютере и зашифрованы. Пароль нужен раз
        за сеанс браузера и после перерыва в работе. <b>Забытый пароль восстановить нельзя</b> без кода
        восстановления: лист с ним вы напечатаете следующим шагом.
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
