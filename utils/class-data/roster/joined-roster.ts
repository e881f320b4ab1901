import { isRandom } from './new-person.ts';
import type { PersonKey, Roster } from './person.ts';
import { rekeyed } from './rekeyed.ts';

/**
 * The roster with joined people merged: each is listed under the key given by `keyOf`, with everything known
 * about all records. A person from a file who was joined into somebody of the site who is not in the roster stays, so
 * nobody is lost; anybody else is listed under the key of another computer, in the roster or not. The stored roster
 * remains unjoined, so that a join can be undone.
 */
export function joinedRoster(roster: Roster, keyOf: (person: PersonKey) => PersonKey): Roster {
  const people = new Map([...roster.students, ...roster.representatives].map((each) => [each.key, each]));
  const keyNow = (key: PersonKey) => {
    const into = keyOf(key);
    const [person, other] = [people.get(key), people.get(into)];
    const isListed = other
      ? other.role === person?.role
      : person !== undefined && (person.source !== 'file' || isRandom(into));
    return isListed ? into : key;
  };
  /** The person joined into comes first, if listed: their own facts win. */
  const ordered = (listed: Roster['students']) => {
    const comesFirst = ({ key }: { key: PersonKey }) => keyNow(key) === key || !people.has(keyNow(key));
    return rekeyed([...listed.filter(comesFirst), ...listed.filter((person) => !comesFirst(person))], keyNow);
  };
  return { ...roster, students: ordered(roster.students), representatives: ordered(roster.representatives) };
}
