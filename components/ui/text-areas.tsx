export function TextArea(props: {
  label: string;
  value: string;
  onChange(text: string): void;
  rows?: number;
}) {
  return (
    <label class="field">
      {props.label}
      <textarea
        rows={props.rows ?? (props.value.length > 160 ? 4 : 2)}
        maxLength={10_000}
        value={props.value}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    </label>
  );
}
