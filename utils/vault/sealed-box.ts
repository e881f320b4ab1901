import { openBytes, type Sealed, sealBytes } from './cipher.ts';

/**
 * A sealed box: whoever has the public half of a pair can seal, only the private half opens. ECDH on P-256 with a pair
 * of its own for each box, HKDF-SHA256, AES-GCM.
 */
export interface Box extends Sealed {
  /** The public half of the box's own pair. */
  sender: ArrayBuffer;
}

/** A pair of keys: the public half in the open, the private half wrapped by the data key. */
export interface KeyPair {
  publicKey: ArrayBuffer;
  privateKey: Sealed;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const PAIR_PLACE = 'inbox:pair';

export async function newKeyPair(dataKey: CryptoKey): Promise<KeyPair> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const bytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return {
    publicKey: await crypto.subtle.exportKey('raw', pair.publicKey),
    privateKey: await sealBytes(dataKey, PAIR_PLACE, bytes),
  };
}

/** Seals a value for the owner of `publicKey`, bound to `place`. */
export async function sealBox(publicKey: ArrayBuffer, place: string, value: unknown): Promise<Box> {
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const sender = await crypto.subtle.exportKey('raw', own.publicKey);
  const to = await crypto.subtle.importKey('raw', publicKey, CURVE, false, []);
  const key = await boxKey(own.privateKey, to, { sender, publicKey });
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { sender, ...(await sealBytes(key, place, bytes)) };
}

/** Rejects if the box was not sealed for this pair and place. */
export async function openBox(dataKey: CryptoKey, pair: KeyPair, place: string, box: Box): Promise<unknown> {
  const bytes = await openBytes(dataKey, PAIR_PLACE, pair.privateKey);
  const privateKey = await crypto.subtle.importKey('pkcs8', bytes, CURVE, false, ['deriveBits']);
  const from = await crypto.subtle.importKey('raw', box.sender, CURVE, false, []);
  const key = await boxKey(privateKey, from, { sender: box.sender, publicKey: pair.publicKey });
  return JSON.parse(new TextDecoder().decode(await openBytes(key, place, box)));
}

async function boxKey(
  privateKey: CryptoKey,
  other: CryptoKey,
  { sender, publicKey }: { sender: ArrayBuffer; publicKey: ArrayBuffer },
): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, privateKey, 256);
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = new Uint8Array([...new Uint8Array(sender), ...new Uint8Array(publicKey)]);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
