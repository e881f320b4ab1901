import { useEffect } from 'preact/hooks';
import { book } from '../state/class-book.ts';
import { sealed } from '../state/sealed.ts';
import { lazyView } from '../ui/lazy-view.tsx';

const PersonHistory = lazyView(async () => (await import('./person-history.tsx')).PersonHistory);

const shown = sealed<string | null>(null);

export function openHistory(person: string): void {
  shown.value = person;
}

/** What was recorded about the person who is opened. */
export function HistorySheet() {
  useEffect(PersonHistory.preload, []);
  const person = shown.value;
  if (person === null || !book.value) return null;
  return <PersonHistory person={person} onClose={() => (shown.value = null)} />;
}
