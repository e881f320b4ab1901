/**
 * Letter triples such that each kinship word (`KINSHIP_WORDS` in person-name.ts) contains at least one; ё as
 * е.
 */
const PARTS = 'мат оте мам пап баб дед мач отч тет дяд сес бра опе поп род усы пре суп пат'.split(' ');
const SUMS = new Uint8Array(1 << 15);

/** Upper and lower case have the same five bits; ё has those of е. */
const bitsOf = (code: number): number => (code === 0x451 || code === 0x401 ? 0x15 : code & 31);

for (const part of PARTS) {
  SUMS[[...part].reduce((sum, letter) => (sum << 5) | bitsOf(letter.charCodeAt(0)), 0)] = 1;
}

/** False: the text certainly has no kinship word. Checks three letters at a time. */
export function mayContainKinship(text: string): boolean {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    sum = ((sum << 5) | bitsOf(text.charCodeAt(at))) & 0x7fff;
    if (at > 1 && SUMS[sum] === 1) return true;
  }
  return false;
}
