import { useSignal } from '@preact/signals';
import { backupFolder, canKeepFolder, forgetFolder, pickFolder, reopenFolder } from './backup-folder.ts';

/** A folder for backups, where the browser can keep one. */
export function BackupFolderChoice() {
  const note = useSignal<string | null>(null);
  const chosen = backupFolder.value;
  if (!chosen && !canKeepFolder()) return null;
  const pick = async () => {
    note.value = await pickFolder();
  };
  const leave = (
    <button type="button" class="quiet" onClick={() => void forgetFolder()}>
      Больше не класть
    </button>
  );
  return (
    <section class="stack close" aria-label="Папка для копий">
      <h3>Папка для копий</h3>
      {!chosen && (
        <div class="row">
          <span class="grow muted">
            Раз в день, пока открыто рабочее место, Классрук будет сам класть копию в папку на флешке или
            сетевом диске.
          </span>
          <button type="button" onClick={() => void pick()}>
            Выбрать папку…
          </button>
        </div>
      )}
      {chosen?.isOpen && chosen.trouble === null && (
        <div class="row">
          <span class="grow">
            Копии ложатся в папку «{chosen.name}», раз в день, если есть новое. Закрыты они паролем хранилища;
            прежние файлы Классрук не стирает.
          </span>
          {leave}
        </div>
      )}
      {chosen?.isOpen && chosen.trouble !== null && (
        <div class="box bad row" role="alert">
          <span class="grow">
            Копия в папку «{chosen.name}» не записана. {chosen.trouble}
          </span>
          <button type="button" onClick={() => void pick()}>
            Выбрать папку…
          </button>
          {leave}
        </div>
      )}
      {chosen && !chosen.isOpen && (
        <div class="box warn row">
          <span class="grow">Браузер больше не пускает Классрук в папку «{chosen.name}».</span>
          <button type="button" onClick={() => void reopenFolder()}>
            Разрешить снова
          </button>
          {leave}
        </div>
      )}
      {note.value && (
        <p class="box bad" role="alert">
          {note.value}
        </p>
      )}
    </section>
  );
}
