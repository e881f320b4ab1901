import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { withoutPatronymic } from '../../../utils/base/names/names.ts';
import { shownDigits } from '../../../utils/class-data/analytics/fraction.ts';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { averageOfStudent, plan, tellsApart } from './groups-model.ts';

/** What is carried by dragging: keys of students. */
const CARRIED = 'application/x-klassruk-students';

export interface ColumnProps {
  /** What the keys call it: «1» … «9», «0» for those who are not placed. */
  digit: string;
  title: string;
  /** Under the title. */
  note: string;
  students: readonly RosterPerson[];
  /** Between head and list, and under the list. */
  counts?: ComponentChildren;
  foot?: ComponentChildren;
  /** Beside the title. */
  number: number;
  look?: string;
  chosen: ReadonlySet<string>;
  /** The student at whom the keys stand. */
  active: string | null;
  onChoose: (key: string, how: 'one' | 'toggle' | 'range') => void;
  onDrop: (keys: string[]) => void;
}

/** One group, or those who are in none: a list that the keys walk through and that takes what is dragged to it. */
export function GroupColumn(props: ColumnProps) {
  const over = useSignal(false);
  const { students, digit, title } = props;
  const head = `groups-title-${digit}`;
  const stop = students.find(({ key }) => key === props.active) ?? students[0];
  return (
    <section
      class={`groups-column ${props.look ?? ''} ${over.value ? 'over' : ''}`}
      aria-labelledby={head}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes(CARRIED)) return;
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) over.value = false;
      }}
      onDrop={(event) => {
        over.value = false;
        const carried = event.dataTransfer?.getData(CARRIED);
        if (!carried) return;
        event.preventDefault();
        props.onDrop(carried.split('\n'));
      }}
    >
      <header>
        <kbd>{digit}</kbd>
        <div class="grow groups-cut">
          <h2 id={head} title={title}>
            {title}
          </h2>
          <div class="small muted groups-cut" title={props.note}>
            {props.note}
          </div>
        </div>
        <span class="groups-number">{props.number}</span>
      </header>
      {props.counts && <div class="groups-counts small muted">{props.counts}</div>}
      <div role="listbox" aria-labelledby={head} aria-multiselectable="true" data-column={digit}>
        {students.map((student) => (
          <Row
            key={student.key}
            student={student}
            isStop={student === stop}
            isChosen={props.chosen.has(student.key)}
            carried={props.chosen.has(student.key) ? [...props.chosen] : [student.key]}
            onChoose={props.onChoose}
          />
        ))}
      </div>
      {props.foot}
    </section>
  );
}

function Row(props: {
  student: RosterPerson;
  isStop: boolean;
  isChosen: boolean;
  carried: readonly string[];
  onChoose: ColumnProps['onChoose'];
}) {
  const { student, isStop, isChosen, carried } = props;
  const placement = plan.value.placements.get(student.key);
  const apart = tellsApart(student.key);
  const average = averageOfStudent(student.key);
  const isLater = placement !== undefined && placement.since > firstDay();
  return (
    // The keys are those of the whole board (see groups-board.tsx).
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div
      role="option"
      aria-selected={isChosen}
      tabIndex={isStop ? 0 : -1}
      class="groups-row"
      data-row={student.key}
      draggable
      title={placement?.group === null ? `${student.name}: ${placement.reason}` : student.name}
      onDragStart={(event) => event.dataTransfer?.setData(CARRIED, carried.join('\n'))}
      onClick={(event) =>
        props.onChoose(
          student.key,
          event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'one',
        )
      }
    >
      <span class="groups-grip" aria-hidden="true" />
      <span class="grow groups-cut">
        {withoutPatronymic(student.name)}
        {apart && <span class="small muted"> {apart}</span>}
        {placement?.group === null && <span class="small muted"> · {placement.reason}</span>}
      </span>
      {isLater && <span class="chip ok">с {russianDay(placement.since).slice(0, 5)}</span>}
      <span class="groups-sex">{SEX[student.sex ?? 'unknown']}</span>
      <span class="groups-average">{average === null ? '—' : shownDigits(Math.round(average / 10), 1)}</span>
    </div>
  );
}

const SEX = { male: 'м', female: 'ж', unknown: '' } as const;

/** The first day of any placement in the plan: later ones are told. */
function firstDay(): string {
  let first = '9999';
  for (const { since } of plan.value.placements.values()) if (since < first) first = since;
  return first;
}
