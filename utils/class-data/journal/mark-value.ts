/**
 * The whole number of a mark, its sign left aside («4-» is 4); null for what is not counted: н/а, осв, зач and anything
 * that is not a mark of the five-point system.
 */
export function markNumber(value: string): number | null {
  const digit = /^([1-5])\s*[+\-−–]?$/.exec(value.trim())?.[1];
  return digit ? Number(digit) : null;
}
