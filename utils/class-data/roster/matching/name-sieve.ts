/** One bit per Russian letter, ignoring case; ё counts as е. Other characters have none. */
const BITS = new Int32Array(0x460);
for (let code = 0x410; code <= 0x44f; code++) BITS[code] = 1 << (code & 31);
for (const letter of 'Ёё') BITS[letter.charCodeAt(0)] = 1 << 21;

/** 0 if the character is not a Russian letter. */
const bitOf = (code: number): number => (code < BITS.length ? BITS[code]! : 0);

/** The set of letters in a word: a typo changes at most two of them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    letters |= code === HYPHEN ? HYPHEN_BIT : bitOf(code);
  }
  return letters;
}

/** Whether the words become equal by dropping a letter from one or from each. */
function isTypo(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const left = short.slice(start, short.length - end);
  const right = long.slice(start, long.length - end);
  if (left.length < right.length) return left === '' && right.length === 1;
  return left.slice(1) === right.slice(0, -1) || left.slice(0, -1) === right.slice(1);
}

const HYPHEN = 45;
const SPACE = 32;

const HYPHEN_BIT = 1 << (HYPHEN & 31);

/** Words of one length, with their letter sets at the same indexes. */
interface Words {
  words: string[];
  letters: number[];
}

/**
 * Rejects names that no person of a roster can have: none of their words is at most one typo away from an
 * indexed word. Says «may be» whenever it is unsure.
 */
export class NameSieve {
  readonly #byLength: (Words | undefined)[] = [];

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      const same = this.#byLength[word.length] ?? { words: [], letters: [] };
      this.#byLength[word.length] = same;
      same.words.push(word);
      same.letters.push(lettersOf(word));
    }
  }

  /** False: certainly nobody has this name, in whole or in part, correct or with one typo per word. */
  mayBe(name: string): boolean {
    let word = 0;
    let part = 0;
    let ofWord = 0;
    let ofPart = 0;
    for (let at = 0; at <= name.length; at++) {
      const code = at < name.length ? name.charCodeAt(at) : SPACE;
      const bit = bitOf(code);
      if (bit !== 0) {
        ofPart |= bit;
        continue;
      }
      if (code !== SPACE && code !== HYPHEN) return true;
      // « - » and hyphens at the ends are left to the slow path.
      if (code === HYPHEN && (at === part || bitOf(name.charCodeAt(at + 1)) === 0)) return true;
      if (at > part && this.#hasNear(name, part, at, ofPart)) return true;
      ofWord |= ofPart;
      if (code === HYPHEN) ofWord |= HYPHEN_BIT;
      else {
        // An extra hyphen is a typo as well.
        if (part > word && this.#hasNear(name, word, at, ofWord)) return true;
        word = at + 1;
        ofWord = 0;
      }
      part = at + 1;
      ofPart = 0;
    }
    return false;
  }

  #hasNear(name: string, from: number, to: number, letters: number): boolean {
    let normal = '';
    for (let length = to - from - 1; length <= to - from + 1; length++) {
      const near = this.#byLength[length];
      if (!near) continue;
      for (let at = 0; at < near.letters.length; at++) {
        let differing = near.letters[at]! ^ letters;
        differing &= differing - 1;
        if ((differing & (differing - 1)) !== 0) continue;
        // All that `normaliseName` does to a word of Russian letters.
        normal ||= name.slice(from, to).toLowerCase().replaceAll('ё', 'е');
        if (isTypo(near.words[at]!, normal)) return true;
      }
    }
    return false;
  }
}
