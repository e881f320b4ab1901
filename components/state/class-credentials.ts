import { UserError } from '../../utils/base/text/user-error.ts';
import type { PersonKey, Roster } from '../../utils/class-data/roster/person.ts';
import { type KnownCredentials, knownCredentialsSchema } from '../../utils/duties/credentials/known.ts';
import { knownAsJoined } from '../../utils/duties/credentials/known-as-joined.ts';
import { storedRoster } from '../../utils/stored/stored-roster.ts';
import { readDocument } from '../../utils/vault/documents.ts';
import { dataKey } from '../../utils/vault/vault.ts';
import { database, holder } from './vault-session.ts';

/**
 * Roster of a class and the logins known of it, from the sealed store, people who were joined as one. Throws with a note for the teacher while the
 * vault is closed or the list was never read; a damaged record of logins counts as none.
 */
export async function readClassCredentials(
  classGroup: string,
): Promise<{ roster: Roster; known: KnownCredentials; keyOf(person: PersonKey): PersonKey }> {
  const opened = await database();
  const key = await dataKey(holder);
  const stored = await storedRoster(opened, key, classGroup);
  if (!stored) {
    throw new UserError(
      'Список класса не прочитан. Откройте «Участники класса» в Дневник.ру и прочитайте его.',
    );
  }
  const known = await readDocument(opened, key, `credentials:${classGroup}`, knownCredentialsSchema);
  return {
    ...stored,
    known: known.state === 'found' ? knownAsJoined(known.value, stored.keyOf) : {},
  };
}
