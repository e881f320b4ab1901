import type { ReportStudent } from '../../dnevnik/pages.ts';
import { compareClasses } from '../classes/class-words.ts';
import { contactsIn } from './contacts.ts';
import { newPerson } from './new-person.ts';
import type { Roster, RosterPerson } from './person.ts';

/**
 * What the report «Люди: Ученики» says about a class, to be merged into its roster. The report covers the
 * whole school; used are the rows that link this class, else rows without a link that name it. Parents have
 * no ids there: each appears once per child.
 */
export function rosterFromReport(rows: ReportStudent[], roster: Roster, readAt: Date): Roster {
  const students: RosterPerson[] = [];
  const representatives: RosterPerson[] = [];
  for (const row of rows.filter(({ classGroup }) => isOfClass(classGroup, roster.classGroup))) {
    const { name, sex, person, user, card, birthDate } = row;
    const key = `report:${students.length}`;
    students.push(
      newPerson({ key, role: 'student', name, sex, person, user, card, birthDate, source: 'report' }),
    );
    for (const [index, parent] of row.parents.entries()) {
      representatives.push(
        newPerson({
          key: `${key}:${index}`,
          role: 'representative',
          name: parent.name,
          source: 'report',
          ...contactsIn(parent.contact),
          relation: parent.relation,
          children: [key],
          relations: parent.relation ? { [key]: parent.relation } : {},
        }),
      );
    }
  }
  return {
    ...roster,
    students,
    representatives,
    source: 'page',
    readAt: readAt.toISOString(),
    additions: [],
  };
}

function isOfClass(group: ReportStudent['classGroup'], own: Roster['classGroup']): boolean {
  if (!group) return false;
  return group.id ? group.id === own.id : compareClasses(group.name, own.name) === 'same';
}
