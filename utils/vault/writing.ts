import type { IDBPTransaction, StoreNames } from 'idb';
import {
  type Database,
  isOfNewerVersion,
  type KlassrukSchema,
  type VaultRecord,
  written,
} from './database.ts';
import { VaultError } from './vault-error.ts';

/**
 * Number of the set of forms in which this version writes. It goes up whenever the form of any stored record changes, so
 * that an older version on the same data knows that it does not understand all of it. 1: up to version 0.1.0.
 */
export const VAULT_FORM = 4;

type Stores = StoreNames<KlassrukSchema>;
export type Writing<S extends Stores> = IDBPTransaction<KlassrukSchema, S[], 'readwrite'>;

/**
 * Begins to write records: refuses, with a `VaultError` of code `newer`, if a version that knows more than this one has
 * written here, and of code `update-due` until `beginUpdate` has said that the forms of this version may be written.
 * Nothing but `removing` and the vault's own record is written in another way.
 */
export async function writing<const S extends Stores>(
  database: Database,
  stores: readonly S[],
): Promise<Writing<S>> {
  const { transaction } = await writingAfter(database, stores, () => Promise.resolve());
  return transaction;
}

/** The same, with what `ask` reads in that transaction: asked together with whether anything may be written. */
export async function writingAfter<const S extends Stores, T>(
  database: Database,
  stores: readonly S[],
  ask: (transaction: Writing<S>) => Promise<T>,
): Promise<{ transaction: Writing<S>; answer: T }> {
  if (isOfNewerVersion(database)) throw newerError();
  const begunHere = begun(database, [...new Set<Stores>([...stores, 'vault'])]);
  const transaction = begunHere as Writing<Stores> as Writing<S>;
  const [record, answer] = await Promise.all([begunHere.objectStore('vault').get('main'), ask(transaction)]);
  if (isNewer(record)) throw newerError();
  if (isUpdateDue(record)) throw updateDueError();
  return { transaction, answer };
}

/**
 * From now on this version writes here, in its own forms, and an older one can only look. To be called once a backup of
 * what the older one left was made, or the teacher has declined it.
 */
export async function beginUpdate(database: Database): Promise<void> {
  const transaction = begun(database, ['vault']);
  const record = await transaction.objectStore('vault').get('main');
  await written(
    transaction,
    isUpdateDue(record) ? [transaction.objectStore('vault').put({ ...record, form: VAULT_FORM })] : [],
  );
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

/** Whether only an older version has written in the vault: the first write of this one changes the form of what is there. */
const isUpdateDue = (record: VaultRecord | undefined): record is VaultRecord =>
  record !== undefined && formOf(record) < VAULT_FORM;

/** How the forms of a vault are to those of this version. `older`: `beginUpdate` comes before the first write. */
export type VaultForms = 'same' | 'older' | 'newer';

export async function formsOf(database: Database): Promise<VaultForms> {
  const record = await database.get('vault', 'main');
  if (isNewer(record) || isOfNewerVersion(database)) return 'newer';
  return isUpdateDue(record) ? 'older' : 'same';
}

const updateDueError = (): VaultError =>
  new VaultError('update-due', {
    what: 'Классрук обновился, и записывать пока нельзя.',
    kept: 'Записи хранятся по-прежнему.',
    press: 'Откройте рабочее место: там сначала сохраняется копия.',
  });

export const newerError = (): VaultError =>
  new VaultError('newer', {
    what: 'Хранилищем уже пользовалась более новая версия Классрука.',
    kept: 'До обновления можно смотреть и печатать, а записывать нельзя.',
    press: 'Обновите расширение.',
  });
