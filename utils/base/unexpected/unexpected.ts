import { array, type InferOutput, is, isoTimestamp, object, pipe, regex, string } from 'valibot';

/** How many are kept; older ones go. */
export const MOST_KEPT = 50;

/**
 * A name of our own or of an error class, such as 'journal/update' or 'TypeError'. Latin letters, digits, - and /, at
 * most 60; no 4 digits in a row, so that neither a name nor an id of a person fits.
 */
export const plainNameSchema = pipe(string(), regex(/^(?!.*\d{4})[A-Za-z][A-Za-z0-9/-]{0,59}$/));

/** Something that went wrong where nothing was expected to: when, where in the extension, and the class of the error. */
export const unexpectedSchema = object({
  at: pipe(string(), isoTimestamp()),
  part: plainNameSchema,
  kind: plainNameSchema,
});
export type Unexpected = InferOutput<typeof unexpectedSchema>;

export const allUnexpectedSchema = array(unexpectedSchema);

/** What is known of an error: the name of its class, never its message. 'unknown': it has none, or one that could say more. */
export function kindOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return is(plainNameSchema, name) ? name : 'unknown';
}

/** With one more at the end; the oldest go where there are more than 50. */
export function withUnexpected(kept: readonly Unexpected[], added: Unexpected): Unexpected[] {
  return [...kept, added].slice(-MOST_KEPT);
}

/** As a teacher sends it to support: a heading and a line for each, the latest last. */
export function unexpectedText(kept: readonly Unexpected[], version: string): string {
  return [`Классрук ${version}`, ...kept.map(({ at, part, kind }) => `${at} ${part} ${kind}`)].join('\n');
}
