/** The foot of a form in a card or dialog: the button that sends it, named by what it does, and the way out. */
export function FormFooter(props: {
  /** «Сменить пароль» */
  send: string;
  /** «Меняю…», while it is under way. */
  busy?: string | false;
  disabled?: boolean;
  /** «Отменить» if not given. */
  leave?: string;
  /** No way out is offered if not given. */
  onLeave?: (() => void) | false;
}) {
  return (
    <div class="row">
      <button type="submit" class="primary" disabled={Boolean(props.busy) || props.disabled === true}>
        {props.busy || props.send}
      </button>
      {props.onLeave && (
        <button type="button" class="quiet" onClick={props.onLeave}>
          {props.leave ?? 'Отменить'}
        </button>
      )}
    </div>
  );
}
