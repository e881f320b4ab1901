import type { Entry } from '../../register/entry.ts';

export type Note = Extract<Entry, { kind: 'note-written' }>;
export type SettledWarning = Extract<Entry, { kind: 'warning-settled' }>;

/** Notes on a student, newest first. `entries` are the counting ones in order. */
export function notesOn(entries: readonly Entry[], student: string): Note[] {
  return entries
    .filter((entry): entry is Note => entry.kind === 'note-written' && entry.person === student)
    .reverse();
}

/** The latest statement on each warning, by warning id. `entries` are the counting ones in order. */
export function settledWarnings(entries: readonly Entry[]): ReadonlyMap<string, SettledWarning> {
  return new Map(
    entries.flatMap((entry) => (entry.kind === 'warning-settled' ? [[entry.warning, entry] as const] : [])),
  );
}
