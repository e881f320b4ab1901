import { type GenericSchema, safeParse } from 'valibot';
import { open, type Sealed, seal } from './cipher.ts';
import { type Database, written } from './database.ts';

/** What the store knows of an entry; its kinds and their fields are the schema's that is given. */
interface StoredEntry {
  id: string;
  /** ISO moment. */
  at: string;
  kind: string;
}

/** An entry as it is recorded: id and moment are added by `appendEntries`. */
type Unstored<E> = E extends StoredEntry ? Omit<E, 'id' | 'at'> : never;

const placeOf = (id: string) => `entries:${id}`;

/**
 * Checks and seals entries, in the order given. `onceAs` is the id of the first (the others are numbered after it), when
 * they may be recorded again after an interruption.
 */
export async function sealEntries<E extends StoredEntry>(
  key: CryptoKey,
  schema: GenericSchema<unknown, E>,
  entries: Unstored<E>[],
  now: Date,
  onceAs?: string,
): Promise<{ made: E[]; sealed: ({ id: string } & Sealed)[] }> {
  const first = onceAs ?? crypto.randomUUID();
  // Numbered, so that of one moment they stand in the order given.
  const idOf = (index: number) => (index === 0 ? first : `${first}:${String(index).padStart(4, '0')}`);
  const made = entries.map((entry, index) => {
    const checked = safeParse(schema, { ...entry, id: idOf(index), at: now.toISOString() });
    if (!checked.success) throw new Error(`entry of kind ${entry.kind} is malformed`);
    return checked.output;
  });
  const sealed = await Promise.all(
    made.map(async (entry) => ({ id: entry.id, ...(await seal(key, placeOf(entry.id), entry)) })),
  );
  return { made, sealed };
}

/**
 * Adds entries, all or none; none is ever changed. Recorded again under the same `onceAs`, they stand once, as they were
 * first recorded. Returns what was made, in the order given.
 */
export async function appendEntries<E extends StoredEntry>(
  database: Database,
  key: CryptoKey,
  schema: GenericSchema<unknown, E>,
  entries: Unstored<E>[],
  now: Date,
  onceAs?: string,
): Promise<E[]> {
  const { made, sealed } = await sealEntries(key, schema, entries, now, onceAs);
  const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
  const known = onceAs === undefined ? undefined : await transaction.store.getKey(onceAs);
  const added = known === undefined ? sealed.map((record) => transaction.store.put(record)) : [];
  await written(transaction, added);
  return made;
}

/** All entries by moment (then by id); damaged ones are set apart by id, the rest works. */
export async function readEntries<E extends StoredEntry>(
  database: Database,
  key: CryptoKey,
  schema: GenericSchema<unknown, E>,
): Promise<{ entries: E[]; damaged: string[] }> {
  const entries: E[] = [];
  const damaged: string[] = [];
  await Promise.all(
    (await database.getAll('entries')).map(async (record) => {
      try {
        const checked = safeParse(schema, await open(key, placeOf(record.id), record));
        if (checked.success) entries.push(checked.output);
        else damaged.push(record.id);
      } catch {
        damaged.push(record.id);
      }
    }),
  );
  // Of one moment by id, so that the order does not depend on which was opened first.
  const order = ({ at, id }: E) => `${at} ${id}`;
  entries.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return { entries, damaged };
}
