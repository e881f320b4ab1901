import { useEffect } from 'preact/hooks';

/** Esc closes what stands beside a table, wherever the focus is, unless something over it is open or text is being typed. */
export function useCloseByEscape(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const isElsewhere = document.querySelector('dialog[open], :popover-open') !== null;
      if (isElsewhere || (event.target as Element).matches('input[type="search"], textarea, select')) return;
      event.preventDefault();
      close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
