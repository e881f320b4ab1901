import type { GenericSchema } from 'valibot';
import { commit } from '../../../utils/vault/commit.ts';
import type { Database } from '../../../utils/vault/database.ts';
import type { StoredEntry, Unstored } from '../../../utils/vault/entries.ts';

/** Writes one document, as the product does. */
export async function writeDocument(
  database: Database,
  key: CryptoKey,
  id: string,
  value: unknown,
  now = new Date('2026-11-23T07:00:00.000Z'),
): Promise<void> {
  await commit(database, key, { documents: [{ id, value }] }, { now });
}

/** Appends entries, as the product does; returns them. */
export function appendEntries<E extends StoredEntry>(
  database: Database,
  key: CryptoKey,
  schema: GenericSchema<unknown, E>,
  entries: readonly Unstored<E>[],
  now: Date,
  onceAs?: string,
): Promise<E[]> {
  return commit<E>(database, key, { entries, ...(onceAs !== undefined && { onceAs }) }, { now, schema });
}
