import { openBytes } from './cipher.ts';
import { type Database, type SealedStore, written } from './database.ts';

/** A record that does not open any more. */
export interface Damage {
  store: SealedStore | 'secrets';
  id: string;
}

const STORES = ['documents', 'entries', 'entryDocuments', 'secrets'] as const;

/** Tries to open every record. What is damaged is named, nothing is changed. */
export async function findDamage(database: Database, key: CryptoKey): Promise<Damage[]> {
  const damaged: Damage[] = [];
  for (const store of STORES) {
    const records = await database.getAll(store);
    const opened = await Promise.all(
      records.map(({ id, iv, data }) =>
        // Not even an attempt where the record has lost its form.
        Promise.resolve()
          .then(() => openBytes(key, `${store}:${id}`, { iv, data }))
          .then(
            () => true,
            () => false,
          ),
      ),
    );
    records.forEach(({ id }, index) => {
      if (!opened[index]) damaged.push({ store, id });
    });
  }
  return damaged;
}

/** Moves records out of the way, as they are, so that others may take their place. */
export async function setAside(
  database: Database,
  damaged: { store: SealedStore; id: string }[],
  now: Date,
): Promise<void> {
  const stores = ['documents', 'entries', 'entryDocuments', 'aside'] as const;
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const requests: Promise<unknown>[] = [];
  for (const { store, id } of damaged) {
    const record = await transaction.objectStore(store).get(id);
    if (!record) continue;
    const aside = { id: crypto.randomUUID(), store, asideAt: now.getTime(), record };
    requests.push(transaction.objectStore('aside').put(aside), transaction.objectStore(store).delete(id));
  }
  await written(transaction, requests);
}
