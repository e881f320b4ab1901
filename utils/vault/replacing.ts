import { unknown } from 'valibot';
import type { Database } from './database.ts';
import { type DocumentForm, readDocument } from './documents.ts';
import { newerError } from './writing.ts';

/** Of a document of which nothing is known, any value of any form reads. */
export const ofAnyForm = (): DocumentForm => ({ schema: unknown(), form: Number.POSITIVE_INFINITY });

/**
 * Looks at the documents that are about to be replaced: returns the ids of those that do not read, which have to be
 * quarantined first. Rejects with a `VaultError` of code `newer` if one of them is of a newer form.
 */
export async function damagedAmong(
  database: Database,
  key: CryptoKey,
  ids: readonly string[],
  formOf: (id: string) => DocumentForm,
): Promise<string[]> {
  const standing = await Promise.all(ids.map((id) => readDocument(database, key, id, formOf(id))));
  if (standing.some(({ state }) => state === 'newer')) throw newerError();
  return ids.filter((_, index) => standing[index]?.state === 'damaged');
}
