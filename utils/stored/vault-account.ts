import type { Database } from '../vault/database.ts';
import { readDocument } from '../vault/documents.ts';
import { commitDocuments } from './commit-documents.ts';
import { documents, type VaultAccount } from './stored-documents.ts';

const ID = documents.account.id;

/** null: the teacher has not confirmed yet whose vault it is. */
export async function vaultAccount(database: Database, key: CryptoKey): Promise<VaultAccount | null> {
  const stored = await readDocument(database, key, ID, documents.account);
  return stored.state === 'found' ? stored.value : null;
}

export async function keepVaultAccount(
  database: Database,
  key: CryptoKey,
  account: VaultAccount,
): Promise<void> {
  await commitDocuments(
    database,
    key,
    { documents: [{ id: ID, value: account }] },
    new Date(account.confirmedAt),
  );
}
