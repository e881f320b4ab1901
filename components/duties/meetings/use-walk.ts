import { useSignal } from '@preact/signals';
import type { DueFamily } from '../../../utils/duties/meetings/meeting-due.ts';
import type { MeetingMarks } from '../../../utils/duties/meetings/meeting-marks.ts';
import { afterKey, dueAt, type WalkSpot, whoMayCome } from '../../../utils/duties/meetings/meeting-walk.ts';
import { walkAct } from '../../../utils/duties/meetings/walk-keys.ts';
import { type Rows, useRows } from '../../ui/table/use-rows.ts';

/** The walk down the families by keys: `MeetingFamilyRows` draws its rows, `WalkHints` its keys and what they did. */
export interface Walk {
  /** Of whom the letters speak: whoever was named last, else the row in which the keys stand. */
  of: WalkSpot | null;
  /** What the last key did. */
  said: string;
  /** Where the keys stand after it, for those who hear the page. */
  next: string;
  /** Puts the keys on the first family of which nobody is marked. */
  start(): void;
  /** For `<table>`. */
  table: Pick<Rows['table'], 'ref' | 'onKeyDown' | 'onFocusIn'>;
}

/** The mark of a row in the table. */
export const rowOf = (student: string, person: string): string => `${student} ${person}`;

export function useWalk(props: {
  families: readonly DueFamily[];
  marks: MeetingMarks;
  /** Those whose presence is recorded already. */
  attended: ReadonlySet<string>;
  onChange(marks: MeetingMarks): void;
  /** Past the last family. */
  onEnd(): void;
  /** Everything is marked: it is to be written. */
  onSend(): void;
}): Walk {
  const { families, marks, attended } = props;
  const spot = useSignal<WalkSpot | null>(null);
  const said = useSignal({ text: '', next: '' });
  const spots = families.flatMap(({ student, people }) =>
    people.map(({ person }) => ({ student: student.key, person: person.key })),
  );
  const control = useRows({ keys: spots.map((each) => rowOf(each.student, each.person)), unchosen: true });
  const spotAt = (element: Element): WalkSpot | null => {
    const row = element.closest<HTMLElement>('tr[data-row]')?.dataset.row;
    return spots.find((each) => rowOf(each.student, each.person) === row) ?? null;
  };
  const goTo = (student: string) => {
    const first = spots.find((each) => each.student === student);
    if (first) control.goTo(rowOf(first.student, first.person));
  };

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const stop = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const stands = spotAt(target);
    if (stands && target instanceof HTMLSelectElement) {
      // Its own keys choose in it; Esc leads back to the walk.
      if (event.key === 'Escape') control.goTo(rowOf(stands.student, stands.person));
      return;
    }
    if (stands && event.ctrlKey && event.key === 'Enter') {
      stop();
      props.onSend();
      return;
    }
    const act = event.ctrlKey || event.altKey || event.metaKey ? null : walkAct(event);
    if (!stands || !act) {
      control.table.onKeyDown(event);
      return;
    }
    stop();
    // A key that is held down moves on, and marks nothing again.
    if (event.repeat && act.do !== 'next' && act.do !== 'back') return;
    const step = afterKey(families, marks, { at: stands.student, of: spot.peek() }, act);
    if (step.marks !== marks) props.onChange(step.marks);
    if (step.at === null) props.onEnd();
    else if (step.at !== stands.student) goTo(step.at);
    if (step.of) spot.value = step.of;
    const family =
      step.at === stands.student ? null : families.find(({ student }) => student.key === step.at);
    said.value = { text: step.said, next: family ? whoMayCome(family) : '' };
  }

  return {
    of: dueAt(families, spot.value) ? spot.value : null,
    said: said.value.text,
    next: said.value.next,
    start() {
      const isMarked = (key: string) => marks.has(key) || attended.has(key);
      const first = families.find(({ people }) => !people.some(({ person }) => isMarked(person.key)));
      const family = first ?? families[0];
      if (family) goTo(family.student.key);
    },
    table: {
      ref: control.table.ref,
      onKeyDown,
      onFocusIn(event) {
        control.table.onFocusIn(event);
        const stands = spotAt(event.target as Element);
        if (stands) spot.value = stands;
      },
    },
  };
}
