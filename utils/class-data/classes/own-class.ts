import { plainText } from './plain-text.ts';

const LATIN = 'ABCEHKMOPTXY';
const CYRILLIC = 'АВСЕНКМОРТХУ';

/** Latin letters that look like Russian ones become Russian: «7A» typed on either keyboard is one class. */
const russianLetters = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter);

/** Letters and digits of the part of a class name after its number: «А», «2», «КАДЕТСКИЙ», «А1». */
export const markKey = (mark: string): string =>
  russianLetters(mark.toUpperCase().replace(/Ё/g, 'Е')).replace(/[^\p{L}\d]/gu, '');

/** How the own class is named. */
export interface OwnClass {
  /** 1…12; null: the name has none («Кадетский»). */
  parallel: number | null;
  /** `markKey` of what follows the number; '' if nothing does. */
  mark: string;
  /** Further words of the name: «кадетский» of «7А кадетский». */
  words: string;
}

const CLASS_WORD = /(?<!\p{L})кл(?:асс\p{L}*|\.|(?!\p{L}))/giu;

export function ownClass(name: string): OwnClass {
  const text = plainText(name).replace(CLASS_WORD, ' ').replace(/\s+/g, ' ').trim();
  const [, number = '', rest = ''] = /^(\d{1,2})(?!\d)(.*)$/u.exec(text) ?? [];
  const parallel = Number(number);
  if (!number || parallel < 1 || parallel > 12) return { parallel: null, mark: markKey(text), words: '' };
  const [, letter, words = ''] = /^[^\p{L}\d]*(\p{L}\d?)(?![\p{L}\d])(.*)$/u.exec(rest) ?? [];
  return letter
    ? { parallel, mark: markKey(letter), words: markKey(words) }
    : { parallel, mark: markKey(rest), words: '' };
}

/**
 * Class as a key: «7 «А» класс», «7-а», `7 "A"` → «7А»; a name whose mark is a number keeps them apart («5-2»);
 * other names in upper case without punctuation; empty: none.
 */
export function classKey(name: string): string {
  const { parallel, mark, words } = ownClass(name);
  if (parallel === null) return mark;
  return `${parallel}${/^\d/.test(mark) ? '-' : ''}${mark}${words}`;
}
