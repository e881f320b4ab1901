import type { Entry, NewEntry } from '../../../utils/duties/entry.ts';

/** An entry without the common fields; class, person, id and time of recording have defaults. */
export type RecordedFact = NewEntry extends infer E
  ? E extends NewEntry
    ? Omit<E, 'classGroup' | 'person'> & { classGroup?: string; person?: string; id?: string; at?: string }
    : never
  : never;

/** Entries recorded one after another, a minute apart, with the ids e0, e1, … */
export function recordedEntries(...facts: RecordedFact[]): Entry[] {
  return facts.map(
    (fact, turn) =>
      ({
        classGroup: '1',
        person: 'p',
        id: `e${turn}`,
        at: new Date(Date.UTC(2026, 10, 23, 8, turn)).toISOString(),
        ...fact,
      }) as Entry,
  );
}

export const correction = (entry: string, more: object = {}): RecordedFact => ({
  kind: 'entry-corrected',
  entry,
  ...more,
});
