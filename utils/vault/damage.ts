import { openBytes } from './cipher.ts';
import {
  type Database,
  type KlassrukSchema,
  type SealedRecord,
  type SealedStore,
  written,
} from './database.ts';
import { writing } from './writing.ts';

/** A record that no longer opens. */
export interface Damage {
  store: SealedStore | 'secrets';
  id: string;
}

const STORES = ['documents', 'entries', 'entryDocuments', 'secrets'] as const;

/** Tries to open every record. Returns the damaged ones and changes nothing. */
export async function findDamage(database: Database, key: CryptoKey): Promise<Damage[]> {
  const damaged: Damage[] = [];
  for (const store of STORES) {
    const records = await database.getAll(store);
    const opened = await Promise.all(
      records.map(({ id, iv, data }) =>
        // A malformed record may throw synchronously.
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

/** A damaged record as it is kept, under an id of its own. */
export function inQuarantine(
  store: SealedStore,
  record: SealedRecord,
  now: Date,
): KlassrukSchema['aside']['value'] {
  return { id: crypto.randomUUID(), store, asideAt: now.getTime(), record };
}

/** Moves damaged records out of the way, unchanged, so that others can take their place. */
export async function quarantine(
  database: Database,
  damaged: { store: SealedStore; id: string }[],
  now: Date,
): Promise<void> {
  const stores = ['documents', 'entries', 'entryDocuments', 'aside'] as const;
  const transaction = await writing(database, stores);
  const requests: Promise<unknown>[] = [];
  for (const { store, id } of damaged) {
    const record = await transaction.objectStore(store).get(id);
    if (!record) continue;
    requests.push(
      transaction.objectStore('aside').put(inQuarantine(store, record, now)),
      transaction.objectStore(store).delete(id),
    );
  }
  await written(transaction, requests);
}
