import { fromBase64, toBase64 } from './bytes.ts';

/** A sealed record at rest: AES-GCM with a fresh 96-bit nonce each time. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

export interface Derivation {
  name: 'PBKDF2';
  hash: 'SHA-256';
  iterations: number;
  salt: Uint8Array<ArrayBuffer>;
}

/**
 * Iterations of new derivations: OWASP's 2023 recommendation for PBKDF2-SHA256; about 100 ms on a school PC. It may be
 * raised: a vault made with fewer opens by its own number, and is raised when it is unlocked (see `raiseIterations`).
 */
export const ITERATIONS = 600_000;

/** Fewest and most iterations of any vault ever made; never raised, or older vaults are shut out. */
const POSSIBLE = { least: 600_000, most: 50_000_000 };

const AES = 'AES-GCM';

export function newDerivation(iterations = ITERATIONS): Derivation {
  return {
    name: 'PBKDF2',
    hash: 'SHA-256',
    iterations,
    salt: crypto.getRandomValues(new Uint8Array(16)),
  };
}

/**
 * The key that wraps the data key. Unicode is normalised, so that «й» typed in either way gives the same
 * passphrase.
 */
export async function deriveWrappingKey(passphrase: string, derivation: Derivation): Promise<CryptoKey> {
  const { hash, iterations, salt } = derivation;
  if (!(iterations >= POSSIBLE.least && iterations <= POSSIBLE.most)) {
    throw new Error('impossible number of iterations of key derivation');
  }
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash, iterations, salt },
    base,
    { name: AES, length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

export function newRawKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32));
}

export function importDataKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, AES, false, ['encrypt', 'decrypt']);
}

/** Seals bytes and binds them to `place` (store and id): a record moved elsewhere does not open. */
export async function sealBytes(
  key: CryptoKey,
  place: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(place);
  return { iv, data: await crypto.subtle.encrypt({ name: AES, iv, additionalData }, key, bytes) };
}

export async function openBytes(
  key: CryptoKey,
  place: string,
  sealed: Sealed,
): Promise<Uint8Array<ArrayBuffer>> {
  const additionalData = new TextEncoder().encode(place);
  return new Uint8Array(
    await crypto.subtle.decrypt({ name: AES, iv: sealed.iv, additionalData }, key, sealed.data),
  );
}

export function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  return sealBytes(key, place, new TextEncoder().encode(JSON.stringify(value)));
}

export async function open(key: CryptoKey, place: string, sealed: Sealed): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await openBytes(key, place, sealed)));
}

export const rawKeyToText = toBase64;
export const rawKeyFromText = fromBase64;
