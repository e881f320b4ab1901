import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Derivation, Sealed } from './cipher.ts';
import type { Box, KeyPair } from './sealed-box.ts';

/** The data key, wrapped by a key derived from a passphrase or a recovery code. */
export interface Wrapping {
  derivation: Derivation;
  wrapped: Sealed;
}

/** The only record that is neither personal nor sealed by the data key. Times in ms since the epoch. */
export interface VaultRecord extends Wrapping {
  id: 'main';
  createdAt: number;
  /** The same data key wrapped a second time; null: no recovery code exists. */
  recovery: Recovery | null;
  /** The highest set of forms that was written here (see writing.ts); missing: that of version 0.1.0. */
  form?: number;
}

/** A used code has lost its wrapping: it opens nothing any more. In vaults of 0.1.0 the wrapping is still there. */
export type Recovery = { madeAt: number; usedAt: number | null } & (Wrapping | Record<keyof Wrapping, null>);

/** Stores with one sealed record per key. */
export type SealedStore = 'documents' | 'entries' | 'entryDocuments';
/** A sealed record as stored. */
export type SealedRecord = { id: string } & Sealed;

/** The vault's own pair of keys; made once. */
export type PairRecord = { id: 'pair' } & KeyPair;
/** What arrived while the vault was locked. `waits`: a password to be printed; `expiresAt` in ms since the epoch. */
export type LateRecord = { id: string; expiresAt: number; waits: boolean } & Box;

/**
 * The database of the extension's own origin. Everything personal is sealed (see cipher.ts); ids are random
 * or name a class. Only the times when something falls due are in plain text.
 */
export interface KlassrukSchema extends DBSchema {
  vault: { key: string; value: VaultRecord };
  /** One sealed document each: roster and credentials of a class, runs, texts. */
  documents: { key: string; value: SealedRecord };
  /** The newest part of the append-only register: one record per entry. */
  entries: { key: string; value: SealedRecord };
  /**
   * The older part of the append-only register: many entries of a class in one record, «class/number» (see
   * compaction.ts).
   */
  entryDocuments: { key: string; value: SealedRecord };
  /** Issued temporary passwords; `expiresAt` in ms since the epoch. */
  secrets: { key: string; value: { id: string; expiresAt: number } & Sealed };
  /** What arrived while the vault was locked, and the pair of keys for it (see inbox.ts). */
  inbox: { key: string; value: PairRecord | LateRecord };
  /** The last stamp given on this computer (see clock-record.ts). */
  clock: { key: string; value: SealedRecord };
  /** Requests that were fulfilled, each with its sealed answer, under the id that its sender gave it. */
  requests: { key: string; value: SealedRecord };
  /** Quarantined damaged records, kept exactly as found. `asideAt` in ms since the epoch. */
  aside: {
    key: string;
    value: { id: string; store: SealedStore; asideAt: number | null; record: SealedRecord };
  };
}

export type Database = IDBPDatabase<KlassrukSchema>;
type Upgrade = IDBPTransaction<KlassrukSchema, StoreNames<KlassrukSchema>[], 'versionchange'>;

const DATABASE_NAME = 'klassruk';

/** Step n migrates version n to n + 1. A released step never changes: its results are on users' computers. */
const MIGRATIONS: ((database: Database, transaction: Upgrade) => Promise<void> | void)[] = [
  (database) => {
    for (const store of ['vault', 'documents', 'entries', 'secrets'] as const) {
      database.createObjectStore(store, { keyPath: 'id' });
    }
  },
  // Entries are compacted; damaged documents leave `documents`; the vault may have a recovery code.
  async (database, transaction) => {
    for (const store of ['entryDocuments', 'aside'] as const) {
      database.createObjectStore(store, { keyPath: 'id' });
    }
    const vault = await transaction.objectStore('vault').get('main');
    if (vault) await transaction.objectStore('vault').put({ ...vault, recovery: null });
    const DAMAGED = 'damaged:';
    const documents = transaction.objectStore('documents');
    for (const record of await documents.getAll(IDBKeyRange.bound(DAMAGED, `${DAMAGED}\uffff`))) {
      const { id, iv, data } = record;
      const kept = { id: id.slice(DAMAGED.length), iv, data };
      const aside = transaction.objectStore('aside');
      await aside.put({ id: crypto.randomUUID(), store: 'documents', asideAt: null, record: kept });
      await documents.delete(id);
    }
  },
  // What arrives while the vault is locked has a place.
  (database) => {
    database.createObjectStore('inbox', { keyPath: 'id' });
  },
  // Records have an order of their own; a request that was fulfilled is remembered with what it wrote.
  (database) => {
    database.createObjectStore('clock', { keyPath: 'id' });
    database.createObjectStore('requests', { keyPath: 'id' });
  },
];

/** Version of the database that this code makes. */
export const DATABASE_VERSION = MIGRATIONS.length;

/** Whether a newer version of Klassruk has made the database: it can be read, and nothing is written there. */
export const isOfNewerVersion = ({ version }: Pick<Database, 'version'>): boolean =>
  version > DATABASE_VERSION;

/** Another page is waiting to upgrade: close; the next call reopens. */
function giveWay(_current: number, _blocked: number | null, event: IDBVersionChangeEvent): void {
  (event.target as IDBDatabase).close();
}

/**
 * Opens the database in the version of this code, or as a newer one has left it. Rejects with `BlockedError` when another
 * tab keeps an older version open.
 */
export function openDatabase(name = DATABASE_NAME): Promise<Database> {
  return new Promise((resolve, reject) => {
    let refused = false;
    openDB<KlassrukSchema>(name, DATABASE_VERSION, {
      async upgrade(database, from, _to, transaction) {
        for (const migrate of MIGRATIONS.slice(from)) await migrate(database, transaction);
      },
      blocked() {
        refused = true;
        const error = new Error('another page holds an older version of the database');
        error.name = 'BlockedError';
        reject(error);
      },
      blocking: giveWay,
    })
      .catch((error: unknown) => {
        if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
        return openDB<KlassrukSchema>(name, undefined, { blocking: giveWay });
      })
      .then((database) => {
        // Too late for the caller; the next call opens at once.
        if (refused) database.close();
        else resolve(database);
      }, reject);
  });
}

/**
 * Waits until a transaction is on disk. If it fails, rejects with the transaction's own reason (a full disk),
 * not that of its requests, which only report that they were aborted.
 */
export async function written(
  transaction: { done: Promise<void> },
  requests: Promise<unknown>[],
): Promise<void> {
  const [end] = await Promise.allSettled([transaction.done, ...requests]);
  if (end.status === 'rejected') throw end.reason;
}
