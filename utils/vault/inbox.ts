import { type Database, type LateRecord, type PairRecord, written } from './database.ts';
import { newKeyPair, openBox, sealBox } from './sealed-box.ts';
import { removing } from './writing.ts';

/**
 * What arrives while the vault is locked: sealed with the public half of the vault's own pair of keys, and taken up once
 * it is open.
 */

const PAIR = 'pair';
const LATE = 'late:';
const lateRange = () => IDBKeyRange.bound(LATE, `${LATE}\uffff`);
const placeOf = (id: string) => `inbox:${id}`;

const isPair = (record: PairRecord | LateRecord | undefined): record is PairRecord => record?.id === PAIR;
const isLate = (record: PairRecord | LateRecord): record is LateRecord => !isPair(record);

async function pairOf(database: Database): Promise<PairRecord | null> {
  const record = await database.get('inbox', PAIR);
  return isPair(record) ? record : null;
}

/** Makes the pair of a vault that has none yet. */
export async function ensurePair(database: Database, key: CryptoKey): Promise<void> {
  if (await pairOf(database)) return;
  const pair = await newKeyPair(key);
  const transaction = removing(database, 'inbox');
  // Another page may have been faster: its pair may be in use already.
  const there = await transaction.objectStore('inbox').getKey(PAIR);
  await written(
    transaction,
    there === undefined ? [transaction.objectStore('inbox').put({ id: PAIR, ...pair })] : [],
  );
}

/** Seals something that came late; the first of the same `name` counts. Returns whether the vault has a pair for it. */
export async function keepLate(
  database: Database,
  name: string,
  value: unknown,
  { expiresAt, waits }: { expiresAt: number; waits: boolean },
): Promise<boolean> {
  const pair = await pairOf(database);
  if (!pair) return false;
  const id = `${LATE}${name}`;
  const record = { id, expiresAt, waits, ...(await sealBox(pair.publicKey, placeOf(id), value)) };
  const transaction = removing(database, 'inbox');
  const there = await transaction.objectStore('inbox').getKey(id);
  await written(transaction, there === undefined ? [transaction.objectStore('inbox').put(record)] : []);
  return true;
}

/** What came late, in no order; `value` is null if it does not open. */
export async function readLate(
  database: Database,
  key: CryptoKey,
): Promise<{ id: string; value: unknown }[]> {
  const records = (await database.getAll('inbox', lateRange())).filter(isLate);
  const pair = records.length > 0 ? await pairOf(database) : null;
  return Promise.all(
    records.map(async (record) => ({
      id: record.id,
      // Sealed for another pair or damaged: it stays until it expires.
      value: pair && (await openBox(key, pair, placeOf(record.id), record).catch(() => null)),
    })),
  );
}

export async function dropLate(database: Database, ids: string[]): Promise<void> {
  const transaction = removing(database, 'inbox');
  await written(
    transaction,
    ids.map((id) => transaction.objectStore('inbox').delete(id)),
  );
}

/** What came late and when it expires (ms since the epoch): readable while locked. */
export async function lateExpiries(
  database: Database,
): Promise<{ id: string; expiresAt: number; waits: boolean }[]> {
  const records = (await database.getAll('inbox', lateRange())).filter(isLate);
  return records.map(({ id, expiresAt, waits }) => ({ id, expiresAt, waits }));
}
