import type { ComponentChildren } from 'preact';

/**
 * The foot of every dialog: what there is to say at the left, the buttons at the right, that which does it the last.
 * `stays`: it stays in sight under a long list.
 */
export function DialogEnd(props: {
  beside?: ComponentChildren;
  stays?: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class={props.stays ? 'row dialog-end stays' : 'row dialog-end'}>
      <span class="grow">{props.beside}</span>
      {props.children}
    </div>
  );
}

/** The foot of a form in a dialog: the way out, then the button that sends it, named by what it does. */
export function DialogFooter(props: {
  send: string;
  /** «Записываю…», while it is under way. */
  busy?: string | false;
  disabled?: boolean;
  /** «Отменить» if not given. */
  leave?: string;
  onLeave: () => void;
  beside?: ComponentChildren;
}) {
  return (
    <DialogEnd beside={props.beside}>
      <button type="button" onClick={props.onLeave}>
        {props.leave ?? 'Отменить'}
      </button>
      <button type="submit" class="primary" disabled={Boolean(props.busy) || props.disabled === true}>
        {props.busy || props.send}
      </button>
    </DialogEnd>
  );
}
