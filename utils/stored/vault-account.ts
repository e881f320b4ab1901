import type { NewDocument } from '../vault/commit.ts';
import type { Database } from '../vault/database.ts';
import { readDocument } from '../vault/documents.ts';
import { documents, type VaultAccount } from './stored-documents.ts';

const ID = documents.account.id;

/** null: the teacher has not confirmed yet whose vault it is. */
export async function vaultAccount(database: Database, key: CryptoKey): Promise<VaultAccount | null> {
  const stored = await readDocument(database, key, ID, documents.account);
  return stored.state === 'found' ? stored.value : null;
}

/** The document that says whose vault it is, to be written. */
export const vaultAccountDocument = (account: VaultAccount): NewDocument => ({ id: ID, value: account });
