import type { Ref } from 'preact';
import { asObject, type Counted } from '../../utils/base/text/counted.ts';

/**
 * A button that says over how many it acts: «Напечатать 4 памятки». An action over nothing is not offered: then the
 * button cannot be pressed and says `nothing`, which asks for what has to be chosen first.
 */
export function ActionOver(props: {
  /** «Напечатать» */
  verb: string;
  of: Counted;
  /** «Выберите учеников» */
  nothing: string;
  /** «…» where a dialog follows. */
  follows?: string;
  class?: string | undefined;
  disabled?: boolean;
  title?: string | undefined;
  buttonRef?: Ref<HTMLButtonElement>;
  onClick(): void;
}) {
  const isNothing = props.of.number === 0;
  return (
    <button
      ref={props.buttonRef ?? null}
      type="button"
      class={props.class}
      disabled={isNothing || props.disabled}
      title={props.title}
      onClick={props.onClick}
    >
      {isNothing ? props.nothing : `${props.verb} ${asObject(props.of)}${props.follows ?? ''}`}
    </button>
  );
}
