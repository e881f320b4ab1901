/** Reasons side by side, each a badge of two or three words whose title says the whole of it. */
export function ReasonChips(props: { chips: readonly { text: string; title: string; tone: 'bad' | '' }[] }) {
  return (
    <span class="line">
      {props.chips.map(({ text, title, tone }) => (
        <span key={text} class={`chip ${tone || 'note'}`} title={title}>
          {tone && (
            <>
              <b aria-hidden="true">!</b>
              <span class="visually-hidden">срочно: </span>
            </>
          )}
          {text}
        </span>
      ))}
    </span>
  );
}
