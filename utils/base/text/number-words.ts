import { noun } from './plural.ts';

const ONES = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'];
const TEENS = [
  'десять',
  'одиннадцать',
  'двенадцать',
  'тринадцать',
  'четырнадцать',
  'пятнадцать',
  'шестнадцать',
  'семнадцать',
  'восемнадцать',
  'девятнадцать',
];
const TENS = [
  '',
  '',
  'двадцать',
  'тридцать',
  'сорок',
  'пятьдесят',
  'шестьдесят',
  'семьдесят',
  'восемьдесят',
  'девяносто',
];
const HUNDREDS = [
  '',
  'сто',
  'двести',
  'триста',
  'четыреста',
  'пятьсот',
  'шестьсот',
  'семьсот',
  'восемьсот',
  'девятьсот',
];

/**
 * A whole number from 0 to 999 in words, nominative, masculine: «двадцать один»; in the accusative of a thing it is the
 * same. '' for anything else.
 */
export function inWords(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 999) return '';
  if (number === 0) return 'ноль';
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const words = tens === 1 ? [TEENS[ones]] : [TENS[tens], ONES[ones]];
  return [HUNDREDS[hundreds], ...words].filter(Boolean).join(' ');
}

/** «3 (три) листа», «21 (двадцать один) лист»: a masculine noun in the forms for 1, 2 and 5. */
export function countInWords(
  number: number,
  forms: readonly [one: string, few: string, many: string],
): string {
  const words = inWords(number);
  return [String(number), words && `(${words})`, noun(number, forms)].filter(Boolean).join(' ');
}
