import { type GenericSchema, safeParse } from 'valibot';
import { open, seal } from './cipher.ts';
import { type Database, type SealedRecord, written } from './database.ts';
import { checked } from './quick-check.ts';

/** What the store knows about an entry; the given schema defines kinds and their fields. */
interface StoredEntry {
  id: string;
  /** ISO time. */
  at: string;
  kind: string;
  classGroup: string;
}

/** An entry before recording: `appendEntries` adds id and time. */
type Unstored<E> = E extends StoredEntry ? Omit<E, 'id' | 'at'> : never;

/** The result of reading the register. */
export interface ReadEntries<E> {
  /** By time, then by id: the same in any merge order. */
  entries: E[];
  /** Records that do not open; one of `entryDocuments` holds many entries. The rest is usable. */
  damaged: { store: 'entries' | 'entryDocuments'; id: string }[];
  /**
   * Number of entries that open but do not fit the schema: a newer version may have written them. They are
   * left alone.
   */
  unrecognised: number;
}

const placeOf = (id: string) => `entries:${id}`;

/**
 * Checks and seals entries, in the given order. `onceAs` is the id of the first (the others are numbered
 * after it), for entries that may be recorded again after an interruption.
 */
export async function sealEntries<E extends StoredEntry>(
  key: CryptoKey,
  schema: GenericSchema<unknown, E>,
  entries: Unstored<E>[],
  now: Date,
  onceAs?: string,
): Promise<{ made: E[]; sealed: SealedRecord[] }> {
  const first = onceAs ?? crypto.randomUUID();
  // Numbered, so that entries of the same time keep the given order.
  const idOf = (index: number) => (index === 0 ? first : `${first}:${String(index).padStart(4, '0')}`);
  const made = entries.map((entry, index) => {
    const parsed = safeParse(schema, { ...entry, id: idOf(index), at: now.toISOString() });
    if (!parsed.success) throw new Error(`entry of kind ${entry.kind} is malformed`);
    return parsed.output;
  });
  const sealed = await Promise.all(
    made.map(async (entry) => ({ id: entry.id, ...(await seal(key, placeOf(entry.id), entry)) })),
  );
  return { made, sealed };
}

/**
 * Appends entries, all or none; existing entries never change. Recording again under the same `onceAs` keeps
 * the entries as first recorded. Returns the new entries, in the given order.
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
  // An entry that has since been compacted is written again and ignored by readers: the document counts.
  const existing = onceAs === undefined ? undefined : await transaction.store.getKey(onceAs);
  const added = existing === undefined ? sealed.map((record) => transaction.store.put(record)) : [];
  await written(transaction, added);
  return made;
}

/** The register of all classes: documents and loose entries together, each entry once. */
export async function readEntries<E extends StoredEntry>(
  database: Database,
  key: CryptoKey,
  schema: GenericSchema<unknown, E>,
): Promise<ReadEntries<E>> {
  const found: ReadEntries<E> = { entries: [], damaged: [], unrecognised: 0 };
  // In one transaction: a compaction in between would hide what it moves.
  const transaction = database.transaction(['entryDocuments', 'entries']);
  const [documents, loose] = await Promise.all([
    transaction.objectStore('entryDocuments').getAll(),
    transaction.objectStore('entries').getAll(),
  ]);
  const opened = await Promise.all([
    ...documents.map((record) => openEntryDocument(key, record)),
    ...loose.map((record) => openLoose(key, record)),
  ]);
  const existing = new Set<string>();
  opened.forEach((values, index) => {
    if (values === null) {
      const store = index < documents.length ? 'entryDocuments' : 'entries';
      const { id } = (
        index < documents.length ? documents[index] : loose[index - documents.length]
      ) as SealedRecord;
      found.damaged.push({ store, id });
    }
    for (const value of values ?? []) {
      const entry = checked(schema, value);
      if (!entry) found.unrecognised++;
      else if (!existing.has(entry.id)) {
        existing.add(entry.id);
        found.entries.push(entry);
      }
    }
  });
  found.entries.sort(inOrder);
  return found;
}

/** By time, then by id: independent of where an entry is stored. */
function inOrder(a: StoredEntry, b: StoredEntry): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

export const entryDocumentPlace = (id: string) => `entryDocuments:${id}`;

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
