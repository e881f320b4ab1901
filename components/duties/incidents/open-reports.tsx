import { useSignal } from '@preact/signals';
import type { ReadOperations } from '../../../utils/duties/incidents/read-operations.ts';
import { ask } from '../../state/background.ts';
import { showFailure } from '../../state/load-failure.ts';
import { SchoolsTabs, useSchoolsTabs } from '../../state/schools-tabs.tsx';

/** Open pages of the site, one of which may show its report of journal changes: each is read at a press. */
export function OpenReports({ onRead }: { onRead: (found: ReadOperations) => void }) {
  const { tabs, look } = useSchoolsTabs();
  const note = useSignal<string | null>(null);
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
      <SchoolsTabs tabs={tabs} verb="Прочитать" onTake={(tab) => void read(tab)} />
      <div>
        <button type="button" class="small" onClick={look}>
          {tabs?.length ? 'Обновить список страниц' : 'Найти открытую страницу'}
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
