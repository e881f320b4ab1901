export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

const SAMPLE = 4096;

/** UTF-16 without a mark: the upper bytes of Russian and Latin letters are 4 and 0. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  if (pairs < 2) return null;
  let little = 0;
  let big = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const first = bytes[pair * 2]!;
    const second = bytes[pair * 2 + 1]!;
    if ((second === 0 || second === 4) && first !== 0) little++;
    if ((first === 0 || first === 4) && second !== 0) big++;
  }
  if (little > pairs * 0.8 && little > big) return 'utf-16le';
  if (big > pairs * 0.8 && big > little) return 'utf-16be';
  return null;
}

/** Encoding of a text file: by its mark (BOM), then UTF-16 and UTF-8 by content, then windows-1251. */
function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = utf16WithoutMark(bytes);
  if (wide) return wide;
  try {
    // `stream`: a letter cut in two at the end of a truncated file is still UTF-8.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1251';
  }
}

/** Text of a file without its mark (BOM), with line breaks as `\n`. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(detectEncoding(bytes)).decode(bytes).replace(/\r\n?/g, '\n');
}
