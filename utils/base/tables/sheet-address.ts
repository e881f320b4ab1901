/** `AB12` → row 11, column 27; null: not an address. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,4})(\d{1,9})$/.exec(address) ?? [];
  if (!letters || !digits) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
