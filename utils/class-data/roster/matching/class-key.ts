const LATIN = 'ABCEHKMOPTX';
const CYRILLIC = 'АВСЕНКМОРТХ';

/**
 * Class as a key: «7 «А» класс», «7-а», `7 "A"` → «7А»; other names in upper case without punctuation; empty:
 * none.
 */
export function classKey(name: string): string {
  const upper = name
    .toUpperCase()
    .replace(/Ё/g, 'Е')
    .replace(/КЛАСС[А-Я]*|КЛ\.?(?=\s|$)/g, '')
    .replace(/[^\p{L}\d]/gu, '');
  return upper.replace(/[A-Z]/g, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter);
}

/** Whether two class names mean one class; «7» beside «7А» gives only the parallel, an empty one nothing. */
export function compareClasses(a: string, b: string): 'same' | 'other' | 'untold' {
  const [first, second] = [classKey(a), classKey(b)];
  if (!first || !second) return 'untold';
  if (first === second) return 'same';
  const parallelOnly = (whole: string, part: string) =>
    /^\d+$/.test(part) && whole.replace(/\D+$/, '') === part;
  return parallelOnly(first, second) || parallelOnly(second, first) ? 'untold' : 'other';
}
