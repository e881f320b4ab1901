import browser from 'webextension-polyfill';
import { FIXED_ID } from './fixed-id.ts';

/** Where the records of an earlier version are, and how to bring them over. Only the extension with that id may miss some. */
export function EarlierVersion() {
  if (browser.runtime.id !== FIXED_ID) return null;
  return (
    <details class="workspace-earlier">
      <summary>Уже работали с Классруком, а здесь пусто?</summary>
      <div class="stack small">
        <p>
          Записи целы: они в этом браузере, у прежнего Классрука, и видны только ему.{' '}
          <b>Не удаляйте его на странице расширений, пока не перенесли записи: они сотрутся вместе с ним.</b>
        </p>
        <ol>
          <li>
            Попросите того, кто ставил Классрук, распаковать в прежнюю папку архив с «chrome-store» в имени и
            загрузить её на странице расширений, а эту версию держать в другой папке.
          </li>
          <li>
            В прежнем Классруке откройте хранилище прежним паролем, напечатайте памятки, которые ждут печати
            (паролей в копии не бывает), и сделайте копию: «Настройки» → «Копия».
          </li>
          <li>
            Здесь создайте хранилище и восстановите записи: «Настройки» → «Копия» → «Восстановить из копии…».
            Когда всё на месте, прежний можно удалить.
          </li>
        </ol>
      </div>
    </details>
  );
}
