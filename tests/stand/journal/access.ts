import type { Person } from '../people.ts';
import type { School } from '../school.ts';
import type { ClassJournal } from './class-journal.ts';
import type { Course } from './subjects.ts';

const isAdmin = (person: Person): boolean => person.staffGroups.includes('administrators');

/** The class teacher and the administrator see all of a class, a subject teacher only their own subject. */
export const mayRead = (viewer: Person, journal: ClassJournal, course?: Course): boolean =>
  isAdmin(viewer) ||
  journal.group.teacher === viewer ||
  (viewer.role === 'staff' &&
    journal.courses.some(
      (each) => (!course || each === course) && each.groups.some((part) => part.teacher === viewer),
    ));

/** Whose marks and attendance a person may see: students their own, parents their children's. */
export function mayReadPerson(
  school: School,
  viewer: Person,
  person: Person,
  journal: ClassJournal,
): boolean {
  if (viewer.role === 'student') return viewer === person;
  if (viewer.role === 'parent')
    return school.registry.childrenOf(viewer).some((each) => each.person === person);
  return mayRead(viewer, journal);
}
