import fc from 'fast-check';
import {
  boolean,
  check,
  type GenericSchema,
  integer,
  isoTimestamp,
  literal,
  maxLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  safeParse,
  string,
  toUpperCase,
  transform,
  union,
  variant,
} from 'valibot';
import { expect, it, test } from 'vitest';
import { checked } from '../../../utils/vault/quick-check.ts';
import { runs } from '../property-runs.ts';

const base = { id: string(), at: pipe(string(), isoTimestamp()), period: optional(nullable(string())) };
const schema: GenericSchema = variant('kind', [
  object({ ...base, kind: literal('a'), text: pipe(string(), regex(/\S/), maxLength(5)) }),
  object({ ...base, kind: literal('b'), way: picklist(['in', 'out']), sure: boolean() }),
  object({ ...base, kind: literal('c'), every: nullable(pipe(number(), integer(), minValue(1))) }),
  object({
    ...base,
    kind: literal('d'),
    even: pipe(
      number(),
      check((value) => value % 2 === 0),
    ),
  }),
  object({ ...base, kind: literal('e'), filled: optional(string(), 'default') }),
  object({ ...base, kind: literal('f'), loud: pipe(string(), toUpperCase()) }),
  object({ ...base, kind: literal('g'), either: union([string(), number()]) }),
]);

const anything = fc.oneof(
  fc.constantFrom<unknown>('', ' ', 'in', 'x', 'long text', '2026-09-01T08:00:00.000Z', 'nonsense'),
  fc.constantFrom<unknown>(0, 1, 2, -1, 1.5, Number.NaN, true, false, null, undefined, {}, []),
);
const almost = fc.record(
  {
    id: fc.oneof({ weight: 5, arbitrary: fc.constant<unknown>('id') }, anything),
    at: fc.oneof({ weight: 5, arbitrary: fc.constant<unknown>('2026-09-01T08:00:00.000Z') }, anything),
    kind: fc.constantFrom<unknown>('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', null),
    period: anything,
    text: anything,
    way: anything,
    sure: anything,
    every: anything,
    even: anything,
    filled: anything,
    loud: anything,
    either: anything,
  },
  { requiredKeys: ['kind'] },
);

test('accepts exactly what valibot accepts, with the same fields', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 20, arbitrary: almost }, anything), (value) => {
      const parsed = safeParse(schema, value);
      const got = checked(schema, value);
      expect(got !== undefined).toBe(parsed.success);
      if (!parsed.success) return;
      taken++;
      expect(got).toMatchObject(parsed.output as object);
    }),
    { numRuns: runs(5_000) },
  );
  // The test has seen both sides.
  expect(taken).toBeGreaterThan(100);
});

it.each<[string, GenericSchema, unknown, unknown]>([
  ['a transformation', pipe(string(), transform(Number)), '7', 7],
  ['a filled default', object({ a: optional(string(), 'b') }), {}, { a: 'b' }],
  ['a schema that it does not know', union([string(), number()]), 7, 7],
])('leaves %s to valibot', (_, given, value, expected) => {
  expect(checked(given, value)).toEqual(expected);
});
