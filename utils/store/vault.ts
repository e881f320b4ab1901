import {
  deriveWrappingKey,
  importDataKey,
  newDerivation,
  newRawKey,
  openBytes,
  rawKeyFromText,
  rawKeyToText,
  sealBytes,
} from './cipher.ts';
import { type Database, written } from './database.ts';
import { judgePassphrase } from './passphrase.ts';

export type VaultState = 'absent' | 'locked' | 'unlocked';

/** Where the raw data key lives while unlocked: `storage.session` of trusted contexts, empty after the browser closes. */
export interface KeyHolder {
  get(): Promise<string | null>;
  set(key: string): Promise<void>;
  clear(): Promise<void>;
}

export class VaultError extends Error {
  readonly code: 'weak' | 'exists' | 'wrong-passphrase' | 'absent' | 'locked';
  constructor(code: VaultError['code'], message: string) {
    super(message);
    this.name = 'VaultError';
    this.code = code;
  }
}

const PLACE = 'vault:main';

export async function vaultState(database: Database, holder: KeyHolder): Promise<VaultState> {
  if ((await database.count('vault')) === 0) return 'absent';
  return (await holder.get()) === null ? 'locked' : 'unlocked';
}

/** Makes the vault and leaves it unlocked. Refuses a weak passphrase, and never overwrites a vault. */
export async function createVault(
  database: Database,
  holder: KeyHolder,
  passphrase: string,
  now: number,
): Promise<void> {
  const judgement = judgePassphrase(passphrase);
  if (!judgement.accepted) throw new VaultError('weak', judgement.text);
  const derivation = newDerivation();
  const raw = newRawKey();
  const wrapped = await sealBytes(await deriveWrappingKey(passphrase, derivation), PLACE, raw);
  // Without this one record nothing else can ever be opened: it is on the disk before anything is sealed.
  const transaction = database.transaction('vault', 'readwrite', { durability: 'strict' });
  if ((await transaction.store.count()) > 0) {
    throw new VaultError('exists', 'Хранилище уже есть на этом компьютере. Откройте его своим паролем.');
  }
  const record = { id: 'main' as const, derivation, wrapped, createdAt: now };
  await written(transaction, [transaction.store.put(record)]);
  await holder.set(rawKeyToText(raw));
}

export async function unlockVault(database: Database, holder: KeyHolder, passphrase: string): Promise<void> {
  const record = await database.get('vault', 'main');
  if (!record) throw new VaultError('absent', 'Хранилища на этом компьютере ещё нет.');
  const wrapping = await deriveWrappingKey(passphrase, record.derivation);
  let raw: Uint8Array<ArrayBuffer>;
  try {
    raw = await openBytes(wrapping, PLACE, record.wrapped);
  } catch {
    throw new VaultError(
      'wrong-passphrase',
      'Пароль не подошёл. Проверьте раскладку клавиатуры и Caps Lock.',
    );
  }
  await holder.set(rawKeyToText(raw));
}

export function lockVault(holder: KeyHolder): Promise<void> {
  return holder.clear();
}

/** The data key, or an error with code `locked`. Not kept: a lock takes effect at the next call. */
export async function dataKey(holder: KeyHolder): Promise<CryptoKey> {
  const text = await holder.get();
  if (text === null) {
    throw new VaultError('locked', 'Хранилище закрыто. Откройте его паролем — в рабочем месте Классрука.');
  }
  return importDataKey(rawKeyFromText(text));
}
