/** `AB12` → row 11, column 27; null: not an address. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,4})(\d{1,9})$/.exec(address) ?? [];
  if (!letters || !digits) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** Letter of a column as in Excel, counted from 0: 0 → A, 27 → AB. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column > 25 ? columnLetter(Math.floor(column / 26) - 1) + letter : letter;
}
