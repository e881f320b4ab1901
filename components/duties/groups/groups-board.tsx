import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { membersOf, type Target } from '../../../utils/class-data/groups/subject-plan.ts';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { students } from '../../state/class-states.ts';
import { focusInList, listRowOf } from '../../ui/table/focus-in-list.ts';
import { afterMove, NO_CHOICE, placeAfter } from '../../ui/table/row-choice.ts';
import { GroupColumn } from './group-column.tsx';
import { GroupCounts, GroupTools, groupFacts } from './group-details.tsx';
import { check, move, plan, undo } from './groups-model.ts';
import { SiteNotes } from './site-notes.tsx';

interface ColumnOf {
  digit: string;
  target: Target;
  students: RosterPerson[];
}

/**
 * The groups side by side, and those who are not placed. A digit places the chosen students, or the one at whom the keys
 * stand; 0 takes them out, Ctrl Z takes the last change back. Arrows walk, Shift and Space choose, a drag does the same.
 */
export function GroupsBoard({ onLeaveOut }: { onLeaveOut: (keys: string[]) => void }) {
  const choice = useSignal(NO_CHOICE);
  const board = useRef<HTMLDivElement>(null);
  /** Where the focus is to be once the lists are drawn again. */
  const wanted = useRef<string | null>(null);
  /** The row that had the focus last: it may be drawn in another list while the keys stand in it. */
  const focused = useRef<{ element: Element; key: string } | null>(null);
  const { groups, placements } = plan.value;
  const outside = students.value.filter(({ key }) => !placements.get(key)?.group);
  const columns: ColumnOf[] = [
    ...groups.map((group, index) => ({
      digit: String(index + 1),
      target: { group: group.id },
      students: membersOf(plan.value, group.id, students.value),
    })),
    { digit: '0', target: null, students: outside },
  ];
  const order = columns.flatMap((column) => column.students.map(({ key }) => key));
  const chosen = new Set(order.filter((key) => choice.value.chosen.has(key)));

  useLayoutEffect(() => {
    // As by Ctrl Z: without the focus the next keys would go nowhere.
    if (focused.current?.element.isConnected === false && document.activeElement === document.body)
      wanted.current ??= focused.current.key;
    if (wanted.current === null) return;
    if (focusInList(board.current, wanted.current)) wanted.current = null;
  });

  const place = (keys: readonly string[], target: Target) => {
    choice.value = NO_CHOICE;
    void move(keys, target);
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.code === 'KeyZ') void undo();
      else return;
    } else {
      const key = listRowOf(event.target as Element);
      const own = columns.find((column) => column.students.some((student) => student.key === key));
      if (key === null || !own || !walk(event, key, own)) return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function walk(event: KeyboardEvent, key: string, own: ColumnOf): boolean {
    const keys = own.students.map((student) => student.key);
    const at = keys.indexOf(key);
    const target = columns.find(({ digit }) => digit === event.key);
    if (target) {
      const moving = chosen.size > 0 ? [...chosen] : [key];
      const next =
        keys.slice(at).find((each) => !moving.includes(each)) ??
        keys.findLast((each) => !moving.includes(each));
      if (next) goTo(next);
      else wanted.current = key;
      place(moving, target.target);
      return true;
    }
    if (event.key === 'Escape') {
      if (chosen.size === 0) return false;
      choice.value = NO_CHOICE;
      return true;
    }
    if (event.key === ' ') {
      choice.value = afterMove(choice.value, { do: 'toggle', to: key }, order);
      return true;
    }
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const step = event.key === 'ArrowLeft' ? -1 : 1;
      const beside = columns.filter((column) => column.students.length > 0);
      const there = beside[beside.indexOf(own) + step]?.students;
      const next = there?.[Math.min(at, there.length - 1)];
      if (next) goTo(next.key);
      return true;
    }
    const to = keys[placeAfter(event.key, at, keys.length, 10) ?? -1];
    if (to === undefined) return false;
    choice.value = afterMove(choice.value, { do: event.shiftKey ? 'reach' : 'go', to }, keys);
    focusInList(board.current, to);
    return true;
  }

  function goTo(key: string): void {
    choice.value = afterMove(choice.value, { do: 'go', to: key }, order);
    focusInList(board.current, key);
  }

  const shared = (column: ColumnOf) => ({
    digit: column.digit,
    students: column.students,
    chosen,
    active: choice.value.active,
    onChoose: (key: string, how: 'one' | 'toggle' | 'range') => {
      const keys = column.students.map((student) => student.key);
      if (how === 'range') choice.value = afterMove(choice.value, { do: 'reach', to: key }, keys);
      else if (how === 'toggle') choice.value = afterMove(choice.value, { do: 'toggle', to: key }, keys);
      else {
        const only = afterMove(choice.value, { do: 'choose', keys: [key] }, keys);
        choice.value = { ...only, active: key, anchor: key, before: new Set() };
      }
      focusInList(board.current, key);
    },
    onDrop: (keys: string[]) => place(keys, column.target),
  });
  const outsideColumn = columns.at(-1);
  const unplaced = check.value.unplaced.length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move among the rows inside.
    <div
      ref={board}
      class={groups.length > 0 ? 'groups-board' : 'groups-board undivided'}
      style={{ '--groups': groups.length }}
      onKeyDown={onKeyDown}
      onFocusIn={({ target }) => {
        const key = listRowOf(target as Element);
        focused.current = key === null ? null : { element: target as Element, key };
      }}
    >
      {groups.map((group, index) => {
        const column = columns[index];
        return (
          column && (
            <GroupColumn
              key={group.id}
              {...shared(column)}
              title={group.title}
              note={groupFacts(group)}
              number={column.students.length}
              counts={
                <>
                  <GroupCounts group={group.id} />
                  <GroupTools group={group} />
                </>
              }
            />
          )
        );
      })}
      {outsideColumn && (
        <GroupColumn
          {...shared(outsideColumn)}
          look={unplaced > 0 ? 'outside waits' : 'outside'}
          title={unplaced > 0 || outside.length === 0 ? 'Не распределены' : 'Вне групп'}
          note={
            groups.length > 0
              ? `перетащите или нажмите ${groups.map((_, index) => index + 1).join(', ')}`
              : 'сначала разделите класс'
          }
          number={unplaced > 0 ? unplaced : outside.length}
          counts={
            outside.length > 0 && (
              <button
                type="button"
                class="small"
                title="Освобождение, другой язык, индивидуальный план"
                onClick={() => {
                  const keys = outside.map(({ key }) => key);
                  const own = keys.filter((key) => chosen.has(key));
                  onLeaveOut(own.length > 0 ? own : check.value.unplaced);
                }}
              >
                Не делятся…
              </button>
            )
          }
          foot={<SiteNotes />}
        />
      )}
    </div>
  );
}
