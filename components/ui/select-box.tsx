import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A choice from a few options. The label precedes the box, or is only for screen readers. */
export function SelectBox<V extends string>(props: {
  label: string;
  /** [value, text as shown] */
  options: readonly (readonly [V, string])[];
  value: V;
  onChange: (value: V) => void;
  unseenLabel?: boolean;
  /** An option without a value is no choice: a form is not sent with it. */
  required?: boolean;
  title?: string;
  width?: string;
  /** A word of help after the box. */
  children?: ComponentChildren;
}) {
  const { label, options, value, unseenLabel, required, title, width } = props;
  const id = useId();
  const box = (
    <select
      id={id}
      aria-label={unseenLabel ? label : undefined}
      title={title}
      required={required}
      style={width && `max-width: ${width}`}
      value={value}
      onChange={(event) => {
        const chosen = options.find(([one]) => one === event.currentTarget.value);
        if (chosen) props.onChange(chosen[0]);
      }}
    >
      {options.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </select>
  );
  if (unseenLabel) return box;
  return (
    <div class="row">
      <label for={id}>{label}</label>
      {box}
      {props.children}
    </div>
  );
}

/** The options of a select box, from the names of its values. */
export function optionsOf<Value extends string>(names: Readonly<Record<Value, string>>): [Value, string][] {
  return Object.entries(names) as [Value, string][];
}
