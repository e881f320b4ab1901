import type { RosterPerson } from '../class-data/roster/person.ts';
import type { PeopleFacts } from './people-facts.ts';

/** The people with the relation that the teacher has told, to all their children, in place of what the list says. */
export function withToldRelations(people: readonly RosterPerson[], facts: PeopleFacts): RosterPerson[] {
  return people.map((person) => {
    const relation = facts.get(person.key)?.relation;
    return relation ? { ...person, relation, relations: {} } : person;
  });
}
