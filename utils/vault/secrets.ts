import { type InferOutput, object, safeParse, string } from 'valibot';
import { open, type Sealed, seal } from './cipher.ts';
import { type Database, written } from './database.ts';

/** An issued temporary password, kept only until its slip is read on paper, or it expires. */
export const secretSchema = object({
  classGroup: string(),
  person: string(),
  /** The attempt of the run that brought it: storing the same answer twice keeps one secret. */
  attempt: string(),
  login: string(),
  temporaryPassword: string(),
  issuedAt: string(),
});
export type Secret = InferOutput<typeof secretSchema> & { id: string; expiresAt: number };

/** Unprinted temporary passwords are wiped after 7 days. */
export const SECRET_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;
/** The teacher is warned a day before. */
export const SECRET_WARNING_MS = 24 * 60 * 60 * 1000;

const placeOf = (id: string) => `secrets:${id}`;

/** A sealed password as it lies in the store. */
export type SecretRecord = { id: string; expiresAt: number } & Sealed;

/**
 * Passwords that an import has replaced lie under an id of their own: they are no longer printed or counted, expire
 * as before, and go with the password that replaced them, unless the import is taken back first.
 */
const ASIDE = 'aside:';
const asideOf = (replacing: string) =>
  IDBKeyRange.bound(`${ASIDE}${replacing}:`, `${ASIDE}${replacing}:\uffff`);
const isAside = ({ id }: { id: string }) => id.startsWith(ASIDE);

/** The record of a password, sealed for its place; `replacedBy`: set aside for the attempt that replaced it. */
export async function sealSecret(
  key: CryptoKey,
  secret: InferOutput<typeof secretSchema>,
  expiresAt: number,
  replacedBy?: string,
): Promise<SecretRecord> {
  // The id comes from the attempt, which is random: a repeated message writes the same record.
  const id = replacedBy === undefined ? secret.attempt : `${ASIDE}${replacedBy}:${secret.attempt}`;
  const { classGroup, person, attempt, login, temporaryPassword, issuedAt } = secret;
  const plain = { classGroup, person, attempt, login, temporaryPassword, issuedAt };
  return { id, expiresAt, ...(await seal(key, placeOf(id), plain)) };
}

export async function storeSecret(
  database: Database,
  key: CryptoKey,
  secret: InferOutput<typeof secretSchema>,
  expiresAt: number,
): Promise<void> {
  const record = await sealSecret(key, secret, expiresAt);
  const transaction = database.transaction('secrets', 'readwrite', { durability: 'strict' });
  await written(transaction, [transaction.store.put(record)]);
}

/** Passwords that wait for paper, oldest first. */
export async function readSecrets(
  database: Database,
  key: CryptoKey,
): Promise<{ secrets: Secret[]; damaged: string[] }> {
  return openSecrets(
    (await database.getAll('secrets')).filter((record) => !isAside(record)),
    key,
  );
}

/** Passwords that the password of this attempt has replaced. */
export async function readReplaced(database: Database, key: CryptoKey, attempt: string): Promise<Secret[]> {
  return (await openSecrets(await database.getAll('secrets', asideOf(attempt)), key)).secrets;
}

async function openSecrets(
  records: SecretRecord[],
  key: CryptoKey,
): Promise<{ secrets: Secret[]; damaged: string[] }> {
  const secrets: Secret[] = [];
  const damaged: string[] = [];
  for (const record of records) {
    try {
      const checked = safeParse(secretSchema, await open(key, placeOf(record.id), record));
      if (checked.success) secrets.push({ ...checked.output, id: record.id, expiresAt: record.expiresAt });
      else damaged.push(record.id);
    } catch {
      damaged.push(record.id);
    }
  }
  secrets.sort((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1));
  return { secrets, damaged };
}

/** Wipes passwords, and what they had replaced. */
export async function wipeSecrets(database: Database, ids: string[]): Promise<void> {
  const transaction = database.transaction('secrets', 'readwrite', { durability: 'strict' });
  await written(
    transaction,
    ids.flatMap((id) => [transaction.store.delete(id), transaction.store.delete(asideOf(id))]),
  );
}

/** Moments at which unprinted passwords expire (ms since the epoch): readable when locked, for the badge. */
export async function secretMoments(database: Database): Promise<{ id: string; expiresAt: number }[]> {
  return (await database.getAll('secrets'))
    .filter((record) => !isAside(record))
    .map(({ id, expiresAt }) => ({ id, expiresAt }));
}

/** Proves before the first reset that a secret can be written, read back and wiped. Throws when it cannot. */
export async function proveSecretStore(database: Database, key: CryptoKey): Promise<void> {
  const attempt = crypto.randomUUID();
  const probe = {
    classGroup: '',
    person: '',
    attempt,
    login: '',
    temporaryPassword: crypto.randomUUID(),
    issuedAt: '',
  };
  await storeSecret(database, key, probe, 0);
  const record = await database.get('secrets', attempt);
  const read = record && safeParse(secretSchema, await open(key, placeOf(attempt), record));
  await wipeSecrets(database, [attempt]);
  if (!read?.success || read.output.temporaryPassword !== probe.temporaryPassword) {
    throw new Error('the store did not give back what was written');
  }
}
