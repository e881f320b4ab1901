import { dayOf } from '../../base/calendar/day.ts';
import { type CredentialState, credentialStates } from '../../duties/credentials/known.ts';
import { livingSecrets } from '../../duties/credentials/living-secrets.ts';
import type { Entry } from '../../duties/entry.ts';
import { peopleFacts } from '../../register/people-facts.ts';
import { standingsOf } from '../../register/standing.ts';
import { withToldRelations } from '../../register/told-relations.ts';
import { knownCredentials } from '../../stored/known-credentials.ts';
import { readSecrets } from '../../vault/secrets.ts';
import type { Service } from '../context.ts';
import { rosterOf } from '../reading/stored-rosters.ts';
import { countingOf, recordedEntries } from '../register-reading.ts';

/**
 * What is known about everyone in a class. An account is the person's: passwords, slips and sign-in count in whichever of
 * the teacher's classes they were recorded. While the vault is locked, only what the pages themselves show. `recorded`: the
 * entries of the vault, where they were just read.
 */
export async function statesOf(
  service: Service,
  classGroup: string,
  recorded: readonly Entry[] | null = null,
): Promise<CredentialState[]> {
  const roster = await rosterOf(service, classGroup);
  if (!roster) return [];
  if ((await service.vault()) !== 'unlocked')
    return credentialStates(
      [...roster.students, ...roster.representatives],
      {},
      [],
      [],
      standingsOf(roster, new Map(), dayOf(service.now())).whyNotReceive,
    );
  const database = await service.database();
  const key = await service.key();
  const { entries, keyOf } = countingOf(recorded ?? (await recordedEntries(service)));
  const { secrets } = await readSecrets(database, key);
  const facts = peopleFacts(entries);
  return credentialStates(
    [...roster.students, ...withToldRelations(roster.representatives, facts)],
    await knownCredentials(database, key, keyOf),
    entries,
    livingSecrets(secrets, entries, keyOf),
    standingsOf(roster, facts, dayOf(service.now())).whyNotReceive,
  );
}
