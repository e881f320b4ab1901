import { type InferOutput, nullable, object, safeParse, string, unknown } from 'valibot';
import { open, seal } from './cipher.ts';
import { type Database, type SealedRecord, written } from './database.ts';
import { removing } from './writing.ts';

/** A request that must be fulfilled once, as the write that fulfils it remembers it. */
export interface OnceRequest {
  /** Random, given by the sender: the same for as long as it asks for the same. */
  id: string;
  /** What distinguishes its content from any other. */
  print: string;
  /** Id of the class that it is about, if it names one. */
  about: string | null;
}

const markSchema = object({
  print: string(),
  about: nullable(string()),
  /** ISO time when it was fulfilled. */
  at: string(),
  answer: unknown(),
});
type Mark = InferOutput<typeof markSchema>;

const placeOf = (id: string) => `requests:${id}`;

export async function sealMark(
  key: CryptoKey,
  { id, print, about }: OnceRequest,
  answer: unknown,
  now: Date,
): Promise<SealedRecord> {
  const mark: Mark = { print, about, at: now.toISOString(), answer };
  return { id, ...(await seal(key, placeOf(id), mark)) };
}

/** How a request was answered when it was fulfilled; null: it was not. */
export async function readMark(database: Database, key: CryptoKey, id: string): Promise<Mark | null> {
  const record = await database.get('requests', id);
  return record ? openMark(key, record) : null;
}

async function openMark(key: CryptoKey, record: SealedRecord): Promise<Mark | null> {
  // One that does not open answers nobody.
  const value = await open(key, placeOf(record.id), record).catch(() => null);
  const checked = safeParse(markSchema, value);
  return checked.success ? checked.output : null;
}

/** Ids of the marks of requests about a class: their answers may name people. */
export async function marksAbout(database: Database, key: CryptoKey, about: string): Promise<string[]> {
  const marks = await allMarks(database, key);
  return marks.filter(({ mark }) => mark?.about === about).map(({ id }) => id);
}

/** Marks are looked through only once there are more than so many. */
const FEW_MARKS = 200;
/** Nobody repeats a request after so long, ms. */
const MARK_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;
const MOST_MARKS = 2_000;

/** Drops marks that nobody asks for any more; returns how many. */
export async function pruneMarks(database: Database, key: CryptoKey, now: Date): Promise<number> {
  if ((await database.count('requests')) <= FEW_MARKS) return 0;
  const since = new Date(now.getTime() - MARK_LIFETIME_MS).toISOString();
  const oldest = (await allMarks(database, key))
    .map(({ id, mark }) => ({ id, at: mark?.at ?? '' }))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const dropped = oldest.filter(({ at }, index) => at < since || index >= MOST_MARKS);
  if (dropped.length === 0) return 0;
  const transaction = removing(database, 'requests');
  await written(
    transaction,
    dropped.map(({ id }) => transaction.objectStore('requests').delete(id)),
  );
  return dropped.length;
}

async function allMarks(database: Database, key: CryptoKey): Promise<{ id: string; mark: Mark | null }[]> {
  return Promise.all(
    (await database.getAll('requests')).map(async (record) => ({
      id: record.id,
      mark: await openMark(key, record),
    })),
  );
}
