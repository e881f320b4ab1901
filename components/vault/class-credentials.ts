import { type KnownCredentials, knownCredentialsSchema } from '../../utils/credentials/known.ts';
import type { Roster } from '../../utils/roster/person.ts';
import { rosterSchema } from '../../utils/roster/roster-schema.ts';
import { Trouble } from '../../utils/service/trouble.ts';
import { readDocument } from '../../utils/store/documents.ts';
import { dataKey } from '../../utils/store/vault.ts';
import { database, holder } from './vault-session.ts';

/**
 * Roster of a class and the logins known of it, from the sealed store. Throws with a note for the teacher while the
 * vault is closed or the list was never read; a damaged record of logins counts as none.
 */
export async function readClassCredentials(
  classGroup: string,
): Promise<{ roster: Roster; known: KnownCredentials }> {
  const opened = await database();
  const key = await dataKey(holder);
  const roster = await readDocument(opened, key, `roster:${classGroup}`, rosterSchema);
  if (roster.state !== 'found') {
    throw new Trouble(
      'Список класса не прочитан. Откройте «Участники класса» в Дневник.ру и прочитайте его.',
    );
  }
  const known = await readDocument(opened, key, `credentials:${classGroup}`, knownCredentialsSchema);
  return { roster: roster.value, known: known.state === 'found' ? known.value : {} };
}
