import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Day, dayOf, russianDay } from '../../../utils/base/calendar/day.ts';
import { readTypedDay } from '../../../utils/base/calendar/typed-day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { Icon } from '../icon.tsx';
import { Calendar } from './calendar.tsx';
import './fields.css';

export interface DateFieldProps {
  label: string;
  /** '' while no day is given, or what is typed is none. */
  value: Day | '';
  onChange: (day: Day | '') => void;
  required?: boolean;
  min?: Day;
  max?: Day;
  /** The label is for screen readers only. */
  unseenLabel?: boolean;
}

/** A day, typed as дд.мм.гггг or chosen in a calendar, in Russian whatever the language of the browser. */
export function DateField(props: DateFieldProps) {
  const { label, value, required, min, max } = props;
  const id = useId();
  const note = useId();
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [typed, setTyped] = useState({ text: '', day: '' });
  const [left, setLeft] = useState(false);
  const text = typed.day === value ? typed.text || shown(value) : shown(value);
  const today = dayOf(now());
  const limits = { ...(min && { min }), ...(max && { max }) };
  const fault = faultOf(text, today, limits, required);
  useEffect(() => field.current?.setCustomValidity(fault ?? ''), [fault]);

  const take = (day: Day | '') => {
    setTyped({ text: '', day });
    if (day !== value) props.onChange(day);
  };
  const type = (next: string) => {
    const read = readTypedDay(next, today, limits);
    const day = read.day ?? '';
    setTyped({ text: next, day });
    if (day !== value) props.onChange(day);
  };
  const shownFault = left && text !== '' && fault;
  return (
    <div class="day-field">
      <label for={id} class={props.unseenLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <span class="day-field-box">
        <input
          ref={field}
          id={id}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          placeholder="дд.мм.гггг"
          maxLength={30}
          required={required}
          aria-invalid={shownFault ? true : undefined}
          aria-describedby={shownFault ? note : undefined}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={() => {
            setLeft(true);
            if (typed.day) setTyped({ text: '', day: typed.day });
          }}
          onInvalid={() => setLeft(true)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            opener.current?.click();
          }}
        />
        <Calendar
          value={value}
          today={today}
          limits={limits}
          opener={opener}
          onChoose={(day) => {
            take(day);
            field.current?.focus();
          }}
        >
          <Icon name="calendar" />
        </Calendar>
      </span>
      {shownFault && (
        <span id={note} class="field-fault small">
          {shownFault}
        </span>
      )}
    </div>
  );
}

const shown = (day: Day | ''): string => (day ? russianDay(day) : '');

function faultOf(
  text: string,
  today: Day,
  limits: { min?: Day; max?: Day },
  required: boolean | undefined,
): string | null {
  if (text.trim() === '') return required ? 'Укажите день.' : null;
  return readTypedDay(text, today, limits).fault ?? null;
}
