/** What is cut at build time for the check of a passphrase (assets/words). Words stand in the Latin layout: a byte a letter. */
export interface WordData {
  /** By length: each word as a digit, the number of letters it shares with the one before, and its other letters. */
  words: Record<string, string>;
  names: Record<string, string>;
  /** Common passwords, the most common first, divided by spaces. */
  passwords: string;
  /** Keys that lie beside each key, in the form of the estimator. */
  graphs: Record<string, Record<string, (string | null)[]>>;
}

const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
/** The same keys with Shift. */
const LATIN_SHIFTED = 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~';

const toLatin = new Map(
  [...RUSSIAN].flatMap(
    (letter, at) =>
      [
        [letter, LATIN[at]],
        [letter.toUpperCase(), LATIN_SHIFTED[at]],
      ] as [string, string][],
  ),
);
const toRussian = new Map([...toLatin].map(([russian, latin]) => [latin, russian]));

/** The text as the same keys type it in the Latin layout. */
export const inLatinLayout = (text: string): string =>
  [...text].map((each) => toLatin.get(each) ?? each).join('');
/** The text as the same keys type it in the Russian layout. */
export const inRussianLayout = (text: string): string =>
  [...text].map((each) => toRussian.get(each) ?? each).join('');

/** Words of one length, as they were packed. */
export function unpacked(data: string, length: number): string[] {
  const words: string[] = [];
  let before = '';
  for (let at = 0; at < data.length; ) {
    const shared = Number(data[at]);
    before = before.slice(0, shared) + data.slice(at + 1, at + 1 + length - shared);
    at += 1 + length - shared;
    words.push(inRussianLayout(before));
  }
  return words;
}
