/** Formula injection: a cell of text that a spreadsheet would run when it opens a CSV file. */

/** Signs that begin a formula, also wide ones and after spaces; tab and carriage return hide one. */
const RUNS = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;
const GUARDED = /^'+(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

/** Puts an apostrophe before a text that would run; `releaseCell` undoes exactly this. */
export function guardCell(text: string): string {
  return RUNS.test(text) || GUARDED.test(text) ? `'${text}` : text;
}

/** The text as it was before `guardCell`. */
export function releaseCell(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
