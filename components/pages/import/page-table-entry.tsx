import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { count, OF_PAGES } from '../../../utils/base/text/plural.ts';
import { act, ask } from '../../state/background.ts';
import { useLatest } from '../../state/latest.ts';
import { during } from '../../ui/during.ts';

const HINT =
  'Логины и пароли из таблицы. Откроется страница, где вы решите, что взять; сама страница Дневник.ру не меняется';

/** In the menu of the popup: the table of the page in front goes into the import. */
export function PageTableEntry({ tab }: { tab: number }) {
  /** The load that the table can join. */
  const open = useSignal<{ load: string; pages: number } | null>(null);
  const busy = useSignal(false);
  const look = useLatest({
    read: () => ask('page-table/open'),
    show(answer) {
      open.value = answer.ok ? answer.value : null;
    },
  });
  useEffect(() => void look(), []);
  const take = async (into: string | null) => {
    const done = await during(busy, () => act('page-table/take', { tab, into }));
    if (done) window.close();
  };
  const load = open.value;
  return (
    <>
      {load && (
        <>
          <button type="button" disabled={busy.value} onClick={() => void take(load.load)}>
            Добавить к начатой загрузке
          </button>
          <p class="small muted">В ней уже есть таблица с {count(load.pages, OF_PAGES)}.</p>
        </>
      )}
      <button type="button" disabled={busy.value} title={HINT} onClick={() => void take(null)}>
        {load ? 'Взять таблицу как новую загрузку' : 'Взять таблицу с этой страницы'}
      </button>
    </>
  );
}
