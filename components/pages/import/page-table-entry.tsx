import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { count, OF_PAGES } from '../../../utils/base/text/plural.ts';
import { isSchoolsPage } from '../../../utils/dnevnik/addresses.ts';
import { act, ask } from '../../state/background.ts';

/** Tab in front, if it shows a page of the site that may be read; the browser tells the address of no other. */
const tab = signal<number | null>(null);
const open = signal<{ load: string; pages: number } | null>(null);
const busy = signal(false);

export async function watchFrontTab(): Promise<void> {
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = front?.url ? URL.parse(front.url) : null;
  if (!url || !isSchoolsPage(url)) return;
  const answer = await ask('page-table/open');
  open.value = answer.ok ? answer.value : null;
  tab.value = front?.id ?? null;
}

async function take(into: string | null): Promise<void> {
  if (tab.value === null) return;
  busy.value = true;
  const done = await act('page-table/take', { tab: tab.value, into });
  busy.value = false;
  if (done) window.close();
}

/** In the popup: the table of the page in front goes into the import. */
export function PageTableEntry() {
  if (tab.value === null) return null;
  return (
    <section class="stack" style="gap: 8px" aria-label="Таблица на этой странице">
      {open.value && (
        <>
          <button
            type="button"
            class="primary"
            disabled={busy.value}
            onClick={() => void take(open.value?.load ?? null)}
          >
            Добавить к начатой загрузке
          </button>
          <p class="small muted">В ней уже есть таблица с {count(open.value.pages, OF_PAGES)}.</p>
        </>
      )}
      <button
        type="button"
        class={open.value ? '' : 'primary'}
        disabled={busy.value}
        onClick={() => void take(null)}
      >
        {open.value ? 'Взять таблицу как новую загрузку' : 'Взять таблицу с этой страницы'}
      </button>
      <p class="small muted" aria-live="polite">
        {busy.value
          ? 'Читаю страницу…'
          : 'Логины и пароли из таблицы. Откроется страница, где вы решите, что взять; сама страница Дневник.ру не меняется.'}
      </p>
    </section>
  );
}
