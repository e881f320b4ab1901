export type Json = null | boolean | number | bigint | string | Json[] | { [key: string]: Json | undefined };
export type Fields = { [key: string]: Json | undefined };

/** JSON with ids as bare numbers of up to 19 digits: bigint is written digit by digit. */
export function write(value: Json, twins = true): string {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return `[${value.map((each) => write(each, twins)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const pairs = Object.entries(value).flatMap(([key, each]) =>
    each === undefined || (!twins && /(?:_str|Str)$/.test(key))
      ? []
      : `${JSON.stringify(key)}:${write(each, twins)}`,
  );
  return `{${pairs.join(',')}}`;
}

/** An id as a number, with its twin: `{lesson: 24…, lesson_str: "24…"}`. */
export const id = (name: string, value: string | null): Fields => ({
  [name]: value === null ? null : BigInt(value),
  [`${name}_str`]: value,
});

/** The ids of a body: a bare array of numbers or strings. Null for anything else. */
export function idsOf(body: string): string[] | null {
  if (!/^\s*\[\s*(?:"?\d{1,19}"?\s*(?:,\s*"?\d{1,19}"?\s*)*)?\]\s*$/.test(body)) return null;
  return body.match(/\d+/g) ?? [];
}
