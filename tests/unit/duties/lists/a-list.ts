import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import type { ListedClass, ListLine } from '../../../../utils/duties/lists/listed-class.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';

export const student = (key: string, name: string, more: Partial<RosterPerson> = {}): RosterPerson =>
  newPerson({ key, role: 'student', name, ...more });

export const parent = (
  key: string,
  name: string,
  children: string[],
  more: Partial<RosterPerson> = {},
): RosterPerson => newPerson({ key, role: 'representative', name, children, relation: 'мать', ...more });

export const roster = (...people: RosterPerson[]): Roster =>
  aRoster(
    people.filter(({ role }) => role === 'student'),
    people.filter(({ role }) => role === 'representative'),
  );

/** A list of these lines, students where nothing else is said. */
export function list(...lines: (Partial<ListLine> & { name: string })[]): ListedClass {
  const own = lines.map(
    (line, at): ListLine => ({
      row: at + 1,
      place: `строка ${at + 2}`,
      role: line.of === undefined ? 'student' : 'representative',
      relation: null,
      of: null,
      birthDate: null,
      sex: null,
      phones: [],
      emails: [],
      className: null,
      ...line,
    }),
  );
  return { own, others: [], left: [], questions: [] };
}
