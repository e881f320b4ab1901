import { joinedRoster } from '../class-data/roster/joined-roster.ts';
import type { PersonKey, Roster, RosterPerson } from '../class-data/roster/person.ts';
import { entrySchema, kinds } from '../duties/entry.ts';
import { effective } from '../register/effective.ts';
import type { Database } from '../vault/database.ts';
import { readDocument } from '../vault/documents.ts';
import { readEntries } from '../vault/entries.ts';
import { documents } from './stored-documents.ts';

export const rosterId = (classGroup: string): string => `roster:${classGroup}`;

/** A list with joined people merged, and the key under which each is listed. */
interface JoinedRoster {
  roster: Roster;
  keyOf(person: PersonKey): PersonKey;
}

/** The sealed list of a class; null: there is none, or it is damaged. */
export async function storedRoster(
  database: Database,
  key: CryptoKey,
  classGroup: string,
): Promise<JoinedRoster | null> {
  const stored = await readDocument(database, key, rosterId(classGroup), documents.roster);
  return stored.state === 'found' ? asJoined(database, key, stored.value) : null;
}

/** The list with people joined as recorded in the register. */
export async function asJoined(database: Database, key: CryptoKey, roster: Roster): Promise<JoinedRoster> {
  // Only such people are ever joined into others: without them the register need not be read.
  const mayBeJoined = ({ source, person }: RosterPerson) => source === 'file' || person === null;
  if (![...roster.students, ...roster.representatives].some(mayBeJoined)) {
    return { roster, keyOf: (person) => person };
  }
  const { keyOf } = effective((await readEntries(database, key, entrySchema)).entries, kinds);
  return { roster: joinedRoster(roster, keyOf), keyOf };
}
