import { type Database, type SealedRecord, written } from './database.ts';

const STORES = ['documents', 'entries', 'entryDocuments', 'secrets', 'aside'] as const;

/** Ids of records to delete, by store. */
export type Doomed = Record<(typeof STORES)[number], string[]>;

/** Deletes records for good and writes one document, as one: afterwards all of it is done, or nothing. */
export async function deleteTogether(
  database: Database,
  doomed: Doomed,
  document: SealedRecord,
): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const gone = STORES.flatMap((store) =>
    doomed[store].map((id) => transaction.objectStore(store).delete(id)),
  );
  await written(transaction, [...gone, transaction.objectStore('documents').put(document)]);
}
