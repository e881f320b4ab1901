import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Sealed } from '../vault/cipher.ts';
import { written } from '../vault/database.ts';

/**
 * A small database beside the vaults: backups on their way to the background, which a message would not carry, and
 * folders that teachers have chosen. Nothing in it is readable without a vault's key.
 */
interface PlacesSchema extends DBSchema {
  /** A backup file to be restored, with its own key sealed for the vault into which it is to go. */
  staged: { key: string; value: StagedBackup };
  /** The folder into which a vault's backups go, by the name of the vault. */
  folders: { key: string; value: { vault: string; folder: FileSystemDirectoryHandle } };
}

export interface StagedBackup {
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
  key: Sealed;
}

const NAME = 'klassruk.backups';

/** Where the key of a staged backup is bound to. */
export const stagedPlace = (id: string): string => `staged:${id}`;

async function withPlaces<T>(step: (places: IDBPDatabase<PlacesSchema>) => Promise<T>): Promise<T> {
  const places = await openDB<PlacesSchema>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('staged', { keyPath: 'id' });
      database.createObjectStore('folders', { keyPath: 'vault' });
    },
  });
  try {
    return await step(places);
  } finally {
    places.close();
  }
}

/** Stages a backup; one that was staged before and not restored goes. */
export function stage(backup: StagedBackup): Promise<void> {
  return withPlaces(async (places) => {
    const transaction = places.transaction('staged', 'readwrite');
    await written(transaction, [transaction.store.clear(), transaction.store.put(backup)]);
  });
}

/** null: it is gone. */
export function staged(id: string): Promise<StagedBackup | null> {
  return withPlaces(async (places) => (await places.get('staged', id)) ?? null);
}

export function dropStaged(): Promise<void> {
  return withPlaces((places) => places.clear('staged'));
}

/** null: the teacher has chosen none. */
export function chosenFolder(vault: string): Promise<FileSystemDirectoryHandle | null> {
  return withPlaces(async (places) => (await places.get('folders', vault))?.folder ?? null);
}

/** null: no folder any more. */
export function chooseFolder(vault: string, folder: FileSystemDirectoryHandle | null): Promise<void> {
  return withPlaces(async (places) => {
    if (folder) await places.put('folders', { vault, folder });
    else await places.delete('folders', vault);
  });
}
