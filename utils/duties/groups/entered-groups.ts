import type { Day } from '../../base/calendar/day.ts';
import { subjectKey } from '../../base/text/subject-key.ts';
import type { SubjectPlan } from '../../class-data/groups/subject-plan.ts';
import type { PersonKey } from '../../class-data/roster/person.ts';
import { type AnyEntry, ofKinds } from '../../register/kind.ts';
import { groupKinds } from './group-entries.ts';
import type { NewGroupEntry } from './group-plans.ts';

/** Where the students of the class stand in Dnevnik.ru in one subject, by the records; who is missing was not entered. */
export type Entered = ReadonlyMap<PersonKey, { group: string | null; on: Day }>;

/** What was entered of a subject in a year, the latest record of each student. */
export function enteredIn(entries: readonly AnyEntry[], year: number, subject: string): Entered {
  const key = subjectKey(subject);
  const found = new Map<PersonKey, { group: string | null; on: Day }>();
  for (const entry of ofKinds(entries, groupKinds)) {
    if (entry.kind !== 'study-group-entered' || entry.year !== year) continue;
    if (subjectKey(entry.subject) === key)
      found.set(entry.person, { group: entry.group?.id ?? null, on: entry.on });
  }
  return found;
}

interface Student {
  key: PersonKey;
}

/** Students of the class whose place in a group of the plan is not entered, or who are to be taken out of one. */
export function notEntered(plan: SubjectPlan, entered: Entered, students: readonly Student[]): PersonKey[] {
  return students.flatMap(({ key }) => {
    const planned = plan.placements.get(key)?.group ?? null;
    return planned === (entered.get(key)?.group ?? null) ? [] : [key];
  });
}

/** The latest day on which something of a plan was entered that is entered whole; null: it is not, or has no groups. */
export function wholeSince(plan: SubjectPlan, entered: Entered, students: readonly Student[]): Day | null {
  if (plan.groups.length === 0 || notEntered(plan, entered, students).length > 0) return null;
  const days = students.flatMap(({ key }) => entered.get(key)?.on ?? []);
  return days.sort().at(-1) ?? null;
}

/** The entries that say that these groups of a plan now stand in Dnevnik.ru as planned; of the others nothing is said. */
export function enteringOf(
  plan: SubjectPlan,
  groups: readonly string[],
  of: {
    students: readonly Student[];
    entered: Entered;
    classGroup: string;
    year: number;
    on: Day;
    /** Read in the site's form after saving, or said by the teacher. */
    how: 'form' | 'told';
  },
): NewGroupEntry[] {
  const { entered, classGroup, year, on, how } = of;
  return notEntered(plan, entered, of.students).flatMap((person): NewGroupEntry[] => {
    const planned = plan.placements.get(person)?.group ?? null;
    const before = entered.get(person)?.group ?? null;
    const group = plan.groups.find(({ id }) => id === planned && groups.includes(id));
    // Whoever moves between two groups is out of the first only once the second is entered, or the first alone is.
    if (!group && !(planned === null && before !== null && groups.includes(before))) return [];
    return [
      {
        kind: 'study-group-entered',
        classGroup,
        year,
        subject: plan.subject,
        person,
        on,
        group: group ? { id: group.id, title: group.title } : null,
        how,
      },
    ];
  });
}
