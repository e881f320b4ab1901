import { grouped } from './grouped.ts';
import type { PersonKey, RosterPerson } from './person.ts';
import { withFactsOf } from './with-facts-of.ts';

/** The people under the keys that `keyNow` gives; those of one key are one person, who stands where the first stood. */
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
