import { type UnzipFileInfo, unzipSync } from 'fflate';
import { checkSums } from './checksums.ts';

/** What an archive says of an entry; `size` is packed, `originalSize` unpacked, in bytes. */
export type ArchiveEntry = Pick<UnzipFileInfo, 'name' | 'size' | 'originalSize'>;

/** Entries of a ZIP archive, of which nothing is unpacked; null when it is cut off. */
export function listArchive(bytes: Uint8Array): ArchiveEntry[] | null {
  const entries: ArchiveEntry[] = [];
  try {
    unzipSync(bytes, { filter: (entry) => entries.push(entry) === 0 });
  } catch {
    // fflate finds no list of contents.
    return null;
  }
  return entries;
}

/** The first entry needs a password; fflate does not tell. */
export const isEncrypted = (bytes: Uint8Array): boolean => ((bytes[6] ?? 0) & 1) === 1;

/**
 * Unpacks the entries wanted. No entry comes to more than the archive says: what is beyond is cut off. Throws when one
 * is damaged or packed in an unknown way.
 */
export function unpackArchive(
  bytes: Uint8Array,
  isWanted: (entry: ArchiveEntry) => boolean,
): Map<string, Uint8Array<ArrayBuffer>> {
  const files = new Map(Object.entries(unzipSync(bytes, { filter: isWanted })));
  checkSums(bytes, files);
  return files;
}
