const LATIN = 'ABCEHKMOPTX';
const CYRILLIC = 'АВСЕНКМОРТХ';

/** Class as a key: «7 «А» класс», «7-а», `7 "A"` → «7А»; other names in upper case without signs; empty: none. */
export function classKey(name: string): string {
  const upper = name
    .toUpperCase()
    .replace(/Ё/g, 'Е')
    .replace(/КЛАСС[А-Я]*|КЛ\.?(?=\s|$)/g, '')
    .replace(/[^\p{L}\d]/gu, '');
  return upper.replace(/[A-Z]/g, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter);
}
