import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { frontSchoolsTab } from '../../state/front-tab.ts';
import { useLatest } from '../../state/latest.ts';

/** For support: a report of how the page in front is built, without what stands in it. */
export function StructureEntry({ tab, look = '' }: { tab: number; look?: string }) {
  const url = browser.runtime.getURL(`/structure.html#${tab}`);
  return (
    <button
      type="button"
      class={look}
      title="Если Классрук не понял страницу: отчёт о её разметке, без имён и чисел. Сначала вы его прочтёте; сам он никуда не уходит"
      onClick={() => void browser.tabs.create({ url }).then(() => window.close())}
    >
      Показать строение этой страницы…
    </button>
  );
}

/** The same while no vault is open: no vault is needed for it. */
export function ClosedStructureEntry() {
  const tab = useSignal<number | null>(null);
  const look = useLatest({
    outlivesLocking: true,
    read: frontSchoolsTab,
    show(found) {
      tab.value = found;
    },
  });
  useEffect(() => void look(), [look]);
  if (tab.value === null) return null;
  return (
    <footer class="popup-foot">
      <StructureEntry tab={tab.value} look="quiet small" />
    </footer>
  );
}
