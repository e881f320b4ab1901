import { barred, familyOf, personOf } from './class-states.ts';

const family = (student: string) => {
  const person = personOf(student);
  return person ? familyOf(person) : [];
};

/** Representatives who may receive papers about a student. */
export const recipientsOf = (student: string) => family(student).filter(({ key }) => barred(key) === null);

/** Why no paper may go to this family; null: it may. */
export function whyNoPaper(student: string): string | null {
  const own = barred(student);
  if (own !== null) return `не выдавать: ${own}`;
  const everybody = family(student);
  if (everybody.length === 0 || recipientsOf(student).length > 0) return null;
  return 'не выдавать: никому из представителей';
}
