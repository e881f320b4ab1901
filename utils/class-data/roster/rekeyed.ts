import { grouped } from './grouped.ts';
import type { PersonKey, RosterPerson } from './person.ts';
import { withFactsOf } from './with-facts-of.ts';

/**
 * The people under the keys given by `keyNow`; people with the same key become one, at the first one's place.
 */
export function rekeyed(people: RosterPerson[], keyNow: (key: PersonKey) => PersonKey): RosterPerson[] {
  const renamed = people.map((person): RosterPerson => {
    const relations: RosterPerson['relations'] = {};
    for (const [child, relation] of Object.entries(person.relations)) relations[keyNow(child)] ??= relation;
    return {
      ...person,
      key: keyNow(person.key),
      children: [...new Set(person.children.map(keyNow))],
      relations,
    };
  });
  return [...grouped(renamed, ({ key }) => key).values()].map((same) =>
    same.reduce((person, other) => withFactsOf(person, other)),
  );
}
