import { parse, safeParse } from 'valibot';
import { type ClassHistory, continuedHistory } from '../../class-data/roster/class-history.ts';
import { continueRoster } from '../../class-data/roster/continue-roster.ts';
import type { Roster } from '../../class-data/roster/person.ts';
import { rosterSchema } from '../../class-data/roster/roster-schema.ts';
import { type ProvenJoin, storedKeys } from '../../class-data/roster/stored-keys.ts';
import type { Warning } from '../../dnevnik/page-parts.ts';
import type { NewEntry } from '../../duties/entry.ts';
import { yearBefore } from '../../stored/past-years.ts';
import { documents } from '../../stored/stored-documents.ts';
import { hasJoinable, joinedBy, rosterId } from '../../stored/stored-roster.ts';
import { quarantine } from '../../vault/damage.ts';
import { readDocument, type Stored } from '../../vault/documents.ts';
import { isConfirmed } from '../account.ts';
import type { Service } from '../context.ts';
import { countingRegister } from '../register-reading.ts';
import { noteUnexpected } from '../unexpected.ts';

export const historyId = (classGroup: string) => `snapshots:${classGroup}`;

/** The roster last read, with joined people as one: that of this browser session, or else the sealed one. */
export async function rosterOf(service: Service, classGroup: string): Promise<Roster | null> {
  const roster = await plainRosterOf(service, classGroup);
  if (!roster || !hasJoinable(roster) || (await service.vault()) !== 'unlocked') return roster;
  return joinedBy(roster, (await countingRegister(service)).keyOf);
}

/** The stored roster, without joins: people are joined only on reading, so that a join can be undone. */
export async function plainRosterOf(service: Service, classGroup: string): Promise<Roster | null> {
  const inSession = await service.read(rosterId(classGroup), rosterSchema);
  if (inSession) return inSession;
  if ((await service.vault()) !== 'unlocked') return null;
  const [database, key] = [await service.database(), await service.key()];
  const stored = await readDocument(database, key, rosterId(classGroup), documents.roster);
  return stored.state === 'found' ? stored.value : null;
}

/** Changes of the class so far; null: none are stored yet, or the vault is not open. */
export async function historyOf(service: Service, classGroup: string): Promise<ClassHistory | null> {
  if ((await service.vault()) !== 'unlocked') return null;
  const [database, key] = [await service.database(), await service.key()];
  const stored = await readDocument(database, key, historyId(classGroup), documents.history);
  return stored.state === 'found' ? stored.value : null;
}

/** Stores another reading of the site's lists; returns the current list. */
export async function keepReading(
  service: Service,
  read: Roster,
): Promise<{ roster: Roster; warnings: Warning[] }> {
  const before = await plainRosterOf(service, read.classGroup.id);
  const { roster, warnings } = continueRoster(before, read);
  if (roster !== before) await keepRoster(service, roster);
  return { roster, warnings };
}

/** Reading works without a vault: unless it is open, the roster stays in memory only. */
export async function keepRoster(service: Service, roster: Roster): Promise<void> {
  await service.keepInSession({ [rosterId(roster.classGroup.id)]: roster });
  await sealRoster(service, roster);
}

/** Stores the roster that the request under way has asked for, or changes nothing. */
export async function changeRoster(service: Service, roster: Roster): Promise<void> {
  await sealRoster(service, roster, true);
  await showRoster(service, roster);
}

/** Lets the session area have the roster that was sealed; where it takes nothing more, the sealed one is read. */
export async function showRoster(service: Service, roster: Roster): Promise<void> {
  const id = rosterId(roster.classGroup.id);
  try {
    await service.keepInSession({ [id]: roster });
  } catch (error) {
    if ((await service.vault()) !== 'unlocked') throw error;
    await noteUnexpected(service, error, 'roster/session');
    await service.session.remove(id);
  }
}

/** Seals the rosters that were read before there was a vault, once it is known to belong to who read them. */
export async function sealRosters(service: Service): Promise<void> {
  if (!(await isConfirmed(service))) return;
  for (const [name, value] of Object.entries(await service.session.get(null))) {
    if (!name.startsWith('roster:')) continue;
    const checked = safeParse(rosterSchema, value);
    if (checked.success) await sealRoster(service, checked.output);
  }
}

/** Writes list, history and joins together or not at all. */
function sealRoster(service: Service, given: Roster, fulfils = false): Promise<void> {
  return service.serial(async () => {
    if ((await service.vault()) !== 'unlocked') return;
    const { documents, entries } = await rosterChange(service, given);
    await service.commit({ documents, entries, ...(fulfils && { answer: () => null }) });
  });
}

/** What a new roster changes in an open vault: list, history, the year that is over, and joins. To be written within the turn that reads it. */
export async function rosterChange(service: Service, given: Roster) {
  const [database, key] = [await service.database(), await service.key()];
  // In the form in which it is read back, so that like is compared with like.
  const roster = parse(rosterSchema, given);
  const { id } = roster.classGroup;
  const before = await found(service, await readDocument(database, key, rosterId(id), documents.roster));
  const history = await found(service, await readDocument(database, key, historyId(id), documents.history));
  const joins = before ? storedKeys(before, roster).joins : [];
  const next = continuedHistory(history, before, roster, joins);
  return {
    history,
    documents: [
      { id: rosterId(id), value: roster },
      ...(await yearBefore(database, key, before, roster)),
      ...(next === history ? [] : [{ id: historyId(id), value: next }]),
    ],
    entries: await joinEntries(service, id, joins),
  };
}

/** The stored value; a damaged record is quarantined, so that the new one does not destroy it. */
async function found<T>(service: Service, stored: Stored<T>): Promise<T | null> {
  if (stored.state === 'found') return stored.value;
  if (stored.state === 'damaged') {
    await quarantine(await service.database(), [{ store: 'documents', id: stored.id }], service.now());
  }
  return null;
}

/** Entries that move a person's records to the new key when the person got an id of the site. */
async function joinEntries(service: Service, classGroup: string, joins: ProvenJoin[]): Promise<NewEntry[]> {
  if (joins.length === 0) return [];
  const { keyOf } = await countingRegister(service);
  const missing = joins.filter(({ person, into }) => keyOf(person) !== keyOf(into));
  return missing.map((join) => ({ kind: 'person-joined', classGroup, ...join }));
}
