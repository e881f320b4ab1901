import { parse, safeParse } from 'valibot';
import type { Warning } from '../dnevnik/pages.ts';
import { effective } from '../registers/effective.ts';
import { entrySchema } from '../registers/entries.ts';
import { type ClassHistory, classHistorySchema, continuedHistory } from '../roster/class-history.ts';
import { continueRoster } from '../roster/continue-roster.ts';
import { keptKeys, type ProvenJoin } from '../roster/kept-keys.ts';
import type { Roster } from '../roster/person.ts';
import { rosterSchema } from '../roster/roster-schema.ts';
import type { Database } from '../store/database.ts';
import { readDocument, type Stored, setAside, writeDocument } from '../store/documents.ts';
import { appendEntries, readEntries } from '../store/entries.ts';
import type { Service } from './context.ts';
import { asJoined, rosterId } from './stored-roster.ts';

const historyId = (classGroup: string) => `snapshots:${classGroup}`;

/** The roster last read, people who were joined as one: of this browser session, else the sealed one. */
export async function rosterOf(service: Service, classGroup: string): Promise<Roster | null> {
  const roster = await plainRosterOf(service, classGroup);
  if (!roster || (await service.vault()) !== 'unlocked') return roster;
  return asJoined(await service.database(), await service.key(), roster);
}

/** The roster as it stands in the store: a joining of people is seen when it is read, so that it can be undone. */
export async function plainRosterOf(service: Service, classGroup: string): Promise<Roster | null> {
  const inSession = await service.read(rosterId(classGroup), rosterSchema);
  if (inSession) return inSession;
  if ((await service.vault()) !== 'unlocked') return null;
  const [database, key] = [await service.database(), await service.key()];
  const stored = await readDocument(database, key, rosterId(classGroup), rosterSchema);
  return stored.state === 'found' ? stored.value : null;
}

/** What became of the class so far; null: nothing is kept yet, or the vault is not open. */
export async function historyOf(service: Service, classGroup: string): Promise<ClassHistory | null> {
  if ((await service.vault()) !== 'unlocked') return null;
  const [database, key] = [await service.database(), await service.key()];
  const stored = await readDocument(database, key, historyId(classGroup), classHistorySchema);
  return stored.state === 'found' ? stored.value : null;
}

/** Keeps a further reading of the site's lists; returns the list as it now is. */
export async function keepReading(
  service: Service,
  read: Roster,
): Promise<{ roster: Roster; warnings: Warning[] }> {
  const before = await plainRosterOf(service, read.classGroup.id);
  const { roster, warnings } = continueRoster(before, read);
  if (roster !== before) await keepRoster(service, roster);
  return { roster, warnings };
}

/** Looking comes first: without an open vault the roster stays in memory only. */
export async function keepRoster(service: Service, roster: Roster): Promise<void> {
  await service.keepInSession({ [rosterId(roster.classGroup.id)]: roster });
  await sealRoster(service, roster);
}

/** Seals the rosters that were read before the vault was open. */
export async function sealRosters(service: Service): Promise<void> {
  if ((await service.vault()) !== 'unlocked') return;
  for (const [name, value] of Object.entries(await service.session.get(null))) {
    if (!name.startsWith('roster:')) continue;
    const checked = safeParse(rosterSchema, value);
    if (checked.success) await sealRoster(service, checked.output);
  }
}

/** The list comes last: broken off before it, all is done again and stands once. */
function sealRoster(service: Service, given: Roster): Promise<void> {
  return service.serial(async () => {
    if ((await service.vault()) !== 'unlocked') return;
    const [database, key] = [await service.database(), await service.key()];
    // In the form in which it is read back, so that it is compared with its like.
    const roster = parse(rosterSchema, given);
    const { id } = roster.classGroup;
    const before = await foundOrSetAside(
      database,
      rosterId(id),
      await readDocument(database, key, rosterId(id), rosterSchema),
    );
    const history = await foundOrSetAside(
      database,
      historyId(id),
      await readDocument(database, key, historyId(id), classHistorySchema),
    );
    const joins = before ? keptKeys(before, roster).joins : [];
    const next = continuedHistory(history, before, roster, joins);
    if (next !== history) await writeDocument(database, key, historyId(id), next);
    await recordJoins(service, id, joins);
    await writeDocument(database, key, rosterId(id), roster);
  });
}

async function foundOrSetAside<T>(database: Database, id: string, stored: Stored<T>): Promise<T | null> {
  if (stored.state === 'damaged') await setAside(database, id);
  return stored.state === 'found' ? stored.value : null;
}

/** Entries of a person whose key became that of a site id go with him. */
async function recordJoins(service: Service, classGroup: string, joins: ProvenJoin[]): Promise<void> {
  if (joins.length === 0) return;
  const [database, key] = [await service.database(), await service.key()];
  const { keyOf } = effective((await readEntries(database, key, entrySchema)).entries);
  const missing = joins.filter(({ person, into }) => keyOf(person) !== keyOf(into));
  if (missing.length === 0) return;
  const entries = missing.map((join) => ({ kind: 'person-joined' as const, classGroup, ...join }));
  await appendEntries(database, key, entrySchema, entries, service.now());
}
