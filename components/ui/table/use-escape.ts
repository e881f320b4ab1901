import { useEffect } from 'preact/hooks';

/** Esc anywhere in the page, while `isOn`; dialogs, menus and fields that it closes or empties come first. */
export function useEscape(isOn: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const isElsewhere = document.querySelector('dialog[open], :popover-open') !== null;
      const isSearch = (event.target as Element).matches('input[type="search"], textarea, select');
      if (!isElsewhere && !isSearch) onEscape();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}
