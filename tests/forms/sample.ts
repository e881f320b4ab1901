/** What valibot's schemas reveal about themselves, as far as used here. */
export interface Described {
  kind: string;
  type: string;
  pipe?: Described[];
  entries?: Record<string, Described>;
  item?: Described;
  items?: Described[];
  wrapped?: Described;
  key?: Described | string;
  value?: Described;
  options?: unknown[];
  literal?: unknown;
  requirement?: unknown;
}

/** How much a sample has: every field, only those that must be there, or all with the option of this number. */
type Fill = 'all' | 'least' | number;

const TIME = '2026-11-23T09:00:00.000Z';
const WORDS: Readonly<Record<string, string>> = {
  name: 'Соколова Анна Петровна',
  newName: 'Соколова-Орлова Анна Петровна',
  toName: 'Соколова Вера Ильинична',
  signedName: 'Соколова Вера Ильинична',
  classGroup: '1002',
  person: '1000000000009',
  into: '1000000000008',
  phones: '+7 900 000-00-01',
  emails: 'vera@example.org',
  period: '2026/2027:q1',
  answerBy: '2026-12-01',
};

/** A value that the schema takes, with every field, or with none that may be missing. */
export function sampleOf(schema: Described, fill: Fill = 'all', field = 'text'): unknown {
  if (schema.pipe) return pipedSample(schema.pipe, fill, field);
  switch (schema.type) {
    case 'string':
      return textOf(field);
    case 'number':
      return 3;
    case 'boolean':
      return fill !== 'least';
    case 'literal':
      return schema.literal;
    case 'picklist':
      return schema.options?.[typeof fill === 'number' ? fill % schema.options.length : 0];
    case 'nullable':
      return fill === 'least' ? null : sampleOf(schema.wrapped as Described, fill, field);
    case 'optional':
    case 'exact_optional':
      return fill === 'least' ? undefined : sampleOf(schema.wrapped as Described, fill, field);
    case 'object':
      return objectSample(schema.entries ?? {}, fill);
    case 'array':
      return itemsOf(schema.item as Described, fill, field);
    case 'strict_tuple':
      return schema.items?.map((item) => sampleOf(item, fill, field));
    case 'record':
      return fill === 'least' ? {} : { '1000000000001': sampleOf(schema.value as Described, fill, field) };
    case 'union':
      return sampleOf((schema.options as Described[])[0] as Described, fill, field);
    case 'variant':
      return sampleOf(optionOf(schema.options as Described[], fill), fill, field);
    case 'unknown':
      return null;
    default:
      throw new Error(`no sample of ${schema.type}`);
  }
}

const optionOf = (options: readonly Described[], fill: Fill): Described =>
  options[typeof fill === 'number' ? fill % options.length : 0] as Described;

/** Samples that together have each option of each list of choices. */
export function samplesOf(schema: Described): unknown[] {
  const options = schema.type === 'variant' ? (schema.options as Described[]) : [schema];
  return options.flatMap((option) => {
    const choices = Math.max(1, ...choicesIn(option));
    const all = Array.from({ length: choices }, (_, choice) => sampleOf(option, choice));
    return unlike([...all, sampleOf(option, 'least')]);
  });
}

const unlike = (values: unknown[]): unknown[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** How many options the lists of choices have that stand in the fields of an object itself. */
function choicesIn(schema: Described): number[] {
  if (schema.pipe) return schema.pipe.flatMap(choicesIn);
  if (schema.type === 'picklist') return [schema.options?.length ?? 0];
  if (schema.wrapped) return choicesIn(schema.wrapped);
  return Object.values(schema.entries ?? {}).flatMap(choicesIn);
}

function objectSample(entries: Record<string, Described>, fill: Fill): Record<string, unknown> {
  const fields = Object.entries(entries).map(([field, schema]) => [field, sampleOf(schema, fill, field)]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function itemsOf(item: Described, fill: Fill, field: string): unknown[] {
  if (fill === 'least') return [];
  const variants = Object.values(item.entries ?? {}).map(({ options, type }) =>
    type === 'variant' ? (options?.length ?? 0) : 0,
  );
  const further = Array.from({ length: Math.max(0, ...variants) }, (_, choice) =>
    sampleOf(item, choice, field),
  );
  const items =
    item.type === 'variant'
      ? samplesOf(item)
      : [sampleOf(item, fill, field), sampleOf(item, 'least', field), ...further];
  // People are told apart by their keys.
  return unlike(items).map((value, index) =>
    typeof value === 'object' && value !== null && 'key' in value && 'role' in value
      ? { ...value, key: `10000000001${index}` }
      : value,
  );
}

function pipedSample(pipe: Described[], fill: Fill, field: string): unknown {
  const first = pipe.find(({ kind, type }) => kind === 'schema' && type !== 'unknown') as Described;
  const numberOf = (type: string) => pipe.find((each) => each.type === type)?.requirement;
  if (first.type === 'number') {
    const [low, high] = [Number(numberOf('min_value') ?? 0), Number(numberOf('max_value') ?? 9)];
    return Math.floor((low + high) / 2);
  }
  if (first.type !== 'string') return sampleOf(first, fill, field);
  if (pipe.some(({ type }) => type === 'iso_timestamp')) return TIME;
  const pattern = pipe.find(({ type }) => type === 'regex')?.requirement;
  const texts = [
    textOf(field),
    '2026-11-20',
    '2026-11-20T10:30',
    '10:30',
    '1002',
    '001795420800000.000000.0a1b2c3d',
  ];
  return texts.find((text) => !(pattern instanceof RegExp) || pattern.test(text)) ?? texts[0];
}

function textOf(field: string): string {
  if (/At$|^at$|^since$/.test(field)) return TIME;
  return WORDS[field] ?? `${field}: слова`;
}

/** The schemas of all kinds in that of any entry, by kind. */
export function kindsIn(schema: Described): Map<string, Described> {
  const flat = (each: Described): Described[] =>
    each.entries ? [each] : [...(each.pipe ?? []), ...((each.options ?? []) as Described[])].flatMap(flat);
  return new Map(flat(schema).map((each) => [String(each.entries?.kind?.literal), each]));
}
