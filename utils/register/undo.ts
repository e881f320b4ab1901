import { effective } from './effective.ts';
import type { AnyEntry, KindBook, Unrecorded } from './kind.ts';
import { type Correction, correctionKind } from './people-entries.ts';

/**
 * Corrections that undo a batch recorded by the teacher; undoing corrections restores what they had struck. Skips entries
 * that no longer count, do not exist, or were recorded by the extension itself.
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
