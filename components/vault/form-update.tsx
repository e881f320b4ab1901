import { useSignal } from '@preact/signals';
import { startUpdate, tried } from '../state/vault-session.ts';
import { during } from '../ui/during.ts';
import { saveFile } from '../ui/save-file.ts';
import { EXTENSION, type MadeBackup, makeBackup, noteBackup } from './backup-making.ts';

/** Saves a backup of what the older version left, then begins; returns a note when it did not work. */
async function savedUpdate(): Promise<string | null> {
  let made: MadeBackup | null = null;
  const note = await tried('backup/write', async () => {
    made = await makeBackup(null);
    saveFile(made.bytes, made.title, EXTENSION, 'application/octet-stream');
  });
  const failed = note ?? (await startUpdate());
  // Only now may anything be recorded, this included.
  if (failed === null && made) await noteBackup(made, 'file');
  return failed;
}

/** Stands in place of everything else until a backup of what an older version has written was made, or declined. */
export function FormUpdate() {
  const busy = useSignal(false);
  const note = useSignal<string | null>(null);
  const go = async (isSaved: boolean) => {
    note.value = await during(busy, () => (isSaved ? savedUpdate() : startUpdate()));
  };
  return (
    <section class="card stack readable" aria-label="Классрук обновился">
      <h2>Классрук обновился: сначала копия</h2>
      <p>
        Новая версия хранит записи по-другому и переведёт их сама. После этого прежняя версия сможет только
        показывать их. Сохраните копию: если что-нибудь пойдёт не так, записи вернутся из неё.
      </p>
      <p class="small muted">
        Файл зашифрован, откроется нынешним паролем хранилища или нынешним кодом восстановления. Временных
        паролей в нём нет.
      </p>
      {note.value && (
        <p class="box bad" role="alert">
          {note.value}
        </p>
      )}
      <div class="row">
        <button type="button" class="primary" disabled={busy.value} onClick={() => void go(true)}>
          {busy.value ? 'Сохраняю…' : 'Сохранить копию и продолжить'}
        </button>
        <button type="button" class="quiet" disabled={busy.value} onClick={() => void go(false)}>
          Продолжить без копии
        </button>
      </div>
    </section>
  );
}
