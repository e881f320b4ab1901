import { type InferInput, type InferOutput, nullable, object, optional, safeParse, string } from 'valibot';
import { open, type Sealed, seal } from './cipher.ts';
import { type Database, written } from './database.ts';
import { lateExpiries } from './inbox.ts';
import { removing, writing } from './writing.ts';

/** An issued temporary password, stored only until its slip has been checked on paper, or it expires. */
export const secretSchema = object({
  classGroup: string(),
  person: string(),
  /** The attempt that produced it: storing the same answer twice keeps one secret. */
  attempt: string(),
  login: string(),
  temporaryPassword: string(),
  issuedAt: string(),
  /**
   * Whole name that the person's card showed at the reset; null: it showed none, or the password came from a table.
   * Missing in passwords of version 0.1.0.
   */
  confirmedName: optional(nullable(string()), null),
});
export type Secret = InferOutput<typeof secretSchema> & { id: string; expiresAt: number };

/** A password to be stored. */
export type NewSecret = InferInput<typeof secretSchema>;

/** Unprinted temporary passwords are wiped after 7 days. */
export const SECRET_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;
/** The teacher is warned a day before. */
export const SECRET_WARNING_MS = 24 * 60 * 60 * 1000;

const placeOf = (id: string) => `secrets:${id}`;

/** A sealed password as stored. */
export type SecretRecord = { id: string; expiresAt: number } & Sealed;

/**
 * Passwords replaced by an import are stored under ids of their own: they are no longer printed or counted,
 * expire as before, and are wiped with the password that replaced them, unless the import is undone first.
 */
const REPLACED_PREFIX = 'aside:';
const replacedRange = (replacing: string) =>
  IDBKeyRange.bound(`${REPLACED_PREFIX}${replacing}:`, `${REPLACED_PREFIX}${replacing}:\uffff`);
const isReplaced = ({ id }: { id: string }) => id.startsWith(REPLACED_PREFIX);

/**
 * The record of a password, sealed for its place; `replacedBy`: quarantined for the attempt that replaced it.
 */
export async function sealSecret(
  key: CryptoKey,
  secret: NewSecret,
  expiresAt: number,
  replacedBy?: string,
): Promise<SecretRecord> {
  // The id is the attempt's, which is random: a repeated message writes the same record.
  const id = replacedBy === undefined ? secret.attempt : `${REPLACED_PREFIX}${replacedBy}:${secret.attempt}`;
  const { classGroup, person, attempt, login, temporaryPassword, issuedAt, confirmedName } = secret;
  const plain = { classGroup, person, attempt, login, temporaryPassword, issuedAt, confirmedName };
  return { id, expiresAt, ...(await seal(key, placeOf(id), plain)) };
}

export async function storeSecret(
  database: Database,
  key: CryptoKey,
  secret: NewSecret,
  expiresAt: number,
): Promise<void> {
  const record = await sealSecret(key, secret, expiresAt);
  const transaction = await writing(database, ['secrets']);
  await written(transaction, [transaction.objectStore('secrets').put(record)]);
}

/** Passwords waiting to be printed, oldest first. */
export async function readSecrets(
  database: Database,
  key: CryptoKey,
): Promise<{ secrets: Secret[]; damaged: string[] }> {
  return openSecrets(
    (await database.getAll('secrets')).filter((record) => !isReplaced(record)),
    key,
  );
}

/** Passwords replaced by the password of this attempt. */
export async function readReplaced(database: Database, key: CryptoKey, attempt: string): Promise<Secret[]> {
  return (await openSecrets(await database.getAll('secrets', replacedRange(attempt)), key)).secrets;
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
      // It does not open with this key: damaged, and shown as such.
      damaged.push(record.id);
    }
  }
  secrets.sort((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1));
  return { secrets, damaged };
}

/** Ids of passwords together with those they replaced, to be dropped with a commit. */
export async function withReplaced(database: Database, ids: Iterable<string>): Promise<string[]> {
  const all = [...ids].map(async (id) => [id, ...(await database.getAllKeys('secrets', replacedRange(id)))]);
  return (await Promise.all(all)).flat();
}

/** Wipes passwords together with those they replaced. */
export async function wipeSecrets(database: Database, ids: string[]): Promise<void> {
  const transaction = removing(database, 'secrets');
  await written(
    transaction,
    ids.flatMap((id) => [
      transaction.objectStore('secrets').delete(id),
      transaction.objectStore('secrets').delete(replacedRange(id)),
    ]),
  );
}

/** When unprinted passwords expire (ms since the epoch): readable while locked, for the badge. */
export async function secretExpiries(database: Database): Promise<{ id: string; expiresAt: number }[]> {
  const late = (await lateExpiries(database)).filter(({ waits }) => waits);
  return [...(await database.getAll('secrets')).filter((record) => !isReplaced(record)), ...late].map(
    ({ id, expiresAt }) => ({ id, expiresAt }),
  );
}

/** Proves before the first reset that a secret can be written, read back and wiped. Throws if it cannot. */
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
