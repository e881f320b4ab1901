import { act } from '../../state/background.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { SchoolsTabs, useSchoolsTabs } from '../../state/schools-tabs.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { entering } from './groups-model.ts';

/** Which open page of the site has the form of the groups: the window that compares it with the plan opens over it. */
export function FormGuide({ onClose }: { onClose: () => void }) {
  const { tabs, look } = useSchoolsTabs();
  const open = async (tab: number) => {
    if (!(await act('people-form/show', { tab }))) return;
    if (await act('people-form/open', { tab })) onClose();
  };
  return (
    <Dialog title="Заполнить форму Дневник.ру" onClose={onClose}>
      <div class="stack">
        <FailureNote />
        <p>
          Откройте в Дневник.ру страницу, где отмечают учеников группы. Классрук сравнит её с планом, покажет,
          что изменит, и расставит отметки после вашего подтверждения. «Сохранить» на сайте нажмёте вы.
        </p>
        {tabs?.length === 0 && (
          <p class="box warn">
            Открытых страниц школы в Дневник.ру не видно. Откройте страницу группы и вернитесь сюда или
            нажмите на ней значок Классрука. Если такой страницы у вас нет, отдайте завучу лист: «Печать» →
            «Лист завучу для внесения…».
          </p>
        )}
        <SchoolsTabs tabs={tabs} verb="Сравнить с планом" onTake={(tab) => void open(tab)} />
        <div class="row">
          <button type="button" onClick={look}>
            Обновить список
          </button>
          {entering.value.waiting.length > 0 && (
            <button
              type="button"
              title="Их внёс завуч или вы сами, без Классрука"
              onClick={async () => {
                if (await entering.value.record()) onClose();
              }}
            >
              Группы уже внесены: записать
            </button>
          )}
          <span class="grow" />
          <button type="button" onClick={onClose}>
            Закрыть
          </button>
        </div>
      </div>
    </Dialog>
  );
}
