import type { ZipEntry } from './zip-entries.ts';

const DEFLATED = 8;
const STORED = 0;

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw new Error('the entry is cut off');
  return new Uint8Array(bytes.subarray(start, start + entry.packedSize));
}

function joined(pieces: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

/**
 * Unpacks one entry with the browser's own code. `take` receives the size of each piece and returns whether
 * the total is still small enough, whatever size the archive claims; the result is null if it is not. Throws
 * if the entry is broken.
 */
export async function unzip(
  bytes: Uint8Array,
  entry: ZipEntry,
  take: (bytes: number) => boolean,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const packed = packedBytes(bytes, entry);
  if (entry.method === STORED) return take(packed.length) ? packed : null;
  if (entry.method !== DEFLATED) throw new Error('the way of packing is not known');
  const unpacking = new DecompressionStream('deflate-raw');
  const writer = unpacking.writable.getWriter();
  const reader = unpacking.readable.getReader();
  // Reading reports the same errors.
  writer.write(packed).catch(() => {});
  writer.close().catch(() => {});
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(pieces, size);
    size += value.length;
    if (!take(value.length)) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
}
