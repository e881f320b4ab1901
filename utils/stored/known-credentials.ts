import type { KnownCredentials } from '../duties/credentials/known.ts';
import { knownAsJoined } from '../duties/credentials/known-as-joined.ts';
import type { Database } from '../vault/database.ts';
import { documentIds, readDocument } from '../vault/documents.ts';
import { documents } from './stored-documents.ts';

/**
 * What is known of everybody's credentials, whichever class it was read in: an account is the person's. People stand under
 * the keys given by `keyOf`; a damaged record counts as empty.
 */
export async function knownCredentials(
  database: Database,
  key: CryptoKey,
  keyOf: (person: string) => string,
): Promise<KnownCredentials> {
  const records: KnownCredentials[] = [];
  for (const id of await documentIds(database, 'credentials:')) {
    const stored = await readDocument(database, key, id, documents.credentials);
    if (stored.state === 'found') records.push(stored.value);
  }
  return knownAsJoined(records, keyOf);
}
