import { dayOf } from '../../../utils/base/calendar/day.ts';
import { longWeekdayDate } from '../../../utils/base/calendar/weekday-date.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { closeVault, vault } from '../../state/vault-session.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { VaultGate } from '../../vault/vault-gate.tsx';
import { FirstSteps } from './first-steps.tsx';
import { LockedCounts } from './locked-counts.tsx';
import { PageReport } from './page-report-view.tsx';
import { PopupFoot } from './popup-foot.tsx';
import { chooseClass, overdueIn, shownClass, taskLists } from './popup-model.ts';
import { PopupTasks } from './popup-tasks.tsx';
import { PopupUnlock } from './popup-unlock.tsx';
import { ClosedStructureEntry } from './structure-entry.tsx';
import './popup.css';

/** The list of the toolbar: what is due, and one click to do it. */
export function PopupView() {
  const open = vault.value === 'unlocked';
  return (
    <div class="popup">
      <header class="popup-head">
        {open && shownClass.value ? <ClassSwitch /> : <h1>Классрук</h1>}
        {!open && <span class="grow" />}
        {vault.value !== 'absent' && <span class="small muted">{longWeekdayDate(dayOf(now()))}</span>}
        {open && <span class="grow" />}
        {open && (
          <button
            type="button"
            class="quiet small"
            aria-label="Закрыть хранилище"
            title="Закрыть хранилище паролем"
            onClick={() => void closeVault()}
          >
            <Icon name="lock" />
            Закрыть
          </button>
        )}
      </header>
      <main class="popup-body">
        <FailureNote />
        {open && <PageReport />}
        {vault.value === 'absent' ? <FirstSteps /> : <Content locked={vault.value === 'locked'} />}
      </main>
      {open ? <PopupFoot /> : <ClosedStructureEntry />}
    </div>
  );
}

function Content({ locked }: { locked: boolean }) {
  return (
    <div class={locked ? 'popup-locked stack' : 'popup-content'}>
      {locked && <LockedCounts />}
      <VaultGate unlock={PopupUnlock}>
        {shownClass.value || !taskLists.value ? <PopupTasks /> : <FirstSteps />}
      </VaultGate>
    </div>
  );
}

/** The class whose tasks are shown; the others with what is overdue there. */
function ClassSwitch() {
  const shown = shownClass.value;
  if (!shown) return null;
  const classes = taskLists.value?.classes ?? [];
  const title = classTitle(shown.classGroup.name);
  return (
    <>
      <h1 class="visually-hidden">Классрук: что сделать, {title}</h1>
      {classes.length < 2 ? (
        <b class="popup-class">{title}</b>
      ) : (
        <Menu title={title} look="quiet popup-class" hint="Сменить класс">
          {classes.map(({ classGroup, tasks }) => {
            const overdue = overdueIn(tasks);
            return (
              <button
                key={classGroup.id}
                type="button"
                aria-pressed={classGroup.id === shown.classGroup.id}
                onClick={() => chooseClass(classGroup.id)}
              >
                {classTitle(classGroup.name)}
                {overdue > 0 && <span class="small popup-late">просрочено: {overdue}</span>}
              </button>
            );
          })}
        </Menu>
      )}
    </>
  );
}
