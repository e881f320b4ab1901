/** Signs of the number on a tear-off: seven digits and one that checks them. */
const DIGITS = 8;

/** Damm's quasigroup of order 10: finds every wrong digit and every swap of two neighbours. */
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

/** A number for an extract that none of the others has; `random` gives numbers from 0 up to 1. */
export function newExtractNumber(taken: ReadonlySet<string>, random: () => number = Math.random): string {
  for (;;) {
    const digits = Array.from({ length: DIGITS - 1 }, () => Math.floor(random() * 10)).join('');
    const number = digits + checkOf(digits);
    if (!taken.has(number)) return number;
  }
}

/**
 * The number that was typed or scanned; null: not eight digits, or the check digit says that one is wrong. Whatever
 * stands between digits is left out: a keyboard of any layout gives the same digits.
 */
export function readExtractNumber(typed: string): string | null {
  const digits = typed.replace(/\D/g, '');
  return digits.length === DIGITS && checkOf(digits) === '0' ? digits : null;
}

/** «1234 5678»: as it is printed beside the bar code. */
export const shownNumber = (number: string): string => `${number.slice(0, 4)}\u00a0${number.slice(4)}`;
