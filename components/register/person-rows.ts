import type { RosterPerson } from '../../utils/class-data/roster/person.ts';
import { familyOf, students } from '../state/class-states.ts';

/** Students in the order of the class list, each followed by the representatives; siblings' parent under the first. */
export function peopleByFamily(): { person: RosterPerson; nested: boolean }[] {
  const met = new Set<string>();
  return students.value.flatMap((student) => [
    { person: student, nested: false },
    ...familyOf(student)
      .filter(({ key }) => !met.has(key) && met.add(key))
      .map((person) => ({ person, nested: true })),
  ]);
}
