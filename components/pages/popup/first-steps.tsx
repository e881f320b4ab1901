import browser from 'webextension-polyfill';
import { myClassesAddress } from '../../../utils/dnevnik/addresses.ts';

/** Before anything is known of a class: the way to it. */
export function FirstSteps() {
  const address = myClassesAddress();
  return (
    <section class="popup-first stack" aria-label="С чего начать">
      <h2>Откройте свой класс в Дневник.ру</h2>
      <ol class="small">
        <li>«Мои классы» → ваш класс</li>
        <li>вкладка «Участники»</li>
        <li>над списком — «Открыть панель»</li>
      </ol>
      {address && (
        <button
          type="button"
          class="primary"
          onClick={() => void browser.tabs.create({ url: address.href }).then(() => window.close())}
        >
          Открыть «Мои классы»
        </button>
      )}
    </section>
  );
}
