/** Answers of which one is chosen, each with its words; null: none is chosen yet. */
export function RadioAnswers<Value>(props: {
  /** Of the group, once a page. */
  name: string;
  options: readonly (readonly [Value, string])[];
  value: Value | null;
  required?: boolean;
  onChange: (value: Value) => void;
}) {
  return props.options.map(([value, words]) => (
    <label key={String(value)} class="check">
      <input
        type="radio"
        name={props.name}
        required={props.required === true}
        checked={props.value === value}
        onChange={() => props.onChange(value)}
      />
      {words}
    </label>
  ));
}
