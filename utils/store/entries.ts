import {
  boolean,
  type InferOutput,
  isoTimestamp,
  literal,
  nullable,
  object,
  picklist,
  pipe,
  safeParse,
  string,
  variant,
} from 'valibot';
import { open, seal } from './cipher.ts';
import { type Database, written } from './database.ts';

const base = {
  id: string(),
  /** ISO moment. */
  at: pipe(string(), isoTimestamp()),
  classGroup: string(),
  person: string(),
};

/** The registers are append-only: a mistake is corrected by a further entry. No login and no password stands here. */
export const entrySchema = variant('kind', [
  object({ ...base, kind: literal('login-collected') }),
  object({
    ...base,
    kind: literal('password-issued'),
    reason: nullable(picklist(['lost', 'asked', 'leak', 'unknown-outcome'])),
  }),
  object({ ...base, kind: literal('reset-unknown') }),
  object({
    ...base,
    kind: literal('slip-printed'),
    variant: picklist(['password', 'login', 'gosuslugi']),
  }),
  object({ ...base, kind: literal('password-wiped'), why: picklist(['printed', 'asked']) }),
  /** Taken by the teacher from a file, the clipboard or a table. */
  object({ ...base, kind: literal('credentials-imported'), password: boolean() }),
  object({ ...base, kind: literal('import-undone') }),
  object({
    ...base,
    kind: literal('sign-in-state'),
    state: nullable(picklist(['confirmed', 'child-account', 'signed-in', 'error'])),
  }),
]);
export type Entry = InferOutput<typeof entrySchema>;
export type SignInState = Extract<Entry, { kind: 'sign-in-state' }>['state'];

/** An entry as it is recorded: id and moment are added by `appendEntries`. */
export type NewEntry = Entry extends infer E ? (E extends Entry ? Omit<E, 'id' | 'at'> : never) : never;

const placeOf = (id: string) => `entries:${id}`;

/**
 * Adds entries; none is ever changed. `onceAs` is the id of a single entry that may be recorded again after an
 * interruption: it then stands once, as it was first recorded.
 */
export async function appendEntries(
  database: Database,
  key: CryptoKey,
  entries: NewEntry[],
  now: Date,
  onceAs?: string,
): Promise<Entry[]> {
  const made = entries.map(
    (entry) => ({ ...entry, id: onceAs ?? crypto.randomUUID(), at: now.toISOString() }) as Entry,
  );
  const sealed = await Promise.all(
    made.map(async (entry) => {
      const checked = safeParse(entrySchema, entry);
      if (!checked.success) throw new Error(`entry of kind ${entry.kind} is malformed`);
      return { id: entry.id, ...(await seal(key, placeOf(entry.id), checked.output)) };
    }),
  );
  const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
  const known = onceAs === undefined ? undefined : await transaction.store.getKey(onceAs);
  const added = known === undefined ? sealed.map((record) => transaction.store.put(record)) : [];
  await written(transaction, added);
  return made;
}

/** All entries by moment (then by id); damaged ones are set apart by id, the rest works. */
export async function readEntries(
  database: Database,
  key: CryptoKey,
): Promise<{ entries: Entry[]; damaged: string[] }> {
  const entries: Entry[] = [];
  const damaged: string[] = [];
  await Promise.all(
    (await database.getAll('entries')).map(async (record) => {
      try {
        const checked = safeParse(entrySchema, await open(key, placeOf(record.id), record));
        if (checked.success) entries.push(checked.output);
        else damaged.push(record.id);
      } catch {
        damaged.push(record.id);
      }
    }),
  );
  // Of one moment by id, so that the order does not depend on which was opened first.
  const order = ({ at, id }: Entry) => `${at} ${id}`;
  entries.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return { entries, damaged };
}
