import { subjectKey } from '../../base/text/subject-key.ts';
import type { ClassAnalysis, SubjectAnalysis } from '../analytics/class-analysis.ts';
import { type Fraction, fraction } from '../analytics/fraction.ts';
import { outcomeOf } from '../analytics/outcome.ts';
import { type SubjectFigures, subjectFigures } from '../analytics/subject-figures.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import type { PersonKey } from '../roster/person.ts';
import { groupTitle } from '../timetable/group-title.ts';
import { siteGroups } from './site-groups.ts';
import type { SubjectPlan } from './subject-plan.ts';

/** Figures of a part of the class in its subject, on the same basis as those of the subject. */
export interface GroupFigures {
  /** «гр. 1» */
  title: string;
  teachers: string[];
  /** Students of the present roll who take the subject in this group. */
  students: number;
  figures: SubjectFigures;
  marksPerStudent: Fraction | null;
}

/**
 * The figures of a subject, group by group: in the groups of its journals, since that is where its marks stand; where
 * these show none, in the planned groups. [] if the class takes it as a whole. Who is in no group counts in none.
 */
export function figuresByGroup(
  { students }: Pick<ClassAnalysis, 'students'>,
  { subject, figures: { basis } }: Pick<SubjectAnalysis, 'subject' | 'figures'>,
  { journal, plans }: { journal: ClassJournal; plans: readonly SubjectPlan[] },
): GroupFigures[] {
  const own = new Map(
    students.flatMap(({ student, subjects }) => {
      const of = subjects.get(subject.id);
      return of ? [[student.key, of] as const] : [];
    }),
  );
  return groupsOf(subject.name, journal, plans).map(({ title, teachers, students: keys }) => {
    const members = keys.flatMap((key) => own.get(key) ?? []);
    const outcomes = members.map(({ given, outcome }) => (basis === 'given' ? outcomeOf(given) : outcome));
    const marks = members.reduce((sum, { average }) => sum + average.count, 0);
    return {
      title,
      teachers,
      students: members.length,
      figures: subjectFigures(outcomes),
      marksPerStudent: fraction(marks, members.length),
    };
  });
}

function groupsOf(
  subject: string,
  journal: ClassJournal,
  plans: readonly SubjectPlan[],
): { title: string; teachers: string[]; students: PersonKey[] }[] {
  const shown = siteGroups(journal, subject);
  if (shown.length > 0)
    return shown.map(({ name, ...rest }) => ({ title: groupTitle(name) ?? name, ...rest }));
  const plan = plans.find((each) => subjectKey(each.subject) === subjectKey(subject));
  return (plan?.groups ?? []).map(({ id, title, teacher }) => ({
    title,
    teachers: teacher ? [teacher] : [],
    students: [...(plan?.placements ?? [])].flatMap(([key, { group }]) => (group === id ? [key] : [])),
  }));
}
