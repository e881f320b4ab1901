import type { IDBPTransaction, StoreNames } from 'idb';
import { type Database, isOfNewerVersion, type KlassrukSchema, type VaultRecord } from './database.ts';
import { VaultError } from './vault-error.ts';

/**
 * Number of the set of forms in which this version writes. It goes up whenever the form of any stored record changes, so
 * that an older version on the same data knows that it does not understand all of it. 1: up to version 0.1.0.
 */
export const VAULT_FORM = 2;

type Stores = StoreNames<KlassrukSchema>;
type Writing<S extends Stores> = IDBPTransaction<KlassrukSchema, S[], 'readwrite'>;

/**
 * Begins to write records: refuses, with a `VaultError` of code `newer`, if a version that knows more than this one has
 * written here; else notes the form of this version. Nothing but `removing` and the vault's own record is written in
 * another way.
 */
export async function writing<const S extends Stores>(
  database: Database,
  stores: readonly S[],
): Promise<Writing<S>> {
  if (isOfNewerVersion(database)) throw newerError();
  const transaction = begun(database, [...new Set<Stores>([...stores, 'vault'])]);
  const vault = transaction.objectStore('vault');
  const record = await vault.get('main');
  if (isNewer(record)) throw newerError();
  if (record && formOf(record) < VAULT_FORM) void vault.put({ ...record, form: VAULT_FORM });
  return transaction as Writing<Stores> as Writing<S>;
}

/** Begins to remove, or to keep what would otherwise be lost, whatever has written here. */
export function removing<const S extends Stores>(database: Database, store: S): Writing<S> {
  return begun(database, [store]);
}

function begun<S extends Stores>(database: Database, stores: S[]): Writing<S> {
  return database.transaction(stores, 'readwrite', { durability: 'strict' });
}

/** The highest form that was written in a vault. */
const formOf = ({ form }: VaultRecord): number => form ?? 1;

/** Whether a version that knows more than this one has written in the vault. */
export const isNewer = (record: VaultRecord | undefined): boolean =>
  record !== undefined && formOf(record) > VAULT_FORM;

/** Whether this is so for a whole vault: of its form, or of its database. */
export const isOfNewer = async (database: Database): Promise<boolean> =>
  isNewer(await database.get('vault', 'main')) || isOfNewerVersion(database);

export const newerError = (): VaultError =>
  new VaultError(
    'newer',
    'Хранилищем уже пользовалась более новая версия Классрука. Обновите расширение: до тех пор можно смотреть и печатать, а записывать нельзя.',
  );
