import type { PersonKey, Roster } from './person.ts';
import { rekeyed } from './rekeyed.ts';

/**
 * The roster in which people who were joined are one: each stands under the key that `keyOf` gives, with what was
 * known of all. Somebody joined into a person who is not in the roster stays as he is, so nobody is lost. The roster
 * itself stays unjoined in the store, so that a joining can be taken back.
 */
export function joinedRoster(roster: Roster, keyOf: (person: PersonKey) => PersonKey): Roster {
  const roles = new Map([...roster.students, ...roster.representatives].map(({ key, role }) => [key, role]));
  const keyNow = (key: PersonKey) => {
    const into = keyOf(key);
    return roles.has(into) && roles.get(into) === roles.get(key) ? into : key;
  };
  /** The person who was joined into comes first: his own facts stand. */
  const ordered = (people: Roster['students']) => {
    const isItself = ({ key }: { key: PersonKey }) => keyNow(key) === key;
    return rekeyed([...people.filter(isItself), ...people.filter((person) => !isItself(person))], keyNow);
  };
  return { ...roster, students: ordered(roster.students), representatives: ordered(roster.representatives) };
}
