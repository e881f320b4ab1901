import { useId } from 'preact/hooks';
import { type Day, russianDay } from '../../../utils/base/calendar/day.ts';
import { calendarGrid } from '../../../utils/base/charts/calendar-grid.ts';
import { ChartFrame } from './chart-frame.tsx';
import { fillOf, type Look, Patch, Patterns } from './looks.tsx';

const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
const MONTHS = ['янв', 'фев', 'март', 'апр', 'май', 'июнь', 'июль', 'авг', 'сен', 'окт', 'нояб', 'дек'];

/** A possible state of a day, and how its square looks. */
export interface CalendarState {
  name: string;
  /** Shown in the square, as in a journal; none: the square is empty. */
  letter: string;
  look: Look;
}

/** A square per school day, a column per week; each state has a colour, a pattern and a letter. */
export function CalendarChart(props: {
  title: string;
  description: string;
  states: readonly CalendarState[];
  /** `state`: index into `states`; `note`: a remark on the day. */
  days: readonly { day: Day; state: number; note: string }[];
  from: Day;
  to: Day;
}) {
  const { title, description, states, days } = props;
  const id = useId();
  const grid = calendarGrid(
    days.map(({ day }) => day),
    props.from,
    props.to,
  );
  const byDay = new Map(days.map((one) => [one.day, one]));
  const middle = grid.side / 2;
  return (
    <ChartFrame
      id={id}
      title={title}
      description={description}
      width={grid.width}
      height={grid.height}
      table={{
        header: ['День', 'Что было', 'Подробно'],
        rows: days
          .filter(({ state }) => state > 0)
          .map(({ day, state, note }) => [russianDay(day), states[state]?.name ?? '', note]),
      }}
      legend={
        <ul class="legend">
          {states.map(({ name, letter, look }, index) => (
            <li key={name}>
              <Patch id={id} index={index} look={look} />
              {letter && <b>{letter}</b>} {name}
            </li>
          ))}
        </ul>
      }
    >
      <Patterns id={id} looks={states.map(({ look }) => look)} />
      {grid.months.map(({ month, x }) => (
        <text key={x} class="scale" x={x} y="13">
          {MONTHS[month - 1]}
        </text>
      ))}
      {grid.weekdays.map(({ weekday, y }) => (
        <text key={weekday} class="scale" x="0" y={y + middle + 4}>
          {WEEKDAYS[weekday - 1]}
        </text>
      ))}
      {grid.squares.map(({ day, x, y }) => {
        const { state, note } = byDay.get(day) ?? { state: 0, note: '' };
        const { name, letter, look } = states[state] ?? { name: '', letter: '', look: undefined };
        return (
          <g key={day} class={`tone-${look?.tone}`} transform={`translate(${x} ${y})`}>
            <title>{`${russianDay(day)}: ${note || name}`}</title>
            <rect class="piece" width={grid.side} height={grid.side} rx="3" fill={fillOf(id, state, look)} />
            {letter && (
              <text
                class={look?.pattern === 'solid' ? 'inside on-solid' : 'inside'}
                x={middle}
                y={middle + 4}
                text-anchor="middle"
              >
                {letter}
              </text>
            )}
          </g>
        );
      })}
    </ChartFrame>
  );
}
