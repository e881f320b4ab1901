import { type AnyEntry, ofKinds } from '../../register/kind.ts';
import { type ObservationEntry, observationKinds } from './observation-entries.ts';

export type Note = Extract<ObservationEntry, { kind: 'note-written' }>;
export type SettledWarning = Extract<ObservationEntry, { kind: 'warning-settled' }>;

/** Notes on a student, newest first. `entries` are the counting ones in order. */
export function notesOn(entries: readonly AnyEntry[], student: string): Note[] {
  return ofKinds(entries, observationKinds)
    .filter((entry): entry is Note => entry.kind === 'note-written' && entry.person === student)
    .reverse();
}

/** By the id of the warning what was said of it last. `entries` are the counting ones in order. */
export function settledWarnings(entries: readonly AnyEntry[]): ReadonlyMap<string, SettledWarning> {
  return new Map(
    ofKinds(entries, observationKinds).flatMap((entry) =>
      entry.kind === 'warning-settled' ? [[entry.warning, entry] as const] : [],
    ),
  );
}
