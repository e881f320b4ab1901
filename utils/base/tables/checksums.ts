const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let code = index;
  for (let bit = 0; bit < 8; bit++) code = code & 1 ? (code >>> 1) ^ 0xedb88320 : code >>> 1;
  return code;
});

/** CRC-32 as ZIP uses it. */
function crc32(bytes: Uint8Array): number {
  let code = -1;
  for (let at = 0; at < bytes.length; at++) code = TABLE[(code ^ bytes[at]!) & 255]! ^ (code >>> 8);
  return ~code >>> 0;
}

const [END, ENTRY] = [0x06054b50, 0x02014b50];
/** Length of the end of an archive with the longest remark. */
const LONGEST_END = 65_557;

/** Checksums by name, from the list at the end of an archive; fflate does not tell or check them. */
function listedChecksums(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number>();
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - LONGEST_END && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) return sums;
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
    sums.set(decoder.decode(name), view.getUint32(at + 16, true));
    at += 46 + name.length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}

/** Throws when an unpacked entry is not what was packed: a digit changed on a worn memory stick shows nowhere else. */
export function checkSums(archive: Uint8Array, files: ReadonlyMap<string, Uint8Array>): void {
  const sums = listedChecksums(archive);
  for (const [name, content] of files) {
    const sum = sums.get(name);
    // Some exporters leave it out.
    if (sum && sum !== crc32(content)) throw new Error(`${name} is damaged`);
  }
}
