import type { Encoding } from './encodings.ts';
import { guessCyrillic } from './guess-cyrillic.ts';

export interface DecodedText {
  /** Without a BOM; line breaks are `\n`. */
  text: string;
  encoding: Encoding;
  /** False: the content does not determine the encoding, so somebody should check the letters. */
  isCertain: boolean;
}

const SAMPLE = 4096;
const FEW = 500;
/** Beyond the Latin letters of Europe: characters that never stand alone in Russian school lists. */
const UNUSUAL = /[\u0250-\uffff]/;

/** UTF-16 without a BOM: the upper bytes of Russian and Latin letters are 4 and 0. */
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

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes);
}

/** Bytes decoded at once: much longer pieces overflow the processor's caches and take twice the time. */
const PIECE = 65_536;

/** A letter cut in two at the end is dropped. */
function decodeUncut(bytes: Uint8Array, decoder: TextDecoder): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  }
  return pieces.join('');
}

function decodeAll(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = new TextDecoder(encoding);
  return decodeUncut(bytes, decoder) + decoder.decode();
}

function asUtf8(bytes: Uint8Array): string | null {
  let text: string;
  try {
    // A letter cut in two at the end of a truncated file is still UTF-8.
    text = decodeUncut(bytes, new TextDecoder('utf-8', { fatal: true }));
  } catch {
    // Bytes that UTF-8 does not have: another encoding.
    return null;
  }
  // A few letters of another encoding can look like UTF-8: «рак» in DOS, or a lone letter that seems cut.
  if (bytes.length > FEW) return text;
  const isCut = new TextDecoder().decode(bytes).length > text.length;
  const isProven = /[\u0400-\u04ff«»№–—]/.test(text) || (!isCut && !UNUSUAL.test(text));
  return isProven ? text : null;
}

const withPlainBreaks = (text: string): string =>
  text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;

/**
 * Text of a file. The encoding is determined by the BOM, then for UTF-16 and UTF-8 by content, then by how
 * Russian the text reads (`guessCyrillic`); `wanted` overrides all of this.
 */
export function decodeText(bytes: Uint8Array, wanted?: Encoding): DecodedText {
  const decoded = (encoding: Encoding, isCertain: boolean, text?: string): DecodedText => ({
    text: withPlainBreaks(text ?? decodeAll(bytes, encoding)),
    encoding,
    isCertain,
  });
  if (wanted) return decoded(wanted, true);
  const marked = byMark(bytes);
  if (marked && marked !== 'utf-8') return decoded(marked, true);
  const text = asUtf8(bytes);
  if (text !== null) return decoded('utf-8', true, text);
  if (marked) return decoded(marked, true);
  const { encoding, isCertain } = guessCyrillic(bytes);
  return decoded(encoding, isCertain);
}
