import { headerMeaning, headerText } from './header-words.ts';

/**
 * A three-digit hash: distinguishes headers, yet many texts share each value, so that none can be recovered
 * from it.
 */
function shortHash(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (((sum >>> 0) ^ ((sum >>> 0) >>> 12)) & 0xfff).toString(16).padStart(3, '0');
}

/**
 * Key of a table's shape, under which a corrected mapping is stored. It contains the meanings of known header
 * words and three-digit hashes of the headers, never their text: a header may contain a name.
 */
export function shapeKey(headers: string[]): string {
  const parts = headers.map((header) => {
    const text = headerText(header);
    if (!text) return '-';
    const meaning = headerMeaning(text);
    return meaning ? `${meaning.kind}.${shortHash(text)}` : `?.${shortHash(text)}`;
  });
  return `${headers.length}|${parts.join('|')}`;
}
