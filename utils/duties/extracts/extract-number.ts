/** Length of the tear-off number: seven digits and a check digit. */
const DIGITS = 8;

/** Damm's quasigroup of order 10: detects every wrong digit and every swap of two neighbours. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

const checkOf = (digits: string): string =>
  [...digits].reduce((row, digit) => (DAMM[Number(row)] as string)[Number(digit)] as string, '0');

/** A number for an extract, unlike all others; `random` gives numbers from 0 up to 1. */
export function newExtractNumber(taken: ReadonlySet<string>, random: () => number = Math.random): string {
  for (;;) {
    const digits = Array.from({ length: DIGITS - 1 }, () => Math.floor(random() * 10)).join('');
    const number = digits + checkOf(digits);
    if (!taken.has(number)) return number;
  }
}

/**
 * The typed or scanned number; null: not eight digits, or the check digit reveals an error. Everything
 * between digits is ignored: keyboards of any layout give the same digits.
 */
export function readExtractNumber(typed: string): string | null {
  const digits = typed.replace(/\D/g, '');
  return digits.length === DIGITS && checkOf(digits) === '0' ? digits : null;
}

/** «1234 5678»: as printed beside the bar code. */
export const shownNumber = (number: string): string => `${number.slice(0, 4)}\u00a0${number.slice(4)}`;
