/** Average width of a letter at 12 px in Russian text, for the widest of the interface's fonts; px. */
const LETTER = 7.6;

/** Approximate width of a line of text at 12 px; px. Charts are drawn before anything can be measured. */
export function textWidth(text: string): number {
  return text.length * LETTER;
}

/** The text if it is no wider than `width`, else its beginning and «…». */
export function fittedText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return `${text.slice(0, Math.max(0, Math.floor(width / LETTER) - 1)).trimEnd()}…`;
}
