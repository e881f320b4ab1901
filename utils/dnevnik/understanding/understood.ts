import { array, type InferOutput, integer, minValue, number, object, pipe, regex, string } from 'valibot';

/**
 * What the readers have met so far: kinds of pages and files, when last, and what they did not find in them. Nothing of
 * people: names of our own, days and counts.
 */

/** A name of our own: a kind of page or the code of a warning. Latin letters and -, so that no name or id fits. */
export const readerNameSchema = pipe(string(), regex(/^[a-z]+(?:-[a-z]+){0,5}$/));

const daySchema = pipe(string(), regex(/^\d{4}-\d\d-\d\d$/));
const countSchema = pipe(number(), integer(), minValue(1));

const understoodSchema = object({
  kind: readerNameSchema,
  count: countSchema,
  /** Of the latest reading, yyyy-mm-dd. */
  day: daySchema,
  /** What was not found: code of the warning, in how many pages, when last. */
  missing: array(object({ part: readerNameSchema, count: countSchema, day: daySchema })),
});
export type Understood = InferOutput<typeof understoodSchema>;

export const allUnderstoodSchema = array(understoodSchema);

/** Most kinds, and most parts of a kind, that are kept; there are fewer. */
const MOST = 60;

/** With one reading more. A part that one page misses several times counts once. */
export function withReading(
  known: readonly Understood[],
  { kind, parts }: { kind: string; parts: readonly string[] },
  day: string,
): Understood[] {
  const before = known.find((each) => each.kind === kind);
  const missing = new Map(before?.missing.map((each) => [each.part, each]));
  for (const part of new Set(parts)) {
    missing.set(part, { part, count: (missing.get(part)?.count ?? 0) + 1, day });
  }
  const now: Understood = {
    kind,
    count: (before?.count ?? 0) + 1,
    day,
    missing: [...missing.values()].slice(-MOST),
  };
  return [...known.filter((each) => each.kind !== kind), now].slice(-MOST);
}
