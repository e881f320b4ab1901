import type { GenericSchema, InferOutput } from 'valibot';
import { safeParse } from 'valibot';
import { open, type Sealed, seal } from './cipher.ts';
import { type Database, written } from './database.ts';

const placeOf = (id: string) => `documents:${id}`;

/** The result of reading a sealed document. A damaged one is reported and left where it is. */
export type Stored<T> = { state: 'found'; value: T } | { state: 'none' } | { state: 'damaged'; id: string };

export async function readDocument<S extends GenericSchema>(
  database: Database,
  key: CryptoKey,
  id: string,
  schema: S,
): Promise<Stored<InferOutput<S>>> {
  const record = await database.get('documents', id);
  if (!record) return { state: 'none' };
  try {
    const checked = safeParse(schema, await open(key, placeOf(id), record));
    return checked.success ? { state: 'found', value: checked.output } : { state: 'damaged', id };
  } catch {
    // It does not open with this key or in this place.
    return { state: 'damaged', id };
  }
}

/** Seals a document for its place and returns the record. */
export async function sealDocument(
  key: CryptoKey,
  id: string,
  value: unknown,
): Promise<{ id: string } & Sealed> {
  return { id, ...(await seal(key, placeOf(id), value)) };
}

export async function writeDocument(
  database: Database,
  key: CryptoKey,
  id: string,
  value: unknown,
): Promise<void> {
  const record = await sealDocument(key, id, value);
  const transaction = database.transaction('documents', 'readwrite', { durability: 'strict' });
  await written(transaction, [transaction.store.put(record)]);
}

/** Deletes a document permanently. */
export async function dropDocument(database: Database, id: string): Promise<void> {
  const transaction = database.transaction('documents', 'readwrite', { durability: 'strict' });
  await written(transaction, [transaction.store.delete(id)]);
}

export async function documentIds(database: Database, prefix: string): Promise<string[]> {
  return database.getAllKeys('documents', IDBKeyRange.bound(prefix, `${prefix}\uffff`));
}
