import { stampOf } from '../base/clock/stamp.ts';
import {
  type Contents,
  canonicalText,
  documentStamp,
  type StoredDocument,
  type StoredEntry,
} from './contents.ts';
import { isDeletedDocument, isDeletedEntry, mergedTombstones, TOMBSTONES } from './tombstones.ts';

/**
 * Two vaults of one teacher as one: the union of the entries minus what was deleted, and of each document the one written
 * last. The same whichever of the two is given first, and however often.
 */
export function merged(a: Contents, b: Contents): Contents {
  const documents = { a: byId(a.documents), b: byId(b.documents) };
  const tombstones = mergedTombstones(documents.a.get(TOMBSTONES), documents.b.get(TOMBSTONES));
  const { deleted } = tombstones;
  const entries = new Map<string, StoredEntry>();
  const doomed = new Set<string>();
  const needed = new Set<string>();
  for (const entry of [...a.entries, ...b.entries]) {
    const document = typeof entry.document === 'string' ? entry.document : null;
    if (isDeletedEntry(deleted, entry)) {
      if (document !== null) doomed.add(document);
      continue;
    }
    if (document !== null) needed.add(document);
    const other = entries.get(entry.id);
    if (!other || isFirst(entry, other)) entries.set(entry.id, entry);
  }
  const kept: StoredDocument[] = [];
  for (const id of new Set([...documents.a.keys(), ...documents.b.keys()])) {
    const document = laterDocument(documents.a.get(id), documents.b.get(id));
    if (!document || id === TOMBSTONES || (doomed.has(id) && !needed.has(id))) continue;
    if (!isDeletedDocument(deleted, document)) kept.push(document);
  }
  if (tombstones.document) kept.push(tombstones.document);
  return { documents: kept, entries: [...entries.values()] };
}

const byId = <T extends { id: string }>(all: readonly T[]): Map<string, T> =>
  new Map(all.map((each) => [each.id, each]));

/** Of two entries with one id: the earlier one, as when the register is read. */
function isFirst(a: StoredEntry, b: StoredEntry): boolean {
  const [one, other] = [stampOf(a), stampOf(b)];
  return one === other ? canonicalText(a) < canonicalText(b) : one < other;
}

/** The document written last; of two with one stamp the same one, in whichever order they come. */
function laterDocument(
  a: StoredDocument | undefined,
  b: StoredDocument | undefined,
): StoredDocument | undefined {
  if (!a || !b) return a ?? b;
  const [one, other] = [documentStamp(a.value), documentStamp(b.value)];
  if (one !== other) return one > other ? a : b;
  return canonicalText(a.value) >= canonicalText(b.value) ? a : b;
}
