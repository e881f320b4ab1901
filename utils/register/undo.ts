import { effective } from './effective.ts';
import type { AnyEntry, KindBook, Unrecorded } from './kind.ts';
import { type Correction, correctionKind } from './people-entries.ts';

/**
 * The corrections that take back a batch that the teacher recorded; of corrections they bring back what those had
 * struck. What no longer counts, is not there, or was recorded by the extension itself is passed over.
 */
export function undoing(
  entries: readonly AnyEntry[],
  batch: Iterable<string>,
  kinds: KindBook,
): Unrecorded<Correction>[] {
  const wanted = new Set(batch);
  const { struck } = effective(entries, kinds);
  const found = new Map(
    entries
      .filter(({ id, kind }) => wanted.has(id) && !struck.has(id) && kinds.get(kind)?.by === 'teacher')
      .map((entry) => [entry.id, entry]),
  );
  return [...found.values()].map(({ id, classGroup, person }) => ({
    kind: correctionKind.id,
    classGroup,
    person,
    entry: id,
  }));
}
