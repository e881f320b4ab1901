import { withoutPatronymic } from '../../../utils/base/names/names.ts';
import type { PersonKey, Roster } from '../../../utils/class-data/roster/person.ts';

/**
 * A person as the teacher tells people apart. Of two students of one name each has the birth date, else the place in
 * the class list; of two representatives, the children.
 */
export function personText(key: PersonKey, { students, representatives }: Roster): string {
  const student = students.find((one) => one.key === key);
  if (student) {
    if (students.filter(({ name }) => name === student.name).length < 2) return student.name;
    const born = student.birthDate?.split('-').reverse().join('.');
    return `${student.name} (${born ? `род. ${born}` : `№ ${students.indexOf(student) + 1} в списке класса`})`;
  }
  const parent = representatives.find((one) => one.key === key);
  if (!parent) return '';
  const relation = parent.relation ?? 'представитель';
  if (representatives.filter(({ name }) => name === parent.name).length < 2) {
    return `${parent.name} (${relation})`;
  }
  const children = students.filter((one) => parent.children.includes(one.key));
  const told = children.map(({ name }) => withoutPatronymic(name)).join(', ');
  return `${parent.name} (${relation}${told ? `, ребёнок: ${told}` : ''})`;
}
