/** One bit for each Russian letter, whatever its case; ё counts as е. Other signs have none. */
const BITS = new Int32Array(0x460);
for (let code = 0x410; code <= 0x44f; code++) BITS[code] = 1 << (code & 31);
for (const letter of 'Ёё') BITS[letter.charCodeAt(0)] = 1 << 21;

/** 0 where the sign is no Russian letter. */
const bitOf = (code: number): number => (code < BITS.length ? BITS[code]! : 0);

/** The letters that a word has: a slip changes two of them at most. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    letters |= code === HYPHEN ? HYPHEN_BIT : bitOf(code);
  }
  return letters;
}

/** Whether the words become the same by leaving out a letter, of one or of each of them. */
function isSlip(a: string, b: string): boolean {
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

/** Words of one length, and their letters at the same places. */
interface Words {
  words: string[];
  letters: number[];
}

/**
 * Sets aside names that no person of a roster can have: no word of them is a slip or less away from a word under
 * which somebody is looked for. Says «may be» whenever it is not sure.
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

  /** False: surely nobody has this name, whole or in part, written rightly or with one slip in a word. */
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
      // « - » and hyphens at the ends are put right by the careful way.
      if (code === HYPHEN && (at === part || bitOf(name.charCodeAt(at + 1)) === 0)) return true;
      if (at > part && this.#hasNear(name, part, at, ofPart)) return true;
      ofWord |= ofPart;
      if (code === HYPHEN) ofWord |= HYPHEN_BIT;
      else {
        // A hyphen too many is a slip as well.
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
        if (isSlip(near.words[at]!, normal)) return true;
      }
    }
    return false;
  }
}
