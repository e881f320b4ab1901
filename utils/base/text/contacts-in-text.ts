import { withoutInvisible } from './invisible.ts';

/** A phone or an address in a text, and what stands between them. */
export interface ContactToken {
  kind: 'phone' | 'email' | 'wrong-phone' | 'wrong-email' | 'text';
  /** As written, without characters that nobody sees. */
  text: string;
}

const ADDRESS = /[^\s,;:<>()[\]"«»]*@[^\s,;<>()[\]"«»]*/;
/** Digits with what is written between the digits of one phone, not those of a word; breaks and commas separate phones. */
const DIGITS = /(?:\+|(?<![a-zA-Z\d]))\(?\d(?:[ \t\u00a0().\u2010-\u2015-]*\d)*/;
const FOUND = new RegExp(`(${ADDRESS.source})|(${DIGITS.source})`, 'g');

const EMAIL = /^[a-z\d._%+'-]+@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i;
const CYRILLIC_EMAIL = /^[а-яё\d._-]+@(?:[а-яё\d](?:[а-яё\d-]*[а-яё\d])?\.)+(?:рф|рус|дети|онлайн|орг|ком)$/i;
/** An address whose second half has Russian letters as a whole («anna@пример.рф»). */
const MIXED_EMAIL = /^[a-z\d._%+-]+@(?:[а-яё\d](?:[а-яё\d-]*[а-яё\d])?\.)+(?:рф|рус|дети|онлайн|орг|ком)$/i;

/** Whether mail can be sent to this address as it is written. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 &&
  !text.includes('..') &&
  !/^\.|\.@/.test(text) &&
  (EMAIL.test(text) || CYRILLIC_EMAIL.test(text) || MIXED_EMAIL.test(text));

/** «дом 2», «кв. 15» before digits: an address where somebody lives, or a home phone; nobody can tell. */
const PLACE_BEFORE = /(?:^|[^а-яё])(?:д|дом|кв|корп|к|стр|ул|пер|пр)\.?\s*[№:]?\s*$/i;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A phone that can be dialled from anywhere in the country. */
function isWhole(text: string): boolean {
  const digits = digitsOf(text);
  if (text.startsWith('+'))
    return digits.length === 11 ? digits[0] !== '8' : /^[1-69]\d{10,14}$/.test(digits);
  if (digits.length === 11) return /^[78]/.test(digits);
  if (digits.length !== 10) return false;
  // Ten digits after 7 or 8 are a phone of eleven with one lost, unless brackets show the code.
  return /^[3-69]/.test(digits) || /^\(\d{3,5}\)/.test(text);
}

/** A phone within a town: five to seven digits. */
const isLocal = (text: string): boolean => !text.startsWith('+') && /^\d{5,7}$/.test(digitsOf(text));

/** The one way to cut a run of digits at its spaces into whole phones; null: none, or several. */
function cutAtSpaces(run: string): string[] | null {
  const words = run.split(/[ \t\u00a0]+/);
  const ways: string[][] = [];
  const go = (from: number, parts: string[]) => {
    if (from === words.length) ways.push(parts);
    for (let to = from + 1; to <= words.length && ways.length < 2; to++) {
      const part = words.slice(from, to).join(' ');
      if (digitsOf(part).length > 15) return;
      const isFull = isWhole(part) && digitsOf(part).length >= 11;
      if (isFull || (words.length > 1 && /^\d{1,3}-\d\d-\d\d$/.test(part))) go(to, [...parts, part]);
    }
  };
  go(0, []);
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

function phonesOfRun(run: string, before: string): ContactToken[] {
  const numbered = /^\d{1,2}\.[ \t\u00a0]+(?=[+(\d])/.exec(run);
  if (numbered) return phonesOfRun(run.slice(numbered[0].length), before);
  if (digitsOf(run).length < 5) return [{ kind: 'text', text: run }];
  if (isWhole(run)) return [{ kind: 'phone', text: run }];
  if (isLocal(run)) return [{ kind: PLACE_BEFORE.test(before) ? 'wrong-phone' : 'phone', text: run }];
  const parts = cutAtSpaces(run);
  if (parts) return parts.map((text) => ({ kind: 'phone', text }));
  return [{ kind: 'wrong-phone', text: run }];
}

/** Latin letters right beside an address: a part of it that a space has cut off. */
function isCutOff(before: string, after: string): boolean {
  const word = /^[ \t]*([^\s,;:<>()]+)/.exec(after)?.[1] ?? '';
  if (/^[a-z._-]/i.test(word) && !word.includes('@')) return true;
  return /[a-z\d._-][ \t]*$/i.test(before) && !/(?:e-?mail|mail)[ \t]*$/i.test(before);
}

/** Phones and addresses of a text in their order, with the text between them. */
export function contactTokens(text: string): ContactToken[] {
  const clean = withoutInvisible(text);
  const tokens: ContactToken[] = [];
  let at = 0;
  for (const match of clean.matchAll(FOUND)) {
    const before = clean.slice(at, match.index);
    if (before.trim()) tokens.push({ kind: 'text', text: before });
    at = match.index + match[0].length;
    if (match[2] !== undefined) {
      tokens.push(...phonesOfRun(match[2].trim(), before));
      continue;
    }
    const address = match[0].replace(/[.:]+$/, '');
    const isWrong = !isEmail(address) || isCutOff(before, clean.slice(at));
    tokens.push({ kind: isWrong ? 'wrong-email' : 'email', text: address });
  }
  if (clean.slice(at).trim()) tokens.push({ kind: 'text', text: clean.slice(at) });
  return tokens;
}
