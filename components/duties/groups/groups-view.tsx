import { useSignal } from '@preact/signals';
import { DIVISION_RULES, type DivisionRule } from '../../../utils/class-data/groups/division.ts';
import { freeTitle } from '../../../utils/class-data/groups/group-title-of.ts';
import type { PlannedGroup } from '../../../utils/class-data/groups/subject-plan.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { Menu } from '../../ui/menu.tsx';
import { optionsOf } from '../../ui/select-box.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { BalanceBar } from './balance-bar.tsx';
import { DivisionSheet } from './division-sheet.tsx';
import { FormGuide } from './form-guide.tsx';
import { GroupSheet } from './group-details.tsx';
import { GroupsBoard } from './groups-board.tsx';
import {
  check,
  newGroup,
  plan,
  shownGroups,
  takeFromSite,
  takeFromTimetable,
  timetableGroups,
  undo,
  undoable,
} from './groups-model.ts';
import { GroupsTools } from './groups-tools.tsx';
import { LeftOutSheet } from './left-out-sheet.tsx';
import { LastYearSheet, ListSheet } from './list-sheet.tsx';
import './groups.css';

/** Study groups of one subject: the class divided, moved by hand, checked against the site and the timetable. */
export function GroupsView() {
  const rule = useSignal<DivisionRule | null>(null);
  const described = useSignal<PlannedGroup | null>(null);
  const leftOut = useSignal<readonly string[] | null>(null);
  const listed = useSignal(false);
  const recalled = useSignal(false);
  const guided = useSignal(false);
  const unplaced = check.value.unplaced.length;
  return (
    <section class="stack groups" aria-label="Группы предмета">
      <Toolbar
        search={
          <>
            <Menu title="Разделить">
              {optionsOf(DIVISION_RULES).map(([id, text]) => (
                <button key={id} type="button" onClick={() => (rule.value = id)}>
                  {text}…
                </button>
              ))}
              <hr />
              <button
                type="button"
                disabled={shownGroups.value.length === 0}
                title={
                  shownGroups.value.length === 0 ? 'В журналах групп этого предмета не видно' : undefined
                }
                onClick={() => void takeFromSite()}
              >
                Как в журналах Дневник.ру
              </button>
              <button
                type="button"
                disabled={timetableGroups.value.length === 0}
                title={
                  timetableGroups.value.length === 0
                    ? 'В прочитанном расписании групп этого предмета не видно'
                    : 'Названия, учителя и кабинеты; кто в какой группе, расписание не показывает'
                }
                onClick={() => void takeFromTimetable()}
              >
                Группы из расписания Дневник.ру
              </button>
              <button type="button" onClick={() => (recalled.value = true)}>
                Как в прошлом году…
              </button>
              <button
                type="button"
                onClick={() => {
                  described.value = newGroup(
                    plan.value,
                    freeTitle(plan.value.groups.map(({ title }) => title)),
                  );
                }}
              >
                Добавить группу…
              </button>
            </Menu>
            <button type="button" onClick={() => (listed.value = true)}>
              Вставить список…
            </button>
            <button
              type="button"
              disabled={undoable.value.length === 0}
              title="Ctrl Z"
              onClick={() => void undo()}
            >
              Отменить
            </button>
          </>
        }
      >
        <GroupsTools />
        {unplaced > 0 && (
          <ActionOver
            verb="Разделить"
            of={{ unit: 'students', number: unplaced }}
            nothing="Делить некого"
            follows="…"
            class="primary"
            onClick={() => (rule.value = 'balanced')}
          />
        )}
        {unplaced === 0 && plan.value.groups.length > 0 && (
          <button type="button" class="primary" onClick={() => (guided.value = true)}>
            Заполнить форму Дневник.ру…
          </button>
        )}
      </Toolbar>
      <BalanceBar />
      <GroupsBoard key={plan.value.subject} onLeaveOut={(keys) => (leftOut.value = keys)} />
      {rule.value && <DivisionSheet rule={rule.value} onClose={() => (rule.value = null)} />}
      {described.value && <GroupSheet group={described.value} onClose={() => (described.value = null)} />}
      {listed.value && <ListSheet onClose={() => (listed.value = false)} />}
      {recalled.value && <LastYearSheet onClose={() => (recalled.value = false)} />}
      {guided.value && <FormGuide onClose={() => (guided.value = false)} />}
      {leftOut.value && <LeftOutSheet keys={leftOut.value} onClose={() => (leftOut.value = null)} />}
    </section>
  );
}
