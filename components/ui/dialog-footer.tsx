/** The foot of a form in a dialog, at its right: the way out, then the button that sends it, named by what it does. */
export function DialogFooter(props: { send: string; disabled?: boolean; onLeave: () => void }) {
  return (
    <div class="row">
      <span class="grow" />
      <button type="button" onClick={props.onLeave}>
        Отменить
      </button>
      <button type="submit" class="primary" disabled={props.disabled === true}>
        {props.send}
      </button>
    </div>
  );
}
