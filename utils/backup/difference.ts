import { type Contents, canonicalText, type StoredDocument, type StoredEntry } from './contents.ts';

/** What has to be written so that `before` becomes `after`. */
export interface Difference {
  /** Documents that are new or other than before. */
  documents: StoredDocument[];
  /** Ids of documents that are no more. */
  dropped: string[];
  /** Entries that are new or other than before. */
  entries: StoredEntry[];
  /** Ids of entries that are no more. */
  removed: string[];
}

export function differenceOf(before: Contents, after: Contents): Difference {
  return {
    ...parts(before.documents, after.documents, ({ changed, gone }) => ({
      documents: changed,
      dropped: gone,
    })),
    ...parts(before.entries, after.entries, ({ changed, gone }) => ({ entries: changed, removed: gone })),
  };
}

function parts<T extends { id: string }, Named>(
  before: readonly T[],
  after: readonly T[],
  name: (found: { changed: T[]; gone: string[] }) => Named,
): Named {
  const old = new Map(before.map((each) => [each.id, each]));
  const left = new Set(after.map(({ id }) => id));
  const changed = after.filter((each) => {
    const other = old.get(each.id);
    return !other || (other !== each && canonicalText(other) !== canonicalText(each));
  });
  return name({ changed, gone: [...old.keys()].filter((id) => !left.has(id)) });
}

export const isNothing = ({ documents, dropped, entries, removed }: Difference): boolean =>
  documents.length + dropped.length + entries.length + removed.length === 0;
