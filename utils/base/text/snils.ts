/** Numbers up to this one were given out before there was a check number. */
const FIRST_CHECKED = 1_001_998;

/**
 * What stands in a field or a cell for СНИЛС: a number, nothing, or one with a check number that does not fit. Its digits
 * go no further than this. Spaces, dashes and dots between them make no difference. The check number: the sum of the first
 * nine digits times 9, 8 … 1, modulo 101, of which the last two digits count.
 */
export function snilsState(text: string): 'present' | 'absent' | 'doubtful' {
  const digits = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (digits === '' || /^(?:нет|неизвестн[оа]?|отсутствует)$/i.test(digits)) return 'absent';
  if (!/^\d{11}$/.test(digits) || /^0+$/.test(digits)) return 'doubtful';
  return isChecked(digits) || Number(digits.slice(0, 9)) <= FIRST_CHECKED ? 'present' : 'doubtful';
}

/** Whether the last two of eleven digits are the check number of the others. */
export function isChecked(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (9 - at), 0);
  return (sum % 101) % 100 === Number(digits.slice(9));
}
