import type { PersonKey, RosterPerson } from './person.ts';

/** A key for a person of whom the source gives no id. */
export const newKey = (): PersonKey => `p-${crypto.randomUUID()}`;

/** Whether the key was made by `newKey`. */
export const isRandom = (key: PersonKey): boolean => key.startsWith('p-');

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
