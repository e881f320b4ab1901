import { type GenericSchema, number, object, safeParse, string, unknown } from 'valibot';
import { open, seal } from './cipher.ts';
import type { Database, SealedRecord } from './database.ts';

const placeOf = (id: string) => `documents:${id}`;

/** A document in its envelope; up to version 0.1.0 they had none: form 1 without a stamp. */
const envelopeSchema = object({
  klassruk: object({ form: number(), stamp: string() }),
  value: unknown(),
});

/** What the envelope of a document says. */
export interface Opened {
  value: unknown;
  form: number;
  /** Place in the order of all records; null: written by version 0.1.0. */
  stamp: string | null;
}

/** How a document is checked, and how it came to be so. */
export interface DocumentForm<T = unknown> {
  schema: GenericSchema<unknown, T>;
  /** Number of the form in which it is written; 1 if not given. Forms up to version 0.1.0 had no number: 1. */
  form?: number;
  /** Carries a value of an older form forward; `form` is the number that it was written with. */
  upgrade?(older: unknown, form: number): unknown;
}

/**
 * The result of reading a sealed document. A damaged one is reported and left where it is; so is one of a newer form,
 * which this version may not understand.
 */
export type Stored<T> =
  | { state: 'found'; value: T }
  | { state: 'none' }
  | { state: 'damaged' | 'newer'; id: string };

export async function readDocument<T>(
  database: Database,
  key: CryptoKey,
  id: string,
  { schema, form = 1, upgrade }: DocumentForm<T>,
): Promise<Stored<T>> {
  const record = await database.get('documents', id);
  if (!record) return { state: 'none' };
  // It does not open with this key or in this place.
  const opened = await openDocument(key, record).catch(() => null);
  if (!opened) return { state: 'damaged', id };
  if (opened.form > form) return { state: 'newer', id };
  const value = opened.form < form && upgrade ? upgrade(opened.value, opened.form) : opened.value;
  const checked = safeParse(schema, value);
  return checked.success ? { state: 'found', value: checked.output } : { state: 'damaged', id };
}

/** Opens the record of a document; rejects if it is damaged. */
async function openDocument(key: CryptoKey, record: SealedRecord): Promise<Opened> {
  return unpacked(await open(key, placeOf(record.id), record));
}

/** What is in the envelope, or the bare document of version 0.1.0. */
export function unpacked(value: unknown): Opened {
  const envelope = safeParse(envelopeSchema, value);
  return envelope.success
    ? { value: envelope.output.value, ...envelope.output.klassruk }
    : { value, form: 1, stamp: null };
}

/** Seals a document in its envelope, for its place. */
export async function sealEnveloped(
  key: CryptoKey,
  { id, value, form = 1 }: { id: string; value: unknown; form?: number },
  stamp: string,
): Promise<SealedRecord> {
  return { id, ...(await seal(key, placeOf(id), { klassruk: { form, stamp }, value })) };
}

export async function documentIds(database: Database, prefix: string): Promise<string[]> {
  return database.getAllKeys('documents', IDBKeyRange.bound(prefix, `${prefix}\uffff`));
}
