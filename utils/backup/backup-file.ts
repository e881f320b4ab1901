import { safeParse } from 'valibot';
import { mayHaveNameKeys } from '../class-data/roster/name-keys.ts';
import {
  deriveWrappingKey,
  importDataKey,
  newDerivation,
  newRawKey,
  openBytes,
  sealBytes,
} from '../vault/cipher.ts';
import type { VaultRecord } from '../vault/database.ts';
import { readRecoveryCode } from '../vault/recovery-code.ts';
import { BackupError } from './backup-error.ts';
import {
  DIGEST_LENGTH,
  FORMAT,
  type Header,
  headerLine,
  type Lock,
  MAGIC,
  readHeader,
  sealedFrom,
  sealedText,
  wrappingFrom,
  wrappingText,
} from './backup-header.ts';
import { type Contents, contentsSchema, entryOf, isBackedUp } from './contents.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Places to which the keys of a backup are bound. */
const OWN_PLACE = 'backup:own';
const KEY_PLACE = 'backup:key';
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/** How a backup is locked: as the vault is, whose record and data key these are, or by a passphrase of its own. */
export type LockWith = { vault: VaultRecord; dataKey: CryptoKey } | { passphrase: string };

/** What a backup says once it is open. */
export interface Backup extends Contents {
  /** ISO time by the clock of the computer that made it. */
  madeAt: string;
}

/** The bytes of a backup file. `form`: `VAULT_FORM` of the version that writes it. */
export async function writeBackup(backup: Backup, lockWith: LockWith, form: number): Promise<Bytes> {
  const raw = newRawKey();
  const { madeAt, documents, entries } = backup;
  const packed = await pumped(
    new TextEncoder().encode(JSON.stringify({ madeAt, documents, entries })),
    new CompressionStream('gzip'),
  );
  const line = headerLine({
    format: FORMAT,
    form,
    length: NONCE_LENGTH + packed.length + TAG_LENGTH,
    lock: await lockOf(raw, lockWith),
  });
  const { iv, data } = await sealBytes(await importDataKey(raw), line, packed);
  const signed = joined([new TextEncoder().encode(`${MAGIC}${line}\n`), iv, new Uint8Array(data)]);
  return joined([signed, await digestOf(signed)]);
}

async function lockOf(raw: Bytes, lockWith: LockWith): Promise<Lock> {
  if ('passphrase' in lockWith) {
    const derivation = newDerivation();
    const wrapped = await sealBytes(await deriveWrappingKey(lockWith.passphrase, derivation), OWN_PLACE, raw);
    return { way: 'own', main: wrappingText({ derivation, wrapped }) };
  }
  const { vault, dataKey } = lockWith;
  const { recovery } = vault;
  return {
    way: 'vault',
    main: wrappingText(vault),
    recovery: recovery?.wrapped && recovery.usedAt === null ? wrappingText(recovery) : null,
    key: sealedText(await sealBytes(dataKey, KEY_PLACE, raw)),
  };
}

/** A file that was found whole, still locked. */
export interface LockedBackup {
  header: Header;
  line: string;
  payload: Bytes;
}

/** Looks whether the file is a whole backup that this version understands; throws a `BackupError`. Needs no key. */
export async function readBackup(bytes: Bytes, form: number): Promise<LockedBackup> {
  const { header, line, end } = readHeader(bytes);
  const whole = end + header.length + DIGEST_LENGTH;
  if (bytes.length < whole) throw new BackupError('truncated');
  const signed = bytes.subarray(0, end + header.length);
  const digest = await digestOf(signed);
  const isSame =
    bytes.length === whole && digest.every((byte, index) => byte === bytes[signed.length + index]);
  if (!isSame) throw new BackupError('altered');
  if (header.form > form) throw new BackupError('newer');
  return { header, line, payload: bytes.slice(end, signed.length) };
}

/** The backup's own key by passphrase or recovery code; null: it is neither. */
export async function keyByPhrase({ header }: LockedBackup, phrase: string): Promise<Bytes | null> {
  const { lock } = header;
  if (lock.way === 'own') return unwrapped(lock.main, OWN_PLACE, phrase);
  const code = readRecoveryCode(phrase);
  const dataKey =
    (await unwrapped(lock.main, 'vault:main', phrase)) ??
    (lock.recovery && code.ok ? await unwrapped(lock.recovery, 'vault:recovery', code.code) : null);
  return dataKey && openedKey(lock, await importDataKey(dataKey));
}

/** The same by the data key of a vault; null: it was not made of this vault, or has a passphrase of its own. */
export async function keyByVault({ header }: LockedBackup, dataKey: CryptoKey): Promise<Bytes | null> {
  return header.lock.way === 'vault' ? openedKey(header.lock, dataKey) : null;
}

function openedKey(lock: Extract<Lock, { way: 'vault' }>, dataKey: CryptoKey): Promise<Bytes | null> {
  // Another vault's key.
  return openBytes(dataKey, KEY_PLACE, sealedFrom(lock.key)).catch(() => null);
}

async function unwrapped(from: Extract<Lock, { way: 'own' }>['main'], place: string, phrase: string) {
  const { derivation, wrapped } = wrappingFrom(from);
  const wrapping = await deriveWrappingKey(phrase, derivation).catch(() => {
    // Parameters that no version has ever written.
    throw new BackupError('altered');
  });
  // AES-GCM refuses: another phrase.
  return openBytes(wrapping, place, wrapped).catch(() => null);
}

/** A backup as read from its file. */
export interface OpenedBackup extends Backup {
  /** Whether keys of people may be made of names, as those of version 0.1.0. */
  hasNameKeys: boolean;
}

/** Opens a backup with its own key; throws a `BackupError` if it is not what was written. */
export async function openBackup({ line, payload }: LockedBackup, raw: Bytes): Promise<OpenedBackup> {
  const iv = payload.slice(0, NONCE_LENGTH);
  const data = payload.slice(NONCE_LENGTH).buffer;
  try {
    const packed = await openBytes(await importDataKey(raw), line, { iv, data });
    const text = new TextDecoder().decode(await pumped(packed, new DecompressionStream('gzip')));
    const checked = safeParse(contentsSchema, JSON.parse(text));
    if (!checked.success) throw new BackupError('altered');
    const { madeAt, documents, entries } = checked.output;
    return {
      madeAt,
      documents: documents.filter(({ id }) => isBackedUp(id)).map(({ id, value }) => ({ id, value })),
      entries: entries.flatMap((entry) => entryOf(entry) ?? []),
      hasNameKeys: mayHaveNameKeys(text),
    };
  } catch {
    // Neither opens nor unpacks: the file is whole, so somebody has changed it and its digest.
    throw new BackupError('altered');
  }
}

async function pumped(bytes: Bytes, through: ReadableWritablePair<Bytes, Bytes>): Promise<Bytes> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer());
}

const digestOf = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
