import type { RosterPerson } from '../../utils/class-data/roster/person.ts';
import { barred, familyOf, personOf, receiversOf } from './class-states.ts';

const family = (student: string) => {
  const person = personOf(student);
  return person ? familyOf(person) : [];
};

/** Representatives who may receive papers about a student. */
export function recipientsOf(student: string): RosterPerson[] {
  const person = personOf(student);
  return person ? receiversOf(person) : [];
}

/** Why no paper may go to this family; null: it may. */
export function whyNoPaper(student: string): string | null {
  const own = barred(student);
  if (own !== null) return `не выдавать: ${own}`;
  const everybody = family(student);
  if (everybody.length === 0 || recipientsOf(student).length > 0) return null;
  return 'не выдавать: никому из представителей';
}
