import type { ComponentChildren } from 'preact';
import { figures } from '../../state/journal-figures.ts';
import { openSiteFile } from '../../state/site-file.ts';
import { storedClassJournal } from '../../state/stored-journal.ts';
import './journal.css';

/** What stands on the class's journal; and what to do while there is none. */
export function WithJournal({ children }: { children: ComponentChildren }) {
  const isRead = figures.value !== null && figures.value.year.students.length > 0;
  const isOpened = storedClassJournal.value !== undefined;
  return (
    <>
      {isOpened && !isRead && (
        <div class="card stack">
          <h2>Журнал класса ещё не прочитан</h2>
          <p>
            Нажмите вверху «Данные» и «Обновить данные класса»: Классрук прочитает журналы всех предметов,
            которые вам видны, и ничего в них не изменит. После этого здесь появятся средние и ожидаемые
            отметки, посещаемость и ранние сигналы.
          </p>
          <p class="row">
            <span class="grow muted">
              Журналы вам не видны? Возьмите отчёт «Посещаемость: Классы» или журнал класса за неделю файлом.
            </span>
            <button type="button" onClick={openSiteFile}>
              Загрузить файл из Дневник.ру…
            </button>
          </p>
        </div>
      )}
      {!isOpened && <p class="muted">Открываю журнал…</p>}
      {isRead && children}
    </>
  );
}
