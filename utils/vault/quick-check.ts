import { type GenericSchema, safeParse } from 'valibot';

type Test = (value: unknown) => boolean;

/** What valibot's schemas and validations reveal about themselves, as far as used here. */
interface Described {
  kind: string;
  type: string;
  pipe?: Described[];
  options?: unknown[];
  entries?: Record<string, Described>;
  wrapped?: Described;
  default?: unknown;
  literal?: unknown;
  key?: string;
  requirement?: unknown;
  /** Of a schema that carries older forms forward: what it takes unchanged. */
  asIs?: Described;
}

const never: Test = () => false;
const compiled = new WeakMap<object, Test>();

/**
 * Checks a value against a valibot schema, with a fast path: a register has tens of thousands of entries, and
 * most of valibot's time goes into building its results. The fast path accepts only what the schema takes
 * unchanged; for everything else, and for schemas it does not know, valibot decides. Returns the value, or
 * undefined if it does not fit. Unlike with valibot, fields not in the schema stay.
 */
export function checked<T>(schema: GenericSchema<unknown, T>, value: unknown): T | undefined {
  let test = compiled.get(schema);
  if (!test) {
    test = testOf(schema as unknown as Described);
    compiled.set(schema, test);
  }
  if (test(value)) return value as T;
  const parsed = safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
}

function testOf(schema: Described): Test {
  if (schema.asIs) return testOf(schema.asIs);
  if (schema.pipe) {
    const tests = schema.pipe.map((item) => (item.kind === 'schema' ? testOf(item) : validationOf(item)));
    return (value) => tests.every((test) => test(value));
  }
  switch (schema.type) {
    case 'string':
    case 'boolean':
      return (value) => typeof value === schema.type;
    case 'number':
      return (value) => typeof value === 'number' && !Number.isNaN(value);
    case 'literal':
      return (value) => value === schema.literal;
    case 'picklist':
      return (value) => schema.options?.includes(value) === true;
    case 'nullable':
    case 'optional':
      return wrapped(schema);
    case 'object':
      return objectTest(schema.entries ?? {});
    case 'variant':
      return variantTest(schema);
    default:
      return never;
  }
}

function wrapped({ type, wrapped: inner, default: filled }: Described): Test {
  if (!inner || filled !== undefined) return never;
  const test = testOf(inner);
  const empty = type === 'nullable' ? null : undefined;
  return (value) => value === empty || test(value);
}

function validationOf({ kind, type, requirement }: Described): Test {
  if (kind !== 'validation') return never;
  if (requirement instanceof RegExp && !requirement.global && !requirement.sticky) {
    return (value) => requirement.test(value as string);
  }
  if (typeof requirement === 'function' && ['check', 'integer'].includes(type)) return requirement as Test;
  if (typeof requirement !== 'number') return never;
  const limits: Record<string, Test> = {
    min_length: (value) => (value as string).length >= requirement,
    max_length: (value) => (value as string).length <= requirement,
    min_value: (value) => (value as number) >= requirement,
    max_value: (value) => (value as number) <= requirement,
  };
  return limits[type] ?? never;
}

function objectTest(entries: Record<string, Described>): Test {
  const fields = Object.entries(entries).map(([key, schema]) => [key, testOf(schema)] as const);
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    for (const [key, test] of fields) if (!test((value as Record<string, unknown>)[key])) return false;
    return true;
  };
}

/** By the literal of the discriminating field; other variants are left to valibot. */
function variantTest({ key = '', options = [] }: Described): Test {
  const tests = new Map<unknown, Test>();
  for (const option of options as Described[]) {
    const field = option.entries?.[key];
    if (option.type !== 'object' || field?.type !== 'literal' || tests.has(field.literal)) return never;
    tests.set(field.literal, testOf(option));
  }
  return (value) => {
    const kind = (value as Record<string, unknown> | null | undefined)?.[key];
    return tests.get(kind)?.(value) === true;
  };
}
