/** Formula injection: a text cell that a spreadsheet would execute on opening a CSV file. */

/**
 * Characters that begin a formula, including full-width ones and after spaces; tab and carriage return hide
 * one.
 */
const RUNS = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;
const GUARDED = /^'+(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

/** Prefixes text that would be executed with an apostrophe; `releaseCell` undoes exactly this. */
export function guardCell(text: string): string {
  return RUNS.test(text) || GUARDED.test(text) ? `'${text}` : text;
}

/** The text before `guardCell`. */
export function releaseCell(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
