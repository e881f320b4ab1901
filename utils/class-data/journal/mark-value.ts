/**
 * The integer of a mark without plus or minus («4-» is 4); null for marks that do not count: н/а, осв, зач
 * and anything outside the five-point system.
 */
export function markNumber(value: string): number | null {
  const digit = /^([1-5])\s*[+\-−–]?$/.exec(value.trim())?.[1];
  return digit ? Number(digit) : null;
}
