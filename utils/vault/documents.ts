import { type GenericSchema, type InferOutput, number, object, safeParse, string, unknown } from 'valibot';
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

/** The result of reading a sealed document. A damaged one is reported and left where it is. */
export type Stored<T> = { state: 'found'; value: T } | { state: 'none' } | { state: 'damaged'; id: string };

export async function readDocument<S extends GenericSchema>(
  database: Database,
  key: CryptoKey,
  id: string,
  schema: S,
): Promise<Stored<InferOutput<S>>> {
  const record = await database.get('documents', id);
  if (!record) return { state: 'none' };
  try {
    const { value } = await openDocument(key, record);
    const checked = safeParse(schema, value);
    return checked.success ? { state: 'found', value: checked.output } : { state: 'damaged', id };
  } catch {
    // It does not open with this key or in this place.
    return { state: 'damaged', id };
  }
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
