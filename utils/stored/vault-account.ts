import { type InferOutput, object, string } from 'valibot';
import { commit } from '../vault/commit.ts';
import type { Database } from '../vault/database.ts';
import { readDocument } from '../vault/documents.ts';

const ID = 'account';

/** The account of the site to which a vault belongs. */
const vaultAccountSchema = object({
  /** Account id (`user`). */
  id: string(),
  /** As the site wrote it when the teacher confirmed it; may be empty. */
  name: string(),
  /** ISO time of the confirmation. */
  confirmedAt: string(),
});
export type VaultAccount = InferOutput<typeof vaultAccountSchema>;

/** null: the teacher has not confirmed yet whose vault it is. */
export async function vaultAccount(database: Database, key: CryptoKey): Promise<VaultAccount | null> {
  const stored = await readDocument(database, key, ID, vaultAccountSchema);
  return stored.state === 'found' ? stored.value : null;
}

export async function keepVaultAccount(
  database: Database,
  key: CryptoKey,
  account: VaultAccount,
): Promise<void> {
  await commit(
    database,
    key,
    { documents: [{ id: ID, value: account }] },
    { now: new Date(account.confirmedAt) },
  );
}
