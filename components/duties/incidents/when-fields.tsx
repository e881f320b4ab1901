import type { Signal } from '@preact/signals';
import { DayField } from '../../register/day-field.tsx';

/** A day and a time of it, both typed: when something happened. */
export function WhenFields(props: {
  on: Signal<string>;
  time: Signal<string>;
  /** Last day that may be given. */
  max: string;
  day?: string;
  /** They stand in a part of a form that may stay empty. */
  unneeded?: boolean;
}) {
  return (
    <>
      <DayField label={props.day ?? 'День'} value={props.on} required={!props.unneeded} max={props.max} />
      <label class="field incidents-time">
        Время
        <input
          type="text"
          inputMode="numeric"
          required={!props.unneeded}
          placeholder="чч:мм"
          maxLength={5}
          pattern="([01]?[0-9]|2[0-3])[:.][0-5][0-9]"
          title="Часы и минуты, например 9:05"
          autocomplete="off"
          value={props.time.value}
          onInput={(event) => {
            props.time.value = event.currentTarget.value;
          }}
        />
      </label>
    </>
  );
}

/** «9.05» as stored, «09:05». */
export const typedTime = (text: string): string => {
  const [hour = '', minute = ''] = text.trim().split(/[:.]/);
  return `${hour.padStart(2, '0')}:${minute}`;
};
