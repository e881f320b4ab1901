import type { PersonKey, Roster } from './person.ts';
import { rekeyed } from './rekeyed.ts';

/**
 * The roster with joined people merged: each is listed under the key given by `keyOf`, with everything known
 * about all records. A person joined into somebody not in the roster stays, so nobody is lost. The stored
 * roster remains unjoined, so that a join can be undone.
 */
export function joinedRoster(roster: Roster, keyOf: (person: PersonKey) => PersonKey): Roster {
  const roles = new Map([...roster.students, ...roster.representatives].map(({ key, role }) => [key, role]));
  const keyNow = (key: PersonKey) => {
    const into = keyOf(key);
    return roles.has(into) && roles.get(into) === roles.get(key) ? into : key;
  };
  /** The person joined into comes first: their own facts win. */
  const ordered = (people: Roster['students']) => {
    const isItself = ({ key }: { key: PersonKey }) => keyNow(key) === key;
    return rekeyed([...people.filter(isItself), ...people.filter((person) => !isItself(person))], keyNow);
  };
  return { ...roster, students: ordered(roster.students), representatives: ordered(roster.representatives) };
}
