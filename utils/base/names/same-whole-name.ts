import { looksLikePatronymic, nameWords, normaliseName } from './names.ts';

/**
 * Whether two spellings are one whole name: order, case, ё/е and a patronymic that only one of them has make no
 * difference; any other word does. Stricter than `sameName`: siblings' names may differ by a letter.
 */
export function sameWholeName(a: string, b: string): boolean {
  if (sameWords(a, b)) return true;
  const [shorter, longer] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.length - other.length);
  if (!shorter || !longer || shorter.length < 2) return false;
  const others = [...longer];
  for (const word of shorter) {
    const at = others.indexOf(word);
    if (at < 0) return false;
    others.splice(at, 1);
  }
  const [added, ...more] = others;
  return more.length === 0 && (added === undefined || looksLikePatronymic(added));
}

/** Whether two spellings have exactly the same words, whatever their order, case and ё/е. */
export const sameWords = (a: string, b: string): boolean =>
  wordsOf(a).sort().join(' ') === wordsOf(b).sort().join(' ');

const wordsOf = (name: string): string[] => nameWords(normaliseName(name));
