import { custom, type GenericSchema, safeParse } from 'valibot';
import {
  type AnyEntry,
  type AnyKind,
  type EntryOf,
  entrySchemaOf,
  inForm,
  kindBook,
  type RecordedOf,
  type Unrecorded,
} from '../register/kind.ts';
import { registerKinds } from '../register/people-entries.ts';
import { duties } from './duties.ts';

type AllKinds = (typeof registerKinds)[number] | (typeof duties)[number]['kinds'][number];

/** Any entry of the registers, by its kind. */
export type Entry = EntryOf<AllKinds>;

/** An entry as it is handed to the store, which adds id and time. */
export type NewEntry = Unrecorded<Entry>;

/** An entry that the teacher records. */
export type RecordedEntry = RecordedOf<AllKinds>;

const all: readonly AnyKind[] = [
  ...registerKinds,
  ...duties.flatMap(({ kinds }): readonly AnyKind[] => kinds),
];

/** All kinds of entries. */
export const kinds = kindBook(all);

/**
 * All kinds of entries. The registers are append-only: a mistake is corrected by a further entry, and the correction
 * of a correction brings back what it had struck.
 */
// The one cast of the registry: the schemas of all kinds, whose outputs are the entries.
export const entrySchema = entrySchemaOf(all) as unknown as GenericSchema<unknown, Entry>;

/** Whether the teacher recorded it; all others are written by the steps of the extension itself. */
export function isRecorded<E extends Pick<AnyEntry, 'kind'>>(entry: E): boolean {
  return kinds.get(entry.kind)?.by === 'teacher';
}

/** An entry as a page or the panel hands it over: of a kind that the teacher records, without id and time. */
export const recordedEntrySchema: GenericSchema<RecordedEntry> = custom<RecordedEntry>((given) => {
  if (typeof given !== 'object' || given === null) return false;
  const written = 'kind' in given ? inForm(given as { kind: string }, kinds) : given;
  const entry = safeParse(entrySchema, { ...written, id: '', at: '2000-01-01T00:00:00.000Z' });
  return entry.success && isRecorded(entry.output);
});
