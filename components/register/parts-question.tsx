/** A question about a whole table: which sheet, which of two columns. Nothing is chosen beforehand. */
export function PartsQuestion(props: {
  title: string;
  options: readonly string[];
  onAnswer: (option: string) => void;
}) {
  return (
    <fieldset class="box warn">
      <legend>{props.title}?</legend>
      <div class="row">
        {props.options.map((option) => (
          <button key={option} type="button" onClick={() => props.onAnswer(option)}>
            {option}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
