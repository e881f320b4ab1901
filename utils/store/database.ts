import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Derivation, Sealed } from './cipher.ts';

/** The wrapped data key: the only record that is not personal and not sealed by the data key. */
export interface VaultRecord {
  id: 'main';
  derivation: Derivation;
  wrapped: Sealed;
  createdAt: number;
}

/**
 * The database of the extension's own origin. Everything personal is sealed (see cipher.ts); ids are random or name
 * a class. Plain are only the moments at which something falls due.
 */
export interface KlassrukSchema extends DBSchema {
  vault: { key: string; value: VaultRecord };
  /** One sealed document each: roster and credentials of a class, runs, texts. */
  documents: { key: string; value: { id: string } & Sealed };
  /** Append-only register: a record of its own for each entry. */
  entries: { key: string; value: { id: string } & Sealed };
  /** Issued temporary passwords; `expiresAt` in ms since the epoch. */
  secrets: { key: string; value: { id: string; expiresAt: number } & Sealed };
}

export type Database = IDBPDatabase<KlassrukSchema>;

const DATABASE_NAME = 'klassruk';
const DATABASE_VERSION = 1;

export function openDatabase(name = DATABASE_NAME): Promise<Database> {
  return openDB<KlassrukSchema>(name, DATABASE_VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        for (const store of ['vault', 'documents', 'entries', 'secrets'] as const) {
          database.createObjectStore(store, { keyPath: 'id' });
        }
      }
    },
    blocking(_current, _blocked, event) {
      // Another page waits to upgrade: give way, the next call opens anew.
      (event.target as IDBDatabase).close();
    },
  });
}

/**
 * Waits until a transaction is on the disk. When it is not, the reason is the transaction's own (a full disk), not
 * that of its requests, which only say that they were broken off.
 */
export async function written(
  transaction: { done: Promise<void> },
  requests: Promise<unknown>[],
): Promise<void> {
  const [end] = await Promise.allSettled([transaction.done, ...requests]);
  if (end.status === 'rejected') throw end.reason;
}
