import { useSignal } from '@preact/signals';
import { now } from '../../utils/base/clock/now.ts';
import { count, RECORDS } from '../../utils/base/text/plural.ts';
import { describeTime, documentTime } from '../../utils/base/text/times.ts';
import type { BackupState } from '../../utils/messages/backup-requests.ts';
import { act } from '../state/background.ts';
import { Dialog } from '../ui/dialog.tsx';
import { DialogEnd } from '../ui/dialog-footer.tsx';
import { during } from '../ui/during.ts';
import { FileButton } from '../ui/fields/file-field.tsx';
import { BackupFolderChoice } from './backup-folder-choice.tsx';
import { EXTENSION } from './backup-making.ts';
import { backups } from './backups.ts';
import { MakeBackup } from './make-backup.tsx';
import { RestoreBackup } from './restore-backup.tsx';
import { chooseBackup } from './restoring.ts';

/** Backups in the settings: make one, restore one, take a restore back. */
export function BackupSection() {
  const making = useSignal(false);
  const state = backups.value;
  if (!state) return null;
  return (
    <section class="card stack" aria-label="Копия">
      <h2>Копия</h2>
      <p>
        Все записи хранилища одним зашифрованным файлом. Если компьютер сломается или браузер очистят, вернуть
        их можно только из копии, поэтому держите её не на этом компьютере.
      </p>
      <LastBackup state={state} />
      {state.restored && <Restored restored={state.restored} />}
      <div class="row">
        <button
          type="button"
          class={state.entries > 0 ? 'primary' : undefined}
          onClick={() => {
            making.value = true;
          }}
        >
          Сделать копию…
        </button>
        <FileButton
          label="Восстановить из копии…"
          field="Файл копии"
          accept={`.${EXTENSION}`}
          onFile={(chosen) => void chooseBackup(chosen)}
        />
      </div>
      <BackupFolderChoice />
      {making.value && (
        <MakeBackup
          close={() => {
            making.value = false;
          }}
        />
      )}
      <RestoreBackup />
    </section>
  );
}

function LastBackup({ state: { last, entries } }: { state: BackupState }) {
  if (!last)
    return entries === 0 ? (
      <p class="muted">Копии ещё нет. В реестрах пока ничего не записано.</p>
    ) : (
      <p class="box warn">Копии ещё нет. Пропасть может всё: {count(entries, RECORDS)}.</p>
    );
  return (
    <p>
      Последняя копия — {describeTime(new Date(last.madeAt), now())}
      {last.to === 'folder' ? ', в вашу папку' : ''}.{' '}
      {entries === 0 ? 'С тех пор ничего не записано.' : `С тех пор: ${count(entries, RECORDS)}.`}
    </p>
  );
}

function Restored({ restored: { at, madeAt, entries } }: { restored: NonNullable<BackupState['restored']> }) {
  const asked = useSignal(false);
  const busy = useSignal(false);
  const close = () => {
    asked.value = false;
  };
  const undo = async () => {
    await during(busy, () => act('backup/undo-restore'));
    // What went wrong stands above the page.
    close();
  };
  return (
    <div class="box row">
      <span class="grow">
        Копия от {documentTime(new Date(madeAt))} восстановлена {describeTime(new Date(at), now())}
        {entries > 0 && `: ${count(entries, RECORDS)}`}.
      </span>
      <button
        type="button"
        onClick={() => {
          asked.value = true;
        }}
      >
        Вернуть, как было…
      </button>
      {asked.value && (
        <Dialog title="Вернуть, как было до восстановления" onClose={close}>
          <div class="stack">
            <p>
              Уйдёт то, что пришло из копии от {documentTime(new Date(madeAt))}
              {entries > 0 && `, и среди этого ${count(entries, RECORDS)}`}. Прежние списки, журналы и
              настройки вернутся; то, что вы записали или прочитали с тех пор, останется.
            </p>
            <DialogEnd>
              <button type="button" onClick={close}>
                Оставить
              </button>
              <button type="button" class="primary" disabled={busy.value} onClick={() => void undo()}>
                {busy.value ? 'Возвращаю…' : 'Вернуть, как было'}
              </button>
            </DialogEnd>
          </div>
        </Dialog>
      )}
    </div>
  );
}
