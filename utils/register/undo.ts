import { effective } from './effective.ts';
import { type Entry, isRecorded, type RecordedEntry } from './entry.ts';

/**
 * The corrections that take back a batch that a person recorded; of corrections they bring back what those had struck.
 * What no longer counts, is not there, or was recorded by the extension itself is passed over.
 */
export function undoing(entries: readonly Entry[], batch: Iterable<string>): RecordedEntry[] {
  const wanted = new Set(batch);
  const { struck } = effective(entries);
  const found = new Map(
    entries
      .filter((entry) => wanted.has(entry.id) && !struck.has(entry.id) && isRecorded(entry))
      .map((entry) => [entry.id, entry]),
  );
  return [...found.values()].map(({ id, classGroup, person }) => ({
    kind: 'entry-corrected',
    classGroup,
    person,
    entry: id,
  }));
}
