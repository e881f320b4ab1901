import { headerMeaning, headerText } from './header-words.ts';

/** Three digits of a sum: tells headers apart, many texts share each, so that none can be read from it. */
function shortSum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (((sum >>> 0) ^ ((sum >>> 0) >>> 12)) & 0xfff).toString(16).padStart(3, '0');
}

/**
 * Key of a shape of table, under which a corrected mapping is remembered. It holds what known header words mean
 * and three-digit sums of the headers, never their text: a header may hold a name.
 */
export function shapeKey(headers: string[]): string {
  const parts = headers.map((header) => {
    const text = headerText(header);
    if (!text) return '-';
    const meaning = headerMeaning(text);
    return meaning ? `${meaning.kind}.${shortSum(text)}` : `?.${shortSum(text)}`;
  });
  return `${headers.length}|${parts.join('|')}`;
}
