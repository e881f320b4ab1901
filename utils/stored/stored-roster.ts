import { joinedRoster } from '../class-data/roster/joined-roster.ts';
import type { PersonKey, Roster } from '../class-data/roster/person.ts';
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

/** The sealed list of a class, people joined as recorded in the register; null: there is none, or it is damaged. */
export async function storedRoster(
  database: Database,
  key: CryptoKey,
  classGroup: string,
): Promise<JoinedRoster | null> {
  const roster = await rosterDocument(database, key, classGroup);
  if (!roster || !hasJoinable(roster)) return roster && { roster, keyOf: (person) => person };
  const { keyOf } = effective((await readEntries(database, key, entrySchema)).entries, kinds);
  return { roster: joinedRoster(roster, keyOf), keyOf };
}

/** The list as it is stored, nobody joined; null: there is none, or it is damaged. */
export async function rosterDocument(
  database: Database,
  key: CryptoKey,
  classGroup: string,
): Promise<Roster | null> {
  const stored = await readDocument(database, key, rosterId(classGroup), documents.roster);
  return stored.state === 'found' ? stored.value : null;
}

/** The list with people joined, for whoever has read the register: `keyOf` is that of all classes. */
export const joinedBy = (roster: Roster, keyOf: (person: PersonKey) => PersonKey): Roster =>
  [...roster.students, ...roster.representatives].some(({ key }) => keyOf(key) !== key)
    ? joinedRoster(roster, keyOf)
    : roster;

/** Whether it has people who may be joined into others: without them the register need not be read. */
export const hasJoinable = ({ students, representatives }: Roster): boolean =>
  [...students, ...representatives].some(({ source, person }) => source === 'file' || person === null);
