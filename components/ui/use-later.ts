import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * False while a view is drawn first, true from the next task on: what is drawn then does not keep the page from answering
 * meanwhile. In a page that nobody looks at it is true at once.
 */
export function useLater(): boolean {
  const [isLater, setLater] = useState(() => document.hidden);
  useLayoutEffect(() => {
    if (isLater) return;
    const timer = setTimeout(() => setLater(true));
    return () => clearTimeout(timer);
  }, [isLater]);
  return isLater;
}
