import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { act } from '../../state/background.ts';
import { frontSchoolsTab } from '../../state/front-tab.ts';
import { useLatest } from '../../state/latest.ts';

/** In the popup: what is planned about study groups is compared with the page in front, and entered there. */
export function GroupFormEntry() {
  const tab = useSignal<number | null>(null);
  const look = useLatest({
    read: frontSchoolsTab,
    show(found) {
      tab.value = found;
    },
  });
  useEffect(() => void look(), []);
  const { value } = tab;
  if (value === null) return null;
  const open = async () => {
    if (await act('people-form/open', { tab: value })) window.close();
  };
  return (
    <section class="stack close" aria-label="Учебная группа на этой странице">
      <button type="button" onClick={() => void open()}>
        Внести учебную группу на этой странице…
      </button>
      <p class="small muted">
        Откройте в Дневник.ру страницу, где отмечают учеников группы. Классрук сравнит её с планом и сначала
        покажет, что изменит; сохраняете вы.
      </p>
    </section>
  );
}
