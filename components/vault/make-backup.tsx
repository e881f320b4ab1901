import { useSignal } from '@preact/signals';
import { Dialog } from '../ui/dialog.tsx';
import { DialogEnd, DialogFooter } from '../ui/dialog-footer.tsx';
import { during } from '../ui/during.ts';
import { saveBackup } from './backup-making.ts';
import { NewPassphraseFields, useNewPassphrase } from './passphrase-fields.tsx';

/** «Сделать копию…»: how it is locked, and what opens it later. */
export function MakeBackup({ close }: { close: () => void }) {
  const own = useSignal(false);
  const fields = useNewPassphrase();
  const note = useSignal<string | null>(null);
  const busy = useSignal(false);
  const saved = useSignal<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const result = await during(busy, () => saveBackup(own.value ? fields.passphrase.value : null));
    note.value = result.note;
    if (result.note !== null) return;
    fields.clear();
    saved.value = result.file;
  };
  if (saved.value !== null) return <Saved file={saved.value} isOwn={own.value} close={close} />;
  const choice = (isOwn: boolean, title: string, text: string) => (
    <label class="check from-top">
      <input
        type="radio"
        name="backup-lock"
        checked={own.value === isOwn}
        onChange={() => {
          own.value = isOwn;
        }}
      />
      <span>
        {title}
        <span class="small muted block">{text}</span>
      </span>
    </label>
  );
  return (
    <Dialog title="Сохранить копию записей" onClose={close}>
      <form class="stack" onSubmit={submit}>
        <p>
          Файл зашифрован: списки, реестры, журналы и настройки этого хранилища. Временных паролей в нём нет.
        </p>
        <fieldset class="stack close">
          <legend class="flush">
            <b>Чем её закрыть</b>
          </legend>
          {choice(
            false,
            'Паролем хранилища',
            'Набирать ничего не нужно. Откроется нынешним паролем или нынешним кодом восстановления — и после того, как вы их смените.',
          )}
          {choice(
            true,
            'Другим паролем',
            'Откроется только им. Запишите его отдельно: восстановить его нельзя.',
          )}
        </fieldset>
        {own.value && (
          <div class="stack narrow">
            <NewPassphraseFields fields={fields} label="Пароль копии" />
          </div>
        )}
        {note.value && (
          <p class="box bad" role="alert">
            {note.value}
          </p>
        )}
        <DialogFooter
          send="Сохранить копию"
          busy={busy.value && 'Собираю копию…'}
          disabled={own.value && !fields.ready()}
          onLeave={close}
        />
      </form>
    </Dialog>
  );
}

function Saved({ file, isOwn, close }: { file: string; isOwn: boolean; close: () => void }) {
  return (
    <Dialog title="Копия сохранена" onClose={close}>
      <div class="stack">
        <p role="status">
          Файл «{file}» — там, куда браузер складывает загрузки. Перенесите его на флешку или сетевой диск:
          копия на этом же компьютере пропадёт вместе с ним.
        </p>
        <p class="box">
          {isOwn
            ? 'Откроется паролем, который вы сейчас набрали, и ничем другим.'
            : 'Откроется нынешним паролем хранилища или нынешним кодом восстановления. Если потом их смените, для этой копии останутся прежние.'}
        </p>
        <DialogEnd>
          <button type="button" class="primary" onClick={close}>
            Готово
          </button>
        </DialogEnd>
      </div>
    </Dialog>
  );
}
