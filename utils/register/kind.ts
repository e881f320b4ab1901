import {
  type GenericSchema,
  type InferOutput,
  type LiteralSchema,
  literal,
  type ObjectEntries,
  type ObjectSchema,
  object,
  pipe,
  transform,
  unknown,
  variant,
} from 'valibot';
import { entryBase } from './entry-base.ts';

/** Names that entries carry only as keys. */
export interface EntryWords {
  /** Full name of a person by key. */
  name(person: string): string;
  purposes: readonly { id: string; title: string }[];
  /** Name of a reporting period by its key. */
  period(key: string): string;
}

/** An entry of whatever kind: what the shared machinery knows of it. */
export interface AnyEntry {
  id: string;
  /** ISO time at which it was recorded. */
  at: string;
  kind: string;
  classGroup: string;
  /** Key of the person it is about. */
  person: string;
  period?: string | null | undefined;
  by?: string | undefined;
}

/** An entry before it is stored: the store adds id and time. */
export type Unrecorded<E extends AnyEntry> = E extends AnyEntry ? Omit<E, 'id' | 'at'> : never;

/** The teacher, or a step of the extension itself, which nobody can correct. */
export type Recorder = 'teacher' | 'extension';

/** What a kind says of itself. */
interface KindFacts<F extends ObjectEntries, E, B extends Recorder> {
  by: B;
  /** The field that holds the day of the fact; null: it has no day but that of its recording. */
  day: (keyof F & string) | null;
  /** The day may be one to come: a choice that holds from then on. */
  ahead?: true;
  /** All fields that hold keys of people, beside `person`. */
  people: readonly (keyof F & string)[];
  /** Something has passed between the school and the family. */
  contact?: true;
  /** What shows that information has reached the family, in a few Russian words; such a fact has a day. */
  evidence?: string;
  /** The fact as a Russian sentence without its subject, to stand under the person's name. */
  sentence(entry: E, words: EntryWords): string;
  /** Carries an entry of an older form forward; returns what it does not know unchanged. */
  upgrade?(older: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}

type Form<K extends string, F extends ObjectEntries> = ObjectSchema<
  typeof entryBase & { readonly kind: LiteralSchema<K, undefined> } & F,
  undefined
>;

export interface Kind<K extends string, F extends ObjectEntries, B extends Recorder>
  extends KindFacts<F, InferOutput<Form<K, F>>, B> {
  id: K;
  /** Its own fields, beside those of every entry. */
  fields: F;
  schema: Form<K, F>;
}

/** A kind of which only the facts are known. */
export interface AnyKind {
  id: string;
  fields: ObjectEntries;
  schema: GenericSchema<unknown, AnyEntry>;
  by: Recorder;
  day: string | null;
  ahead?: true;
  people: readonly string[];
  contact?: true;
  evidence?: string;
  sentence(entry: never, words: EntryWords): string;
  upgrade?(older: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}

/**
 * A kind of entry: its form, who records it, which day and whom it names, how it reads. All of this stands here and
 * nowhere else; the sealed form is `entryBase`, `kind` and the fields.
 */
export function kind<const K extends string, F extends ObjectEntries, const B extends Recorder>(
  id: K,
  fields: F,
  facts: KindFacts<F, InferOutput<Form<K, F>>, B>,
): Kind<K, F, B> {
  return {
    ...facts,
    id,
    fields,
    schema: object({ ...entryBase, kind: literal(id), ...fields }) as Form<K, F>,
  };
}

/** The entries of a kind, or of each of several. */
export type EntryOf<K extends AnyKind> = InferOutput<K['schema']>;

/** What the teacher records of these kinds. */
export type RecordedOf<K extends AnyKind> = Unrecorded<EntryOf<Extract<K, { by: 'teacher' }>>>;

/**
 * The form of any entry of these kinds. An older form is carried forward by the `upgrade` of its kind before it is
 * checked.
 */
export function entrySchemaOf(kinds: readonly AnyKind[]): GenericSchema<unknown, AnyEntry> {
  const checked = variant('kind', kinds.map(({ schema }) => schema) as never) as unknown as GenericSchema<
    unknown,
    AnyEntry
  >;
  const upgrades = new Map(kinds.flatMap(({ id, upgrade }) => (upgrade ? [[id, upgrade] as const] : [])));
  if (upgrades.size === 0) return checked;
  const upgraded = (given: unknown): unknown => {
    if (typeof given !== 'object' || given === null || !('kind' in given)) return given;
    const upgrade = typeof given.kind === 'string' ? upgrades.get(given.kind) : undefined;
    return upgrade ? upgrade(given as Readonly<Record<string, unknown>>) : given;
  };
  return pipe(unknown(), transform(upgraded), checked);
}

/** The kinds that a register may hold, by id. */
export type KindBook = ReadonlyMap<string, AnyKind>;

export const kindBook = (kinds: readonly AnyKind[]): KindBook =>
  new Map(kinds.map((each) => [each.id, each]));

/**
 * The entries of these kinds, in their order: how a duty narrows a register to its own. An entry has been checked
 * against the schema of its kind when it was read.
 */
export function ofKinds<const K extends readonly AnyKind[]>(
  entries: readonly AnyEntry[],
  kinds: K,
): EntryOf<K[number]>[] {
  const ids = new Set(kinds.map(({ id }) => id));
  return entries.filter(({ kind: id }) => ids.has(id)) as EntryOf<K[number]>[];
}

/** An entry as a Russian sentence without its subject; '' for a kind that the book does not hold. */
export function entrySentence(entry: AnyEntry, words: EntryWords, kinds: KindBook): string {
  return kinds.get(entry.kind)?.sentence(entry as never, words) ?? '';
}

/** Value of a field that the entry's kind names. */
const fieldOf = (entry: object, field: string): unknown => (entry as Record<string, unknown>)[field];

/** Day of the fact, «2026-11-23»; null: its kind has none. */
export function factDay(entry: Omit<AnyEntry, 'id' | 'at'>, kinds: KindBook): string | null {
  const field = kinds.get(entry.kind)?.day ?? null;
  const day = field === null ? null : fieldOf(entry, field);
  return typeof day === 'string' ? day : null;
}

/** Keys of everybody the entry names, the person it is about first. */
export function peopleIn(entry: Omit<AnyEntry, 'id' | 'at'>, kinds: KindBook): string[] {
  const others = (kinds.get(entry.kind)?.people ?? []).map((field) => fieldOf(entry, field));
  return [entry.person, ...others.filter((key) => typeof key === 'string')];
}

/** The entry with each person that it names under another key. */
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
