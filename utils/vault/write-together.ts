import type { Sealed } from './cipher.ts';
import { type Database, written } from './database.ts';
import type { SecretRecord } from './secrets.ts';

/** Sealed records to write and ids to delete. */
export interface Together {
  documents: ({ id: string } & Sealed)[];
  entries: ({ id: string } & Sealed)[];
  secrets: SecretRecord[];
  /** Ids of documents and passwords to delete. */
  dropped: { documents: string[]; secrets: string[] };
}

/** Writes to several stores as one: afterwards everything is on disk, or nothing has changed. */
export async function writeTogether(
  database: Database,
  { documents, entries, secrets, dropped }: Together,
): Promise<void> {
  const transaction = database.transaction(['documents', 'entries', 'secrets'], 'readwrite', {
    durability: 'strict',
  });
  const store = {
    documents: transaction.objectStore('documents'),
    entries: transaction.objectStore('entries'),
    secrets: transaction.objectStore('secrets'),
  };
  await written(transaction, [
    ...dropped.documents.map((id) => store.documents.delete(id)),
    ...dropped.secrets.map((id) => store.secrets.delete(id)),
    ...documents.map((record) => store.documents.put(record)),
    ...entries.map((record) => store.entries.put(record)),
    ...secrets.map((record) => store.secrets.put(record)),
  ]);
}
