import { open } from '../vault/cipher.ts';
import type { Database, SealedRecord } from '../vault/database.ts';
import { openEntryDocument, openLoose } from '../vault/entry-records.ts';
import { type Contents, entryOf, isBackedUp, type StoredEntry } from './contents.ts';

/** Where an entry is stored: in this document of entries; null: as a record of its own. */
export type EntryPlaces = ReadonlyMap<string, string | null>;

/** What was read of a vault, as far as a backup has it. */
export interface VaultContents extends Contents {
  /** By the id of an entry. */
  places: EntryPlaces;
  /** Documents and documents of entries as they were read, by store and id. */
  records: { documents: Map<string, SealedRecord>; entryDocuments: Map<string, SealedRecord> };
  /** Number of records that do not open: they are left where they are. */
  damaged: number;
}

/** Everything of a vault that a backup has, as it was at one time. */
export async function readVaultContents(database: Database, key: CryptoKey): Promise<VaultContents> {
  const transaction = database.transaction(['documents', 'entries', 'entryDocuments']);
  const [documents, loose, entryDocuments] = await Promise.all([
    transaction.objectStore('documents').getAll(),
    transaction.objectStore('entries').getAll(),
    transaction.objectStore('entryDocuments').getAll(),
  ]);
  const backedUp = documents.filter(({ id }) => isBackedUp(id));
  const opened = {
    // Does not open: damaged, which `findDamage` shows the teacher.
    documents: await Promise.all(
      backedUp.map((record) =>
        open(key, `documents:${record.id}`, record).then(
          (value) => ({ id: record.id, value }),
          () => null,
        ),
      ),
    ),
    entryDocuments: await Promise.all(entryDocuments.map((record) => openEntryDocument(key, record))),
    loose: await Promise.all(loose.map((record) => openLoose(key, record))),
  };
  const entries: StoredEntry[] = [];
  const places = new Map<string, string | null>();
  const take = (values: readonly unknown[] | null, place: string | null) => {
    for (const value of values ?? []) {
      const entry = entryOf(value);
      // As when the register is read: that in a document counts.
      if (!entry || places.has(entry.id)) continue;
      places.set(entry.id, place);
      entries.push(entry);
    }
  };
  for (const [index, values] of opened.entryDocuments.entries())
    take(values, entryDocuments[index]?.id ?? null);
  for (const values of opened.loose) take(values, null);
  const all = [...opened.documents, ...opened.entryDocuments, ...opened.loose];
  return {
    documents: opened.documents.filter((document) => document !== null),
    entries,
    places,
    records: { documents: byId(documents), entryDocuments: byId(entryDocuments) },
    damaged: all.filter((each) => each === null).length,
  };
}

const byId = (records: readonly SealedRecord[]) => new Map(records.map((record) => [record.id, record]));
