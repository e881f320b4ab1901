import type { ApiPerson } from '../../dnevnik/api/api-models.ts';
import { newPerson } from './new-person.ts';
import type { Roster } from './person.ts';

const SEX: Readonly<Record<string, 'male' | 'female'>> = { male: 'male', female: 'female' };

/**
 * The students whom the API names in a class, to be merged into its roster: names, sex, ids. Birth dates and contacts
 * are not told there (facts of the API, Person); representatives are left to the pages, since the API tells them child
 * by child with relations of unknown words.
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
      sex: SEX[sex?.toLowerCase() ?? ''] ?? null,
    }),
  );
  return { ...roster, students, representatives: [], source: 'api', readAt, additions: [] };
}
