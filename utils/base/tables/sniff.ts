import { decodeText } from './decode-text.ts';

/** The kind of a file by its content, whatever its name. */
export type FileKind =
  | 'empty'
  | 'zip'
  /** Office before 2007, or a newer file behind a password. */
  | 'compound'
  /** A workbook before Excel 97 without a container; `ancient`: before Excel 5. */
  | 'bare-excel'
  | 'ancient-excel'
  | 'xml-workbook'
  | 'flat-ods'
  | 'html'
  | 'web-archive'
  | 'pdf'
  | 'rtf'
  | 'image'
  | 'binary'
  | 'text';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const IMAGES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
];
const SAMPLE = 65_536;

const begins = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters distinguish rubbish from text.
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g;

function isRubbish(text: string): boolean {
  const controls = text.match(CONTROLS);
  return controls !== null && (controls.includes('\u0000') || controls.length > text.length / 100);
}

/** Examines the first bytes and characters. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0x50, 0x4b, 5, 6])) return 'zip';
  if (begins(bytes, OLE)) return 'compound';
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1]!) && (bytes[2] ?? 0) > 3 && bytes[3] === 0)
    return bytes[1] === 8 ? 'bare-excel' : 'ancient-excel';
  // The letters of some («BM», «GIF8») may also begin a text.
  if (
    IMAGES.some((signature) => begins(bytes, signature)) &&
    isRubbish(decodeText(bytes.subarray(0, SAMPLE)).text)
  )
    return 'image';
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  const { text } = decodeText(bytes.subarray(0, SAMPLE));
  if (text.trim() === '') return isRubbish(text) ? 'binary' : 'empty';
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (isRubbish(text)) return 'binary';
  const start = text.trimStart().slice(0, 4096).toLowerCase();
  if (start.startsWith('mime-version:')) return 'web-archive';
  if (/^<\?xml[\s\S]*<(?:\w+:)?workbook\b/.test(start)) return 'xml-workbook';
  if (/^<\?xml[\s\S]*<office:document\b/.test(start)) return 'flat-ods';
  if (start.startsWith('<') && /<(?:!doctype html|html|head|meta|body|table|div|style)\b/.test(start))
    return 'html';
  return 'text';
}
