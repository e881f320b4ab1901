import { UserError } from '../../utils/base/text/user-error.ts';
import type { Roster } from '../../utils/class-data/roster/person.ts';
import type { KnownCredentials } from '../../utils/duties/credentials/known.ts';
import { knownAsJoined } from '../../utils/duties/credentials/known-as-joined.ts';
import { livingSecrets } from '../../utils/duties/credentials/living-secrets.ts';
import type { Run } from '../../utils/duties/credentials/run.ts';
import { type Entry, entrySchema, kinds } from '../../utils/duties/entry.ts';
import { effective } from '../../utils/register/effective.ts';
import { readCredentials } from '../../utils/stored/known-credentials.ts';
import { runId } from '../../utils/stored/run-id.ts';
import { documents } from '../../utils/stored/stored-documents.ts';
import { joinedBy, rosterDocument } from '../../utils/stored/stored-roster.ts';
import { readDocument } from '../../utils/vault/documents.ts';
import { readEntries } from '../../utils/vault/entries.ts';
import { readSecrets, type Secret } from '../../utils/vault/secrets.ts';
import { dataKey } from '../../utils/vault/vault.ts';
import { database, holder } from './vault-session.ts';

/** The people of a class and what the sealed store has of their credentials, whichever class it was recorded in. */
export interface ClassCredentials {
  /** Joined people as one, like everywhere here. */
  roster: Roster;
  known: KnownCredentials;
  /** Passwords still to be printed. */
  secrets: Secret[];
  /** Number of records with passwords that do not open. */
  damaged: number;
  /** What counts of the registers of all classes. */
  entries: Entry[];
  /** The last run of the class; null: there was none, or its record is damaged. */
  run: Run | null;
}

/**
 * Reads it from the sealed store. Throws with a note for the teacher while the vault is closed or the list was never read;
 * a damaged record of logins counts as none.
 */
export async function readClassCredentials(classGroup: string): Promise<ClassCredentials> {
  const [opened, key] = await Promise.all([database(), dataKey(holder)]);
  const [list, run, register, { secrets, damaged }, logins] = await Promise.all([
    rosterDocument(opened, key, classGroup),
    readDocument(opened, key, runId(classGroup), documents.run),
    readEntries(opened, key, entrySchema),
    readSecrets(opened, key),
    readCredentials(opened, key),
  ]);
  if (!list) {
    throw new UserError({
      what: 'Список класса не прочитан.',
      kept: 'Ничего не изменилось.',
      press: 'Откройте «Участники класса» в Дневник.ру и прочитайте его.',
    });
  }
  const { entries, keyOf } = effective(register.entries, kinds);
  return {
    roster: joinedBy(list, keyOf),
    known: knownAsJoined(logins, keyOf),
    secrets: livingSecrets(secrets, entries, keyOf),
    damaged: damaged.length,
    entries,
    run: run.state === 'found' ? run.value : null,
  };
}
