import { open, seal } from './cipher.ts';
import type { SealedRecord } from './database.ts';

/** An entry, or a document of many, as a sealed record. */

const placeOf = (id: string) => `entries:${id}`;
export const entryDocumentPlace = (id: string) => `entryDocuments:${id}`;

export async function sealEntry(key: CryptoKey, entry: { id: string }): Promise<SealedRecord> {
  return { id: entry.id, ...(await seal(key, placeOf(entry.id), entry)) };
}

/** The entries in a document; null: it does not open. */
export async function openEntryDocument(key: CryptoKey, record: SealedRecord): Promise<unknown[] | null> {
  // Does not open: damaged, which `findDamage` shows the teacher.
  const value = await open(key, entryDocumentPlace(record.id), record).catch(() => null);
  return Array.isArray(value) ? value : null;
}

/** A one-entry list; null: the record does not open. */
export async function openLoose(key: CryptoKey, record: SealedRecord): Promise<[unknown] | null> {
  return open(key, placeOf(record.id), record).then(
    (value) => [value],
    () => null,
  );
}
