import { dictionary } from '../../base/text/dictionary.ts';
import type { ApiPerson } from '../../dnevnik/api/api-models.ts';
import { newPerson } from './new-person.ts';
import type { Roster } from './person.ts';

const SEX = dictionary<'male' | 'female'>({ male: 'male', female: 'female' });

/**
 * The students that the API lists in a class, to be merged into its roster: names, sex, ids. It has no birth
 * dates or contacts (facts of the API, Person); representatives come from the pages, since the API lists them
 * child by child with unknown relation words.
 */
export function rosterFromApi(people: readonly ApiPerson[], roster: Roster, readAt: string): Roster {
  const students = people.map(({ id, userId, firstName, lastName, middleName, sex }) =>
    newPerson({
      key: id,
      role: 'student',
      person: id,
      user: userId,
      source: 'api',
      name: [lastName, firstName, middleName].filter(Boolean).join(' '),
      sex: SEX.get(sex?.toLowerCase() ?? '') ?? null,
    }),
  );
  return { ...roster, students, representatives: [], source: 'api', readAt, additions: [] };
}
