import type { Signal } from '@preact/signals';

/** A day, typed or picked; the browser shows it as people write it. */
export function DayField(props: { label: string; value: Signal<string>; required?: boolean; max?: string }) {
  return (
    <label class="field">
      {props.label}
      <input
        type="date"
        required={props.required}
        max={props.max}
        value={props.value.value}
        onInput={(event) => {
          props.value.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}
