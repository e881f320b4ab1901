import { type Change, commit } from '../vault/commit.ts';
import type { Database } from '../vault/database.ts';
import { formOf } from './stored-documents.ts';

/** Writes and deletes documents of a vault, each in its form: afterwards all of it is on disk, or nothing has changed. */
export async function commitDocuments(
  database: Database,
  key: CryptoKey,
  change: Omit<Change, 'entries' | 'onceAs'>,
  now: Date,
): Promise<void> {
  await commit(database, key, change, { now, formOf });
}
