import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { membersAddress, myClassesAddress } from '../../../utils/dnevnik/addresses.ts';
import { frontSchoolsTab } from '../../state/front-tab.ts';
import { useLatest } from '../../state/latest.ts';
import { linkTo, type SectionId } from '../../state/link-to.ts';
import { Menu } from '../../ui/menu.tsx';
import { PageTableEntry } from '../import/page-table-entry.tsx';
import { GroupFormEntry } from './group-form-entry.tsx';
import { PageReportEntry } from './page-report-entry.tsx';
import { shownClass } from './popup-model.ts';
import { StructureEntry } from './structure-entry.tsx';

const open = (url: string) => void browser.tabs.create({ url }).then(() => window.close());
const workspace = (section?: SectionId, detail: string | null = null): string => {
  const classGroup = shownClass.value?.classGroup.id ?? null;
  const place = section ? linkTo({ section, classGroup, detail }) : '';
  return `${browser.runtime.getURL('/workspace.html')}${place}`;
};

/** Ways to everything else. */
export function PopupFoot() {
  return (
    <footer class="popup-foot">
      <button type="button" class="small" onClick={() => open(workspace())}>
        Рабочее место
      </button>
      <button type="button" class="small" onClick={() => open(classPage())}>
        Мой класс
      </button>
      <span class="grow" />
      <Menu
        title="Ещё"
        look="quiet small"
        hint="Утечка, отчёт, таблица, группы и строение этой страницы, настройки, справка"
        atEnd
      >
        {shownClass.value && (
          <button type="button" onClick={() => open(workspace('incidents', 'new'))}>
            Сообщить об утечке…
          </button>
        )}
        <FrontPageEntries />
        <button type="button" onClick={() => open(workspace('settings', 'reminders'))}>
          Напоминания и календарь…
        </button>
        <button type="button" onClick={() => open(workspace('settings'))}>
          Настройки
        </button>
        <button type="button" onClick={() => open(workspace('help'))}>
          Справка
        </button>
      </Menu>
    </footer>
  );
}

/** What can be done with the page of the site in front. */
function FrontPageEntries() {
  const tab = useSignal<number | null>(null);
  const look = useLatest({
    read: frontSchoolsTab,
    show(found) {
      tab.value = found;
    },
  });
  useEffect(() => void look(), []);
  if (tab.value === null) return null;
  return (
    <>
      <PageReportEntry tab={tab.value} />
      <PageTableEntry tab={tab.value} />
      <GroupFormEntry tab={tab.value} />
      <StructureEntry tab={tab.value} />
      <hr />
    </>
  );
}

/** The list of the class on the site. */
function classPage(): string {
  const near = myClassesAddress();
  const id = shownClass.value?.classGroup.id;
  const members = near && id ? membersAddress(near, { classGroup: id, list: 'students' }) : null;
  return (members ?? near)?.href ?? '';
}
