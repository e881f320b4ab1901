import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import type { Database } from '../../../utils/vault/database.ts';
import { openDatabase } from '../../../utils/vault/database.ts';
import type { KeyHolder } from '../../../utils/vault/vault.ts';

/** A database on a disk of its own. */
export async function freshDatabase(): Promise<Database> {
  globalThis.indexedDB = new IDBFactory();
  return openDatabase();
}

/**
 * Makes every writing transaction on `store` fail, as on a full disk, until the returned function is called.
 */
export function fillDisk(...stores: string[]): () => void {
  const prototype = IDBObjectStore.prototype;
  const { put } = prototype;
  prototype.put = function (this: IDBObjectStore, ...details) {
    const request = put.apply(this, details);
    if (stores.length === 0 || stores.includes(this.name)) {
      // Chromium ends the transaction in this way: the request has succeeded, the commit has not.
      const { transaction } = this;
      request.addEventListener('success', () => {
        transaction.abort();
        Object.defineProperty(transaction, 'error', {
          get: () => new DOMException('no space', 'QuotaExceededError'),
        });
      });
    }
    return request;
  };
  return () => {
    prototype.put = put;
  };
}

/** An in-memory holder of the raw key. */
export function memoryHolder(): KeyHolder & { value: string | null } {
  const holder = {
    value: null as string | null,
    get: async () => holder.value,
    set: async (key: string) => {
      holder.value = key;
    },
    clear: async () => {
      holder.value = null;
    },
  };
  return holder;
}
