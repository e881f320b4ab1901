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
  return knownAsJoined(await readCredentials(database, key), keyOf);
}

/** The records of all classes, for whoever learns later who was joined. */
export async function readCredentials(database: Database, key: CryptoKey): Promise<KnownCredentials[]> {
  const stored = await Promise.all(
    (await documentIds(database, 'credentials:')).map((id) =>
      readDocument(database, key, id, documents.credentials),
    ),
  );
  return stored.flatMap((each) => (each.state === 'found' ? [each.value] : []));
}
