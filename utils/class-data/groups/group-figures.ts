import { subjectKey } from '../../base/text/subject-key.ts';
import { type AbsenceCount, type Attendance, absencesTogether } from '../analytics/attendance.ts';
import type { ClassAnalysis, SubjectAnalysis } from '../analytics/class-analysis.ts';
import { type Fraction, fraction } from '../analytics/fraction.ts';
import { outcomeOf } from '../analytics/outcome.ts';
import { type SubjectFigures, subjectFigures } from '../analytics/subject-figures.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import type { PersonKey } from '../roster/person.ts';
import { groupTitle } from '../timetable/group-title.ts';
import { groupOfTitle } from './plan-checks.ts';
import { siteGroups } from './site-groups.ts';
import type { SubjectPlan } from './subject-plan.ts';

/** Figures of a part of the class in its subject, on the same basis as those of the subject. */
export interface GroupFigures {
  /** «гр. 1» */
  title: string;
  teachers: string[];
  /** Students of the present roll who take the subject in this group. */
  students: PersonKey[];
  figures: SubjectFigures;
  marksPerStudent: Fraction | null;
  absences: AbsenceCount & Pick<Attendance, 'attended'>;
}

/** Where the class is divided: its journals, and the plans as of the period. */
export interface Divisions {
  journal: ClassJournal;
  plans: readonly SubjectPlan[];
}

/**
 * The figures of a subject, group by group: in the groups of its journals in that period, since that is where its marks
 * stand; where these show none, in the planned groups. [] if the class takes it as a whole. Who is in no group counts in
 * none; who stands in the registers of two, in the planned one of them.
 */
export function figuresByGroup(
  { students, period }: Pick<ClassAnalysis, 'students' | 'period'>,
  { subject, figures: { basis } }: Pick<SubjectAnalysis, 'subject' | 'figures'>,
  divisions: Divisions,
): GroupFigures[] {
  const own = new Map(
    students.flatMap(({ student, subjects }) => {
      const of = subjects.get(subject.id);
      return of ? [[student.key, of] as const] : [];
    }),
  );
  return groupsOf(subject.name, period, divisions).map(({ title, teachers, students: keys }) => {
    const members = keys.flatMap((key) => {
      const of = own.get(key);
      return of ? [{ key, of }] : [];
    });
    const outcomes = members.map(({ of }) => (basis === 'given' ? outcomeOf(of.given) : of.outcome));
    const marks = members.reduce((sum, { of }) => sum + of.average.count, 0);
    return {
      title,
      teachers,
      students: members.map(({ key }) => key),
      figures: subjectFigures(outcomes),
      marksPerStudent: fraction(marks, members.length),
      absences: absencesTogether(members.map(({ of }) => of.absences)),
    };
  });
}

/** Names of the journal's subjects that the class takes in groups. */
export const dividedSubjects = (divisions: Divisions): string[] =>
  divisions.journal.subjects.flatMap(({ name }) =>
    groupsOf(name, null, divisions).length > 0 ? [name] : [],
  );

function groupsOf(
  subject: string,
  period: string | null,
  { journal, plans }: Divisions,
): { title: string; teachers: string[]; students: PersonKey[] }[] {
  const plan = plans.find((each) => subjectKey(each.subject) === subjectKey(subject));
  const shown = siteGroups(journal, subject, period).map((group) => ({
    ...group,
    planned: plan ? groupOfTitle(plan, group.name) : null,
  }));
  if (shown.length > 0)
    return shown.map(({ name, teachers, students, planned }) => ({
      title: groupTitle(name) ?? name,
      teachers: teachers.length > 0 || !planned?.teacher ? teachers : [planned.teacher],
      students: students.filter((key) => {
        const at = plan?.placements.get(key)?.group;
        const isElsewhere = shown.some((each) => each.planned?.id === at && each.students.includes(key));
        return at === planned?.id || !isElsewhere;
      }),
    }));
  return (plan?.groups ?? []).map(({ id, title, teacher }) => ({
    title,
    teachers: teacher ? [teacher] : [],
    students: [...(plan?.placements ?? [])].flatMap(([key, { group }]) => (group === id ? [key] : [])),
  }));
}
