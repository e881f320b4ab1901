import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReadOperations } from '../../../utils/duties/incidents/read-operations.ts';
import { ask } from '../../state/background.ts';
import { openSchoolsTabs, type SchoolsTab } from '../../state/front-tab.ts';
import { useLatest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';

/** Open pages of the site, one of which may show its report of journal changes: each is read at a press. */
export function OpenReports({ onRead }: { onRead: (found: ReadOperations) => void }) {
  const tabs = useSignal<readonly SchoolsTab[]>([]);
  const note = useSignal<string | null>(null);
  const look = useLatest({
    read: openSchoolsTabs,
    show(found: readonly SchoolsTab[]) {
      tabs.value = found;
    },
  });
  useEffect(() => void look(), []);
  const read = async (tab: number) => {
    try {
      const answer = await ask('operations/read', { tab });
      note.value = answer.ok ? null : answer.note;
      if (answer.ok) onRead(answer.value);
    } catch (error) {
      showFailure(error, 'incidents/open-report', note);
    }
  };
  return (
    <>
      <p class="small muted">
        Откройте в Дневник.ру «Отчёты» → «Журнал» за нужные дни и прочитайте эту страницу здесь; или
        скопируйте таблицу изменений и вставьте её.
      </p>
      {tabs.value.length > 0 && (
        <ul class="incidents-pages" aria-label="Открытые страницы школы">
          {tabs.value.map(({ tab, title }) => (
            <li key={tab}>
              <span class="one-line" title={title}>
                {title}
              </span>
              <button
                type="button"
                class="small"
                aria-label={`Прочитать: ${title}`}
                onClick={() => void read(tab)}
              >
                Прочитать
              </button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <button type="button" class="small" onClick={() => void look()}>
          {tabs.value.length > 0 ? 'Обновить список страниц' : 'Найти открытую страницу'}
        </button>
      </div>
      {note.value && (
        <p class="box bad" role="alert">
          {note.value}
        </p>
      )}
    </>
  );
}
