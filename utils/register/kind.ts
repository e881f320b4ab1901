import {
  type GenericSchema,
  type InferOutput,
  type LiteralSchema,
  literal,
  type ObjectEntries,
  type ObjectSchema,
  object,
  optional,
  pipe,
  transform,
  unknown,
  variant,
} from 'valibot';
import { entryBase } from './entry-base.ts';
import { kindPlaces } from './kind-places.ts';

/** Names that entries carry only as keys. */
export interface EntryWords {
  /** Full name of a person by key. */
  name(person: string): string;
  purposes: readonly { id: string; title: string }[];
  /** Name of a reporting period by its key. */
  period(key: string): string;
}

/** An entry of any kind: what the shared code knows about it. */
export interface AnyEntry {
  id: string;
  /** ISO time when it was recorded. */
  at: string;
  /** Its place in the order of all entries; see `stampOf`. */
  stamp?: string | undefined;
  kind: string;
  classGroup: string;
  /** Key of the person it is about. */
  person: string;
  period?: string | null | undefined;
  by?: string | undefined;
  /** Number of the form in which it was written; missing: the first. */
  formNumber?: number | undefined;
}

/** An entry before it is stored: the store adds id, time and stamp. */
export type Unrecorded<E extends AnyEntry> = E extends AnyEntry ? Omit<E, 'id' | 'at' | 'stamp'> : never;

/** The teacher, or the extension itself: its entries cannot be corrected. */
export type Recorder = 'teacher' | 'extension';

/**
 * How long a fact holds. `person`: it is the person's, in every class and year. `class`: it is the class's, also of the
 * one that continues it. `year`: it ends with the school year in which it belongs, and can still be read.
 */
export type Holds = 'person' | 'class' | 'year';

/** Properties of a kind. */
interface KindFacts<F extends ObjectEntries, E, B extends Recorder> {
  by: B;
  holds: Holds;
  /** It ends with the year, and may still come after it: a signed slip comes back in September. */
  late?: true;
  /** The field with the day of the fact; null: it has only the day of recording. */
  day: (keyof F & string) | null;
  /** The day may be in the future: a choice that applies from then on. */
  ahead?: true;
  /** All fields with keys of people, besides `person`. */
  people: readonly (keyof F & string)[];
  /** About the class as a whole, or somebody who is in no list: `person` may be the class group itself. */
  ofClass?: true;
  /** A contact between the school and the family. */
  contact?: true;
  /** Evidence that information has reached the family, in a few Russian words; such a fact has a day. */
  evidence?: string;
  /** The fact as a Russian sentence without its subject, shown under the person's name. */
  sentence(entry: E, words: EntryWords): string;
  /** Number of the form in which entries are written; 1 if not given. */
  form?: number;
  /** Carries an entry of an older form forward; `form` is the number that it was written with. */
  upgrade?(older: Readonly<Record<string, unknown>>, form: number): Readonly<Record<string, unknown>>;
}

type Form<K extends string, F extends ObjectEntries> = ObjectSchema<
  typeof entryBase & { readonly kind: LiteralSchema<K, undefined> } & F,
  undefined
>;

export interface Kind<K extends string, F extends ObjectEntries, B extends Recorder>
  extends KindFacts<F, InferOutput<Form<K, F>>, B> {
  id: K;
  /** Its own fields, besides those of every entry. */
  fields: F;
  schema: Form<K, F>;
}

/** A kind of unknown type: only its properties are known. */
export interface AnyKind {
  id: string;
  fields: ObjectEntries;
  schema: GenericSchema<unknown, AnyEntry>;
  by: Recorder;
  holds: Holds;
  late?: true;
  day: string | null;
  ahead?: true;
  ofClass?: true;
  people: readonly string[];
  contact?: true;
  evidence?: string;
  sentence(entry: never, words: EntryWords): string;
  form?: number;
  upgrade?(older: Readonly<Record<string, unknown>>, form: number): Readonly<Record<string, unknown>>;
}

/**
 * Defines a kind of entry: its form, who records it, its day, the people it names, its sentence. This is the only
 * place for them; the sealed form is `entryBase`, `kind` and the fields.
 */
export function kind<const K extends string, F extends ObjectEntries, const B extends Recorder>(
  id: K,
  fields: F,
  facts: KindFacts<F, InferOutput<Form<K, F>>, B>,
): Kind<K, F, B> {
  const { form = 1 } = facts;
  // Of another form: a newer version wrote it, or it was not carried forward.
  const formNumber = form === 1 ? optional(literal(1)) : literal(form);
  return {
    ...facts,
    id,
    fields,
    schema: object({ ...entryBase, formNumber, kind: literal(id), ...fields }) as never as Form<K, F>,
  };
}

/** Type of the entries of one kind or several. */
export type EntryOf<K extends AnyKind> = InferOutput<K['schema']>;

/** Entries of these kinds that the teacher records. */
export type RecordedOf<K extends AnyKind> = Unrecorded<EntryOf<Extract<K, { by: 'teacher' }>>>;

/**
 * The form of any entry of these kinds. Older forms are carried forward by the `upgrade` of their kind before the check;
 * newer ones do not pass it.
 */
export function entrySchemaOf(kinds: readonly AnyKind[]): GenericSchema<unknown, AnyEntry> {
  const checked = variant('kind', kinds.map(({ schema }) => schema) as never) as unknown as GenericSchema<
    unknown,
    AnyEntry
  >;
  const raised = new Map(kinds.filter(({ form = 1 }) => form > 1).map((each) => [each.id, each]));
  if (raised.size === 0) return checked;
  // Most entries are of today's forms: they are checked without a detour (see quick-check.ts).
  return Object.assign(pipe(unknown(), transform(upgradedBy(raised)), checked), { asIs: checked });
}

const upgradedBy =
  (raised: ReadonlyMap<string, AnyKind>) =>
  (given: unknown): unknown => {
    if (typeof given !== 'object' || given === null || !('kind' in given)) return given;
    const { form = 1, upgrade } = raised.get(String(given.kind)) ?? {};
    const written = 'formNumber' in given ? Number(given.formNumber) : 1;
    if (!upgrade || !(written < form)) return given;
    return { ...upgrade(given as Readonly<Record<string, unknown>>, written), formNumber: form };
  };

/** A new entry with the number of its kind's form, where that is not the first. */
export function inForm<E extends { kind: string }>(entry: E, kinds: KindBook): E {
  const form = kinds.get(entry.kind)?.form ?? 1;
  return form === 1 ? entry : { ...entry, formNumber: form };
}

/** The kinds that a register may contain, by id. */
export type KindBook = ReadonlyMap<string, AnyKind>;

export const kindBook = (kinds: readonly AnyKind[]): KindBook =>
  new Map(kinds.map((each) => [each.id, each]));

/**
 * The entries of these kinds, in their order: a duty narrows a register to its own with it. Entries were checked
 * against the schema of their kind on reading.
 */
export function ofKinds<const K extends readonly AnyKind[]>(
  entries: readonly AnyEntry[],
  kinds: K,
): EntryOf<K[number]>[] {
  const places = kindPlaces(entries);
  const found = kinds.map(({ id }) => places.get(id)).filter((own) => own !== undefined);
  // Of several kinds, in the order of the register. A register may have 200 000 entries: nothing is made for each but its place.
  const order = found.length > 1 ? inTheirOrder(found) : (found[0] ?? new Uint32Array());
  const own = new Array<EntryOf<K[number]>>(order.length);
  for (let at = 0; at < order.length; at++) own[at] = entries[order[at] as number] as EntryOf<K[number]>;
  return own;
}

/** All places in order: an array of numbers alone is sorted without a comparison of ours. */
function inTheirOrder(places: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(places.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const own of places) {
    all.set(own, from);
    from += own.length;
  }
  return all.sort();
}

/** An entry as a Russian sentence without its subject; '' for a kind that is not in the book. */
export function entrySentence(entry: AnyEntry, words: EntryWords, kinds: KindBook): string {
  const sentence = kinds.get(entry.kind)?.sentence(entry as never, words) ?? '';
  // After initials the sentence has its end already: «…, Иванова М. П.»
  return sentence.replace(/(\p{L})\.\.$/u, '$1.');
}

/** Value of a field named by the entry's kind. */
const fieldOf = (entry: object, field: string): unknown => (entry as Record<string, unknown>)[field];

/** Day of the fact, «2026-11-23»; null: its kind has none. */
export function factDay(entry: Omit<AnyEntry, 'id' | 'at'>, kinds: KindBook): string | null {
  const field = kinds.get(entry.kind)?.day ?? null;
  const day = field === null ? null : fieldOf(entry, field);
  return typeof day === 'string' ? day : null;
}

/** Keys of all people the entry names, the person it is about first. */
export function peopleIn(entry: Omit<AnyEntry, 'id' | 'at'>, kinds: KindBook): string[] {
  const others = (kinds.get(entry.kind)?.people ?? []).map((field) => fieldOf(entry, field));
  return [entry.person, ...others.filter((key) => typeof key === 'string')];
}

/** The entry with the keys of all people it names mapped to others. */
export function withPeople<E extends AnyEntry>(
  entry: E,
  kinds: KindBook,
  keyOf: (person: string) => string,
): E {
  const others = (kinds.get(entry.kind)?.people ?? []).flatMap((field) => {
    const key = fieldOf(entry, field);
    return typeof key === 'string' ? [[field, keyOf(key)] as const] : [];
  });
  return { ...entry, person: keyOf(entry.person), ...Object.fromEntries(others) };
}

/** «, № 12» to follow the name of a paper; '' if it has no number. */
export const numbered = (number: string | null): string => (number === null ? '' : `, № ${number}`);

/** The entries of one kind, in their order. */
export const ofKind = <E extends { kind: string }, K extends E['kind']>(
  entries: readonly E[],
  kind: K,
): Extract<E, { kind: K }>[] =>
  entries.filter((entry): entry is Extract<E, { kind: K }> => entry.kind === kind);
