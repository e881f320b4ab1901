import type { RosterPerson } from '../class-data/roster/person.ts';
import { factsTowards, type PeopleFacts } from './people-facts.ts';

/** The people with the relation that the teacher has told, to all children or to one, in place of what the list says. */
export function withToldRelations(people: readonly RosterPerson[], facts: PeopleFacts): RosterPerson[] {
  return people.map((person) => {
    const own = facts.get(person.key);
    if (!own) return person;
    const relation = own.relation ?? person.relation;
    const relations = {
      ...(own.relation === null && person.relations),
      ...Object.fromEntries(
        person.children.flatMap((child) => {
          const told = factsTowards(facts, person.key, child)?.relation ?? null;
          return told === null || told === own.relation ? [] : [[child, told]];
        }),
      ),
    };
    return { ...person, relation, relations };
  });
}
