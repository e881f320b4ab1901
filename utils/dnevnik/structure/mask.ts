import { cleanText } from '../text.ts';
import { labelIn } from './labels.ts';
import { ADDRESS_WORDS, NAMES, SCRIPT_WORDS } from './names.ts';

/**
 * Texts, names and addresses of a page without what they say: letters of any alphabet become ж or Ж, digits of any
 * script 0. What is neither, and no plain punctuation, is dropped. Lengths stay visible.
 */

/** Longest value in a report, characters. */
const MOST = 160;

const PUNCTUATION = /[ .,:;?()«»„“”"'№%+\-–—/…•→←‹›_@#&=]/;
const IN_SCRIPT = /[ .,:;?()"'+\-/_&={}[\]]/;

/** Ways to write a letter with digits and letters, which would show through: `\u0418`, `&#x418;`, `%D0`. */
const ESCAPED = /\\+u\{?[\da-f]{1,6}\}?|\\+x[\da-f]{2}|&(?:amp;)*#x?[\da-f]{1,7};?|%[\da-f]{2}/giu;

const TOKEN = /[\p{L}\p{N}\p{M}]+/gu;
/** In scripts `_` and `$` are letters of an identifier. */
const IDENTIFIER = /[\p{L}\p{N}\p{M}_$]+/gu;

/** Long enough, and mixed enough, to be something encoded, such as base64: its cases and digits would tell of it. */
function isEncoded(token: string): boolean {
  if (token.length < 8) return false;
  const kinds = [...token].map((character) =>
    /\p{N}/u.test(character) ? 0 : /[\p{Lu}\p{Lt}]/u.test(character) ? 1 : 2,
  );
  let changes = 0;
  for (let at = 1; at < kinds.length; at++) {
    if (kinds[at] !== kinds[at - 1] && !(at === 1 && kinds[0] === 1)) changes++;
  }
  return changes > 2;
}

function maskToken(token: string): string {
  const encoded = isEncoded(token);
  let masked = '';
  for (const character of token) {
    if (/\p{M}/u.test(character)) continue;
    if (encoded) masked += 'ж';
    else if (/\p{N}/u.test(character)) masked += '0';
    else masked += /[\p{Lu}\p{Lt}]/u.test(character) ? 'Ж' : 'ж';
  }
  return masked;
}

const normal = (text: string): string =>
  text
    .slice(0, 4 * MOST)
    .normalize('NFC')
    .replace(ESCAPED, 'ж')
    .replace(/\s+/g, ' ');

const onlyOf = (text: string, allowed: RegExp): string =>
  [...text].filter((character) => allowed.test(character)).join('');

/** The text with each token replaced by `mask`; between them only what `allowed` lets pass. */
function masked(text: string, token: RegExp, allowed: RegExp, mask: (token: string) => string): string {
  let result = '';
  let end = 0;
  for (const { 0: found, index } of text.matchAll(token)) {
    result += onlyOf(text.slice(end, index), allowed) + mask(found);
    end = index + found.length;
  }
  return result + onlyOf(text.slice(end), allowed);
}

const maskAll = (text: string): string => masked(normal(text), TOKEN, PUNCTUATION, maskToken);

const cut = (text: string, most = MOST): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** Without invisible signs and double spaces; a space at an end stays. */
const tidied = (text: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${cleanText(text)}${/\s$/.test(text) ? ' ' : ''}`;

/** Digits as 0, of whatever script. */
const zeros = (text: string): string => text.replace(/\p{N}/gu, '0');

/**
 * A text of the page as the report shows it, on one line without outer spaces. `glued`: letters follow or precede it
 * in the same word of the page, so that even a label would be a piece of something else.
 */
export function maskText(text: string, glued = false): { text: string; isLabel: boolean } {
  const found = glued ? null : labelIn(text);
  const shown = found
    ? found.pieces.map(({ text: piece, isOwn }) => (isOwn ? zeros(tidied(piece)) : maskAll(piece))).join('')
    : maskAll(text);
  return { text: cut(shown.trim()), isLabel: found !== null };
}

/** A name of the markup as the site has it, its digits as 0 unless the facts name it with them; null: it is unknown. */
export function knownName(name: string): string | null {
  if (NAMES.has(name)) return name;
  return NAMES.has(name.replace(/\d+/g, '0')) ? zeros(name) : null;
}

/** Latin letters, digits, - and _: what a name of a site's own class looks like. */
export const isPlainName = (name: string): boolean => /^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(name);

/** Class, id or another name of the markup; `isShared`: it is the site's own, as many bear it. */
export function maskName(name: string, isShared = false): string {
  const known = knownName(name);
  if (known !== null) return known;
  return isShared && isPlainName(name) ? zeros(name) : cut(maskAll(name).trim());
}

/** An address: parts that the site itself makes stay. `&amp;` in it is a plain &, as for the readers. */
export function maskAddress(address: string): string {
  const start = address.slice(0, 1000);
  if (/^\s*data:/i.test(start)) return 'data:';
  let plain = start.replace(/&(?:amp;)+/gi, '&');
  try {
    plain = decodeURIComponent(plain);
  } catch {
    // Percent signs that escape nothing: masked where they stand.
  }
  const shown = plain
    .split(/([/?&=#:;.,+\s]+)/)
    .map((part) => (ADDRESS_WORDS.has(part) ? part : (knownName(part) ?? maskAll(part))))
    .join('');
  return cut(shown.trim(), 300);
}

/** The source of a script around `sign`: identifiers that the readers look for stay, all else is masked. */
export function maskScript(source: string, sign: RegExp): string {
  const at = Math.max(0, source.search(sign) - 300);
  const piece = normal(source.slice(at));
  const mask = (word: string) => (SCRIPT_WORDS.has(word) ? word : maskAll(word));
  return masked(piece, IDENTIFIER, IN_SCRIPT, mask).trim();
}
