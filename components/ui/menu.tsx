import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { dictionary } from '../../utils/base/text/dictionary.ts';
import { Icon, type IconName } from './icon.tsx';
import './menu.css';

/**
 * A button with a list of actions below it («Печать ▾»). The actions are its children: plain buttons or links. Opens by
 * click, Enter, Space or ↓; arrows move, Esc closes and returns the focus; choosing closes.
 */
export function Menu(props: {
  title: ComponentChildren;
  icon?: IconName;
  /** Said of the button beyond its title. */
  hint?: string;
  /** How the button looks beside others. */
  look?: string;
  /** The list stands under the right edge of the button. */
  atEnd?: boolean;
  children: ComponentChildren;
}) {
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    const place = () => {
      if (!list.current || !button.current) return;
      const { left, right, bottom, top } = button.current.getBoundingClientRect();
      const { offsetWidth, offsetHeight } = list.current;
      const start = props.atEnd ? right - offsetWidth : left;
      const below = bottom + 4 + offsetHeight <= innerHeight || top < offsetHeight + 4;
      list.current.style.left = `${Math.max(4, Math.min(start, innerWidth - offsetWidth - 4))}px`;
      list.current.style.top = `${below ? bottom + 4 : top - 4 - offsetHeight}px`;
    };
    const toggled = (event: Event) => {
      const open = (event as ToggleEvent).newState === 'open';
      button.current?.setAttribute('aria-expanded', String(open));
      if (!open) return;
      place();
      itemsOf(list.current)[0]?.focus();
    };
    const element = list.current;
    element?.addEventListener('toggle', toggled);
    return () => element?.removeEventListener('toggle', toggled);
  }, [props.atEnd]);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={`menu-button ${props.look ?? ''}`}
        title={props.hint}
        aria-haspopup="true"
        aria-expanded="false"
        aria-controls={id}
        onClick={() => list.current?.togglePopover()}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          list.current?.showPopover();
        }}
      >
        {props.icon && <Icon name={props.icon} />}
        {props.title}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move among the actions inside. */}
      <div
        ref={list}
        id={id}
        popover="auto"
        class="menu-list"
        onClick={(event) => {
          if ((event.target as Element).closest('button, a')) list.current?.hidePopover();
        }}
        onKeyDown={(event) => {
          const step = STEPS.get(event.key);
          if (!step) return;
          event.preventDefault();
          const items = itemsOf(list.current);
          const at = items.indexOf(document.activeElement as HTMLElement);
          items[step(at, items.length)]?.focus();
        }}
      >
        {props.children}
      </div>
    </>
  );
}

const STEPS = dictionary<(at: number, length: number) => number>({
  ArrowDown: (at, length) => (at + 1) % length,
  ArrowUp: (at, length) => (at - 1 + length) % length,
  Home: () => 0,
  End: (_, length) => length - 1,
});

const itemsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], input, select') ?? []),
];
