import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { book } from '../state/class-book.ts';
import { sealed } from '../state/sealed.ts';
import { lazyView } from '../ui/lazy-view.tsx';
import type { PersonLinkProps } from './person-history.tsx';

const PersonHistory = lazyView(async () => (await import('./person-history.tsx')).PersonHistory);

const shown = sealed<string | null>(null);

export function openHistory(person: string): void {
  shown.value = person;
}

/** What was recorded about the person who is opened; `more`: where it leads besides. */
export function HistorySheet({ more }: { more?: ComponentType<PersonLinkProps> }) {
  useEffect(PersonHistory.preload, []);
  const person = shown.value;
  if (person === null || !book.value) return null;
  return <PersonHistory person={person} more={more} onClose={() => (shown.value = null)} />;
}
