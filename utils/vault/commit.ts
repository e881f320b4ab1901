import { type GenericSchema, safeParse } from 'valibot';
import { inTurn } from '../base/clock/in-turn.ts';
import { laterTick, stampAt, type Tick, tickAfter } from '../base/clock/stamp.ts';
import { CLOCK, readClock, sealClock, type VaultClock } from './clock-record.ts';
import { inQuarantine } from './damage.ts';
import { type Database, type SealedRecord, written } from './database.ts';
import { type DocumentForm, sealEnveloped } from './documents.ts';
import type { StoredEntry, Unstored } from './entries.ts';
import { sealEntry } from './entry-records.ts';
import { damagedAmong, ofAnyForm } from './replacing.ts';
import { type OnceRequest, sealMark } from './request-marks.ts';
import type { SecretRecord } from './secrets.ts';
import { VaultError } from './vault-error.ts';
import { type Writing, writingAfter } from './writing.ts';

const STORES = ['documents', 'entries', 'entryDocuments', 'secrets', 'aside', 'requests', 'clock'] as const;

/** Ids of records to delete, by store. */
export type Dropped = Partial<
  Record<'documents' | 'entries' | 'entryDocuments' | 'secrets' | 'aside' | 'requests', readonly string[]>
>;

/** A document to write; a function makes its value of the stamp that the commit gives it. */
export interface NewDocument {
  id: string;
  value: unknown;
  /** Number of its form; if not given, that of `Writer.formOf`. */
  form?: number;
}

/** Records that come with their stamps, as another computer wrote them. */
export interface Brought {
  documents: readonly SealedRecord[];
  entries: readonly SealedRecord[];
  entryDocuments: readonly SealedRecord[];
  /** The latest of their ticks: what is written from now on comes after it. */
  latest: Tick;
  /** The record of the clock when it was decided to write them; if it differs by now, they are refused. */
  clock: SealedRecord | undefined;
}

/** What is written together: afterwards all of it is on disk, or nothing has changed. */
export interface Change<E extends StoredEntry = never> {
  documents?: readonly NewDocument[];
  /** New entries, in their order; existing entries never change, but for `moved`. */
  entries?: readonly Unstored<E>[];
  /**
   * Id of the first entry (the others are numbered after it), for entries that may be recorded again after an
   * interruption. Recording again under the same id writes nothing.
   */
  onceAs?: string;
  /** Entries that another class takes over when their own is deleted: as they were recorded, but for the class. */
  moved?: readonly E[];
  secrets?: readonly SecretRecord[];
  /** Deleted before the rest is written. */
  dropped?: Dropped;
  brought?: Brought;
  /** The time of the fact, if it is not that of the writer: an answer that came while the vault was locked. */
  now?: Date;
  /** This write fulfils the request in `Writer`; the answer to it, from the new entries. */
  answer?(made: E[]): unknown;
}

/** Who writes, and when. */
export interface Writer<E extends StoredEntry = never> {
  now: Date;
  /** The form of all entries; needed if there are any. */
  schema?: GenericSchema<unknown, E>;
  /** The form of each document, by its id: the number that is written, and how what it replaces is read. */
  formOf?(id: string): DocumentForm;
  /** The request under way: remembered with the write that fulfils it, so that it is fulfilled once. */
  request?: OnceRequest | null;
}

const BROUGHT = ['documents', 'entries', 'entryDocuments'] as const;

const turns = new WeakMap<Database, ReturnType<typeof inTurn>>();

/** The clock as the last commit through each connection left it: as long as its record stands, it need not be opened. */
const lastClocks = new WeakMap<Database, Awaited<ReturnType<typeof readClock>>>();

/**
 * Writes to a vault: the only way for documents and entries. Gives everything its stamp, in the order of the calls.
 * Rejects with the reason of the failed transaction (a full disk), or a `VaultError` of code `newer`. Returns the new
 * entries, in the given order.
 */
export function commit<E extends StoredEntry = never>(
  database: Database,
  key: CryptoKey,
  change: Change<E>,
  writer: Writer<E>,
): Promise<E[]> {
  const turn = turns.get(database) ?? inTurn();
  turns.set(database, turn);
  return turn(() => write(database, key, change, writer));
}

async function write<E extends StoredEntry>(
  database: Database,
  key: CryptoKey,
  change: Change<E>,
  writer: Writer<E>,
): Promise<E[]> {
  const { schema, formOf, request } = writer;
  const now = change.now ?? writer.now;
  const { documents = [], entries = [], moved = [], secrets = [], dropped = {}, brought, answer } = change;
  const { onceAs } = change;
  const damaged = await damagedAmong(
    database,
    key,
    [...documents, ...(brought?.documents ?? [])].map(({ id }) => id),
    formOf ?? ofAnyForm,
  );
  const { record: before, clock } =
    (brought ? undefined : lastClocks.get(database)) ?? (await readClock(database, key));
  if (brought && String(brought.clock?.iv) !== String(before?.iv)) throw changedError();
  let tick: Tick = brought ? laterTick(brought.latest, clock) : clock;
  const nextStamp = () => {
    tick = tickAfter(tick, now);
    return stampAt(tick, clock.computer);
  };
  const made = entries.length === 0 ? [] : stamped(entries, schema, { now, onceAs, nextStamp });
  const stamp = documents.length === 0 ? '' : nextStamp();
  const clockAfter: VaultClock = { computer: clock.computer, ...tick };
  const [sealedDocuments, sealedEntries, movedEntries, sealedClock, mark] = await Promise.all([
    Promise.all(
      documents.map((each) => {
        const value = typeof each.value === 'function' ? each.value(stamp) : each.value;
        return sealEnveloped(key, { form: formOf?.(each.id).form ?? 1, ...each, value }, stamp);
      }),
    ),
    Promise.all(made.map((entry) => sealEntry(key, entry))),
    Promise.all(moved.map((entry) => sealEntry(key, entry))),
    sealClock(key, clockAfter),
    request && answer ? sealMark(key, request, answer(made), writer.now) : null,
  ]);
  const { transaction, answer: found } = await writingAfter(database, STORES, (begun) =>
    standing(begun, { mark: mark?.id, onceAs, damaged }),
  );
  if (found.isDone || String(found.clock?.iv) !== String(before?.iv)) {
    await transaction.done;
    lastClocks.delete(database);
    // Another page has written since: its stamps come first.
    return found.isDone ? made : write(database, key, change, writer);
  }
  const store = <S extends (typeof STORES)[number]>(name: S) => transaction.objectStore(name);
  const { kept, isRecorded } = found;
  const isClockMoved = Boolean(brought) || stamp !== '' || (made.length > 0 && !isRecorded);
  await written(transaction, [
    ...Object.entries(dropped).flatMap(([name, ids]) =>
      ids.map((id) => store(name as keyof Dropped).delete(id)),
    ),
    ...kept.map((record) => store('aside').put(inQuarantine('documents', record, now))),
    ...(brought ? BROUGHT.flatMap((name) => brought[name].map((record) => store(name).put(record))) : []),
    ...sealedDocuments.map((record) => store('documents').put(record)),
    ...movedEntries.map((record) => store('entries').put(record)),
    ...(isRecorded ? [] : sealedEntries.map((record) => store('entries').put(record))),
    ...secrets.map((record) => store('secrets').put(record)),
    ...(isClockMoved ? [store('clock').put(sealedClock)] : []),
    ...(mark ? [store('requests').put(mark)] : []),
  ]);
  if (isClockMoved) lastClocks.set(database, { record: sealedClock, clock: clockAfter });
  return made;
}

/** What a commit has to know of the records that are there, asked for all at once. */
async function standing(
  transaction: Writing<(typeof STORES)[number]>,
  { mark, onceAs, damaged }: { mark: string | undefined; onceAs: string | undefined; damaged: string[] },
) {
  const [done, clock, recorded, ...replaced] = await Promise.all([
    mark === undefined ? undefined : transaction.objectStore('requests').getKey(mark),
    transaction.objectStore('clock').get(CLOCK),
    onceAs === undefined ? undefined : transaction.objectStore('entries').getKey(onceAs),
    ...damaged.map((id) => transaction.objectStore('documents').get(id)),
  ]);
  return {
    isDone: done !== undefined,
    clock,
    // An entry that has since been compacted is written again and ignored by readers: the document counts.
    isRecorded: recorded !== undefined,
    // What does not read is kept beside what takes its place.
    kept: replaced.filter(isThere),
  };
}

const changedError = (): VaultError =>
  new VaultError('changed', {
    what: 'Записи только что изменились в другом окне.',
    kept: 'Ничего не тронуто.',
    press: 'Повторите.',
  });

/** The entries with id, time and stamp. */
function stamped<E extends StoredEntry>(
  entries: readonly Unstored<E>[],
  schema: GenericSchema<unknown, E> | undefined,
  { now, onceAs, nextStamp }: { now: Date; onceAs: string | undefined; nextStamp: () => string },
): E[] {
  if (!schema) throw new Error('entries need a schema');
  const first = onceAs ?? crypto.randomUUID();
  const idOf = (index: number) => (index === 0 ? first : `${first}:${String(index).padStart(4, '0')}`);
  return entries.map((entry, index) => {
    const parsed = safeParse(schema, { ...entry, id: idOf(index), at: now.toISOString() });
    if (!parsed.success) throw new Error(`entry of kind ${(entry as { kind: string }).kind} is malformed`);
    return { ...parsed.output, stamp: nextStamp() };
  });
}

const isThere = <T>(record: T | undefined): record is T => record !== undefined;
