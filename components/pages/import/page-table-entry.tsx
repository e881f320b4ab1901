import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { count, OF_PAGES } from '../../../utils/base/text/plural.ts';
import { act, ask } from '../../state/background.ts';
import { frontSchoolsTab } from '../../state/front-tab.ts';
import { useLatest } from '../../state/latest.ts';

/** Tab in front, if it shows a page of the site that may be read, and the load that its table can join. */
interface Front {
  tab: number;
  open: { load: string; pages: number } | null;
}

async function frontTab(): Promise<Front | null> {
  const tab = await frontSchoolsTab();
  if (tab === null) return null;
  const answer = await ask('page-table/open');
  return { tab, open: answer.ok ? answer.value : null };
}

/** In the popup: the table of the page in front goes into the import. */
export function PageTableEntry() {
  const front = useSignal<Front | null>(null);
  const busy = useSignal(false);
  const look = useLatest({
    read: frontTab,
    show(found) {
      front.value = found;
    },
  });
  useEffect(() => void look(), []);
  if (!front.value) return null;
  const { tab, open } = front.value;
  const take = async (into: string | null) => {
    busy.value = true;
    const done = await act('page-table/take', { tab, into });
    busy.value = false;
    if (done) window.close();
  };
  return (
    <section class="stack close" aria-label="Таблица на этой странице">
      {open && (
        <>
          <button type="button" class="primary" disabled={busy.value} onClick={() => void take(open.load)}>
            Добавить к начатой загрузке
          </button>
          <p class="small muted">В ней уже есть таблица с {count(open.pages, OF_PAGES)}.</p>
        </>
      )}
      <button
        type="button"
        class={open ? '' : 'primary'}
        disabled={busy.value}
        onClick={() => void take(null)}
      >
        {open ? 'Взять таблицу как новую загрузку' : 'Взять таблицу с этой страницы'}
      </button>
      <p class="small muted" aria-live="polite">
        {busy.value
          ? 'Читаю страницу…'
          : 'Логины и пароли из таблицы. Откроется страница, где вы решите, что взять; сама страница Дневник.ру не меняется.'}
      </p>
    </section>
  );
}
