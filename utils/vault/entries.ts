import type { GenericSchema } from 'valibot';
import { stampOf } from '../base/clock/stamp.ts';
import { byText } from '../base/text/by-text.ts';
import type { Database, SealedRecord } from './database.ts';
import { openEntryDocument, openLoose } from './entry-records.ts';
import { checked } from './quick-check.ts';

/** What the store knows about an entry; the given schema defines kinds and their fields. */
export interface StoredEntry {
  id: string;
  /** ISO time, by the clock of the computer. */
  at: string;
  /** Its place in the order of all entries; those of version 0.1.0 have none (see `stampOf`). */
  stamp?: string | undefined;
  kind: string;
  classGroup: string;
}

/** An entry before recording: `commit` adds id, time and stamp. */
export type Unstored<E> = E extends StoredEntry ? Omit<E, 'id' | 'at' | 'stamp'> : never;

/** The result of reading the register. */
export interface ReadEntries<E> {
  /** By stamp, then by id: the same in any merge order. */
  entries: E[];
  /** Records that do not open; one of `entryDocuments` holds many entries. The rest is usable. */
  damaged: { store: 'entries' | 'entryDocuments'; id: string }[];
  /**
   * Number of entries that open but do not fit the schema: a newer version may have written them. They are
   * left alone.
   */
  unrecognised: number;
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
  return { ...found, entries: inOrder(found.entries) };
}

/** By stamp, then by id: independent of where an entry is stored, and of the clock of any computer. */
function inOrder<E extends Pick<StoredEntry, 'id' | 'at' | 'stamp'>>(entries: readonly E[]): E[] {
  return entries
    .map((entry) => ({ entry, stamp: stampOf(entry) }))
    .sort((a, b) => byText(a.stamp, b.stamp) || byText(a.entry.id, b.entry.id))
    .map(({ entry }) => entry);
}
