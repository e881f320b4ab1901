import {
  array,
  type InferOutput,
  isoTimestamp,
  object,
  optional,
  pipe,
  safeParse,
  string,
  unknown,
} from 'valibot';
import { stampAt, stampOf, stampSchema } from '../base/clock/stamp.ts';
import { documentOf } from '../stored/stored-documents.ts';
import { type DocumentForm, unpacked } from '../vault/documents.ts';

/** A document as it is stored: in its envelope, or bare as in version 0.1.0. */
export interface StoredDocument {
  id: string;
  value: unknown;
}

const entrySchema = object({
  id: string(),
  at: pipe(string(), isoTimestamp()),
  stamp: optional(stampSchema),
  kind: string(),
  classGroup: string(),
});

/** An entry of any kind and form, with all of its fields. */
export type StoredEntry = InferOutput<typeof entrySchema> & Readonly<Record<string, unknown>>;

/** What a backup holds of a vault, and what of a vault takes part in a merge. */
export interface Contents {
  documents: StoredDocument[];
  entries: StoredEntry[];
}

/** The contents as read from a file: entries are narrowed by `entryOf`. */
export const contentsSchema = object({
  /** ISO time by the clock of the computer that made it. */
  madeAt: pipe(string(), isoTimestamp()),
  documents: array(object({ id: string(), value: unknown() })),
  entries: array(unknown()),
});

const text = (value: unknown): value is string => typeof value === 'string';
const STAMP = /^\d{15}\.\d{6}\.[0-9a-f]{0,8}$/;

/** The value as an entry; null: it has no place in the register. By hand, because there are many. */
export function entryOf(value: unknown): StoredEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, at, stamp, kind, classGroup } = value as Record<string, unknown>;
  const isEntry =
    text(id) &&
    text(at) &&
    !Number.isNaN(Date.parse(at)) &&
    (stamp === undefined || (text(stamp) && STAMP.test(stamp))) &&
    text(kind) &&
    text(classGroup);
  return isEntry ? (value as StoredEntry) : null;
}

/**
 * Whether a backup has the document. It has neither runs under way, nor what undoes a step of this computer, nor the key
 * of the API; temporary passwords lie in stores of their own, of which a backup has nothing.
 */
export const isBackedUp = (id: string): boolean => documentOf(id)?.staysHere !== true;

const LOWEST = stampAt({ time: 0, counter: 0 }, '');

/** Place of a document in the order of all records; bare ones stand by the time at which they were read, if they say it. */
export function documentStamp(value: unknown): string {
  if (typeof value !== 'object' || value === null) return LOWEST;
  const { klassruk, readAt } = value as { klassruk?: { stamp?: unknown } | null; readAt?: unknown };
  const stamp = klassruk?.stamp;
  if (text(stamp) && STAMP.test(stamp)) return stamp;
  return text(readAt) && !Number.isNaN(Date.parse(readAt)) ? stampOf({ at: readAt }) : LOWEST;
}

/** What a stored document says, carried forward from an older form; null: it does not read. */
export function documentValue<T>(kind: DocumentForm<T>, stored: unknown): T | null {
  const { value, form } = unpacked(stored);
  const { schema, form: current = 1, upgrade } = kind;
  if (form > current) return null;
  const checked = safeParse(schema, form < current && upgrade ? upgrade(value, form) : value);
  return checked.success ? checked.output : null;
}

/** The same text for the same value, in whatever order its fields come. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
