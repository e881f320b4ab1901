import { type Contents, documentStamp, type StoredEntry } from './contents.ts';
import type { Difference } from './difference.ts';
import { merged } from './merge.ts';

/** What a restore has changed, as far as it is needed to take it back. */
export interface Restored {
  /** Ids of the entries that came. */
  added: string[];
  /** Entries as they were, of those that went or changed. */
  before: StoredEntry[];
  /** `before`: the document as it was; null: there was none. `after`: its stamp since; null: it went. */
  documents: { id: string; before: unknown; after: string | null }[];
}

export function restoredBy(local: Contents, { documents, dropped, entries, removed }: Difference): Restored {
  const known = {
    documents: new Map(local.documents.map(({ id, value }) => [id, value])),
    entries: new Map(local.entries.map((entry) => [entry.id, entry])),
  };
  return {
    added: entries.map(({ id }) => id).filter((id) => !known.entries.has(id)),
    before: [...entries.map(({ id }) => id), ...removed].flatMap((id) => known.entries.get(id) ?? []),
    documents: [
      ...documents.map(({ id, value }) => ({
        id,
        before: known.documents.get(id) ?? null,
        after: documentStamp(value),
      })),
      ...dropped.map((id) => ({ id, before: known.documents.get(id) ?? null, after: null })),
    ],
  };
}

/**
 * The vault without what a restore has brought: its entries go, those that it took come back, and so does each document
 * that has not been written since. What was deleted since stays deleted.
 */
export function undone(now: Contents, restored: Restored): Contents {
  const documents = new Map(now.documents.map((document) => [document.id, document]));
  const changedSince = new Set<string>();
  for (const { id, before, after } of restored.documents) {
    const current = documents.get(id);
    if ((current ? documentStamp(current.value) : null) !== after) changedSince.add(id);
    else if (before === null) documents.delete(id);
    else documents.set(id, { id, value: before });
  }
  const added = new Set(restored.added);
  const entries = new Map(
    now.entries
      .filter((entry) => !added.has(entry.id) || isNeeded(entry, changedSince))
      .map((entry) => [entry.id, entry]),
  );
  for (const entry of restored.before) entries.set(entry.id, entry);
  const after = { documents: [...documents.values()], entries: [...entries.values()] };
  // With itself: what has been deleted since goes.
  return merged(after, after);
}

/** A list that stays uses the keys that the restore has joined. */
const isNeeded = ({ kind, classGroup }: StoredEntry, changedSince: ReadonlySet<string>): boolean =>
  kind === 'person-joined' && changedSince.has(`roster:${classGroup}`);
