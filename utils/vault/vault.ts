import {
  deriveWrappingKey,
  ITERATIONS,
  importDataKey,
  newDerivation,
  newRawKey,
  openBytes,
  rawKeyFromText,
  rawKeyToText,
  sealBytes,
} from './cipher.ts';
import {
  type Database,
  isOfNewerVersion,
  type Recovery,
  type VaultRecord,
  type Wrapping,
  written,
} from './database.ts';
import { loadJudge } from './passphrase.ts';
import { VaultError } from './vault-error.ts';
import { isNewer, newerError, VAULT_FORM } from './writing.ts';

/** `lost`: there are records, but not the one with the key to them. */
export type VaultState = 'absent' | 'lost' | 'locked' | 'unlocked';

/**
 * Where the raw data key is while the vault is unlocked: `storage.session` of trusted contexts, empty after
 * the browser closes.
 */
export interface KeyHolder {
  get(): Promise<string | null>;
  set(key: string): Promise<void>;
  clear(): Promise<void>;
}

export async function vaultState(database: Database, holder: Pick<KeyHolder, 'get'>): Promise<VaultState> {
  const [records, key] = await Promise.all([database.count('vault'), holder.get()]);
  if (records === 0) return (await isEmpty(database)) ? 'absent' : 'lost';
  return key === null ? 'locked' : 'unlocked';
}

/** Whether nothing at all is stored. */
export async function isEmpty(database: Database): Promise<boolean> {
  // In one transaction: it is asked before each answer as long as there is no vault.
  const transaction = database.transaction([...database.objectStoreNames]);
  const counts = await Promise.all(
    [...transaction.objectStoreNames].map((store) => transaction.objectStore(store).count()),
  );
  return counts.every((count) => count === 0);
}

export async function refuseWeak(passphrase: string): Promise<void> {
  const judgement = (await loadJudge())(passphrase);
  if (!judgement.accepted) throw new VaultError('weak', judgement.text);
}

/** Wraps the data key with a key derived from a passphrase or code, with its own salt. */
export async function newWrapping(
  place: 'vault:main' | 'vault:recovery',
  phrase: string,
  raw: Uint8Array<ArrayBuffer>,
  derivation = newDerivation(),
): Promise<Wrapping> {
  return { derivation, wrapped: await sealBytes(await deriveWrappingKey(phrase, derivation), place, raw) };
}

/** The raw data key; null: this is not the phrase. */
export async function unwrap(
  place: 'vault:main' | 'vault:recovery',
  phrase: string,
  { derivation, wrapped }: Wrapping,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const wrapping = await deriveWrappingKey(phrase, derivation);
  // AES-GCM refuses: another phrase made the wrapping key.
  return openBytes(wrapping, place, wrapped).catch(() => null);
}

export async function needRecord(database: Database): Promise<VaultRecord> {
  const record = await database.get('vault', 'main');
  if (!record)
    throw new VaultError('absent', {
      what: 'Хранилища на этом компьютере ещё нет.',
      kept: 'Ничего не потеряно.',
      press: 'Создайте его в рабочем месте Классрука.',
    });
  return record;
}

export async function rawKeyOf(record: VaultRecord, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const raw = await unwrap('vault:main', passphrase, record);
  if (raw) return raw;
  throw new VaultError('wrong-passphrase', {
    what: 'Пароль не подошёл.',
    kept: 'Записи на месте.',
    press: 'Проверьте раскладку клавиатуры и Caps Lock.',
  });
}

/** Changes the vault's record, unless another page has changed it since it was read. */
export async function changeRecord(
  database: Database,
  read: VaultRecord,
  change: Partial<VaultRecord>,
): Promise<void> {
  const transaction = database.transaction('vault', 'readwrite', { durability: 'strict' });
  const current = await transaction.store.get('main');
  type Wrapped = Pick<Wrapping, 'wrapped'> | Pick<Recovery, 'wrapped'> | null | undefined;
  const same = (a: Wrapped, b: Wrapped) => String(a?.wrapped?.iv) === String(b?.wrapped?.iv);
  if (!same(current, read) || !same(current?.recovery, read.recovery)) {
    throw new VaultError('changed', {
      what: 'Пароль или код только что сменили в другом окне.',
      kept: 'Записи на месте.',
      press: 'Обновите страницу и повторите.',
    });
  }
  if (isNewer(current) || isOfNewerVersion(database)) throw newerError();
  await written(transaction, [transaction.store.put({ ...read, ...current, ...change })]);
}

/** Creates the vault and leaves it unlocked. Refuses a weak passphrase and never overwrites a vault. */
export async function createVault(
  database: Database,
  holder: KeyHolder,
  passphrase: string,
  now: number,
): Promise<void> {
  await refuseWeak(passphrase);
  const raw = newRawKey();
  const wrapping = await newWrapping('vault:main', passphrase, raw);
  // Nothing can ever be opened without this record: write it to disk before anything is sealed.
  const transaction = database.transaction('vault', 'readwrite', { durability: 'strict' });
  if ((await transaction.store.count()) > 0) {
    throw new VaultError('exists', {
      what: 'Хранилище уже есть на этом компьютере.',
      kept: 'Записи на месте.',
      press: 'Откройте его своим паролем.',
    });
  }
  const record = { id: 'main' as const, ...wrapping, createdAt: now, recovery: null, form: VAULT_FORM };
  await written(transaction, [transaction.store.put(record)]);
  await holder.set(rawKeyToText(raw));
}

export async function unlockVault(database: Database, holder: KeyHolder, passphrase: string): Promise<void> {
  const raw = await rawKeyOf(await needRecord(database), passphrase);
  await holder.set(rawKeyToText(raw));
}

/**
 * Wraps the data key again if fewer iterations stand before it than a vault made now gets. Unlocking does not depend on
 * it: the vault opens with its own number. The recovery code keeps its number until a new one is made.
 */
export async function raiseIterations(
  database: Database,
  passphrase: string,
  iterations = ITERATIONS,
): Promise<void> {
  const record = await needRecord(database);
  if (record.derivation.iterations >= iterations) return;
  const raw = await rawKeyOf(record, passphrase);
  const wrapping = await newWrapping('vault:main', passphrase, raw, newDerivation(iterations));
  await changeRecord(database, record, wrapping);
}

/** Sets another passphrase for the same data key: sealed data and the recovery code are left unchanged. */
export async function changePassphrase(database: Database, current: string, next: string): Promise<void> {
  await refuseWeak(next);
  const record = await needRecord(database);
  const raw = await rawKeyOf(record, current);
  await changeRecord(database, record, await newWrapping('vault:main', next, raw));
}

export function lockVault(holder: KeyHolder): Promise<void> {
  return holder.clear();
}

/** The data key, or an error with code `locked`. Not cached: a lock takes effect on the next call. */
export async function dataKey(holder: Pick<KeyHolder, 'get'>): Promise<CryptoKey> {
  const text = await holder.get();
  if (text === null) throw lockedError();
  return importDataKey(rawKeyFromText(text));
}

export function lockedError(): VaultError {
  return new VaultError('locked', {
    what: 'Хранилище закрыто.',
    kept: 'Записи на месте.',
    press: 'Откройте его паролем — в рабочем месте Классрука.',
  });
}
