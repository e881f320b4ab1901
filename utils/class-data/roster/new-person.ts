import type { RosterPerson } from './person.ts';

/** A person about whom nothing is known beyond what is given. */
export function newPerson(
  known: Pick<RosterPerson, 'key' | 'role' | 'name'> & Partial<RosterPerson>,
): RosterPerson {
  return {
    sex: null,
    person: null,
    user: null,
    card: null,
    birthDate: null,
    phones: [],
    emails: [],
    relation: null,
    children: [],
    relations: {},
    source: 'page',
    ...known,
  };
}
