/** Rows of the keyboard, the Latin letters where the Russian ones lie. */
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/** What was typed with the keyboard left in Latin: «fkbtd» → «алиев». */
export function retyped(text: string): string {
  return [...text.toLowerCase()].map((letter) => RUSSIAN[LATIN.indexOf(letter)] ?? letter).join('');
}
