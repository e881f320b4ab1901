import { effective } from '../registers/effective.ts';
import { entrySchema } from '../registers/entries.ts';
import { joinedRoster } from '../roster/joined-roster.ts';
import type { Roster, RosterPerson } from '../roster/person.ts';
import { rosterSchema } from '../roster/roster-schema.ts';
import type { Database } from '../store/database.ts';
import { readDocument, type Stored } from '../store/documents.ts';
import { readEntries } from '../store/entries.ts';

export const rosterId = (classGroup: string): string => `roster:${classGroup}`;

/** The sealed list of a class, people who were joined as one. */
export async function storedRoster(
  database: Database,
  key: CryptoKey,
  classGroup: string,
): Promise<Stored<Roster>> {
  const stored = await readDocument(database, key, rosterId(classGroup), rosterSchema);
  if (stored.state !== 'found') return stored;
  return { state: 'found', value: await asJoined(database, key, stored.value) };
}

/** The list in which people are joined as the register says. */
export async function asJoined(database: Database, key: CryptoKey, roster: Roster): Promise<Roster> {
  // Only such people are ever joined into others: without them the register need not be read.
  const mayBeJoined = ({ source, person }: RosterPerson) => source === 'file' || person === null;
  if (![...roster.students, ...roster.representatives].some(mayBeJoined)) return roster;
  const { entries } = await readEntries(database, key, entrySchema);
  return entries.some(({ kind }) => kind === 'person-joined')
    ? joinedRoster(roster, effective(entries).keyOf)
    : roster;
}
