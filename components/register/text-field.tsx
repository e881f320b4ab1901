import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';

/** A line of text, with what was typed before to choose from. */
export function TextField(props: {
  label: string;
  value: Signal<string>;
  required?: boolean;
  placeholder?: string;
  known?: readonly string[];
}) {
  const list = useId();
  return (
    <label class="field">
      {props.label}
      <input
        type="text"
        required={props.required}
        placeholder={props.placeholder}
        // Wide enough for its hint where nothing else says how wide it is.
        size={Math.max(20, props.placeholder?.length ?? 0)}
        maxLength={1000}
        list={props.known ? list : undefined}
        autocomplete="off"
        value={props.value.value}
        onInput={(event) => {
          props.value.value = event.currentTarget.value;
        }}
      />
      {props.known && (
        <datalist id={list}>
          {props.known.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </label>
  );
}
