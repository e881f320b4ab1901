import type { Day } from '../../base/calendar/day.ts';
import { subjectKey } from '../../base/text/subject-key.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import type { PersonKey } from '../roster/person.ts';
import type { ClassTimetable } from '../timetable/class-timetable.ts';
import { groupOfTitle, titleKey } from './plan-checks.ts';
import { siteGroups, subjectsInGroups } from './site-groups.ts';
import type { SubjectPlan } from './subject-plan.ts';

/** Where a student stands in the subjects that the class takes in groups. */
export interface OwnGroups {
  /** Whether a lesson, a task or a teacher of this group of the subject is another group's; never where it is not known. */
  isOthers(subject: string, group: string | null): boolean;
}

/**
 * The groups of a student on a day: as planned, where the plan's groups are those of the site; else by whose register the
 * student stands in. A subject of which neither is known hides nothing. Who is left out of a subject has no group of it.
 */
export function ownGroups(
  student: PersonKey,
  of: { plans: readonly SubjectPlan[]; journal: ClassJournal | null; on: Day },
): OwnGroups {
  const { plans, journal, on } = of;
  /** By subject the titles of the student's own groups. */
  const own = new Map<string, ReadonlySet<string>>();
  for (const subject of journal ? subjectsInGroups(journal) : []) {
    const there = journal ? siteGroups(journal, subject) : [];
    const titles = there
      .filter(({ students }) => students.includes(student))
      .map(({ name }) => titleKey(name));
    if (titles.length > 0) own.set(subjectKey(subject), new Set(titles));
  }
  for (const plan of plans) {
    const placement = plan.placements.get(student);
    if (!placement || placement.since > on) continue;
    const key = subjectKey(plan.subject);
    const shown = journal ? siteGroups(journal, plan.subject) : [];
    const group = plan.groups.find(({ id }) => id === placement.group);
    const isOnSite = shown.some(({ name }) => groupOfTitle(plan, name)?.id === group?.id);
    // Under another title than the site's, the plan says nothing of the site's lessons.
    if (group && shown.length > 0 && !isOnSite) continue;
    own.set(key, new Set(group ? [titleKey(group.title)] : []));
  }
  return {
    isOthers(subject, group) {
      const titles = own.get(subjectKey(subject));
      return group !== null && titles !== undefined && !titles.has(titleKey(group));
    },
  };
}

/** The journal without the registers of groups in which the student is not. */
export function journalOfOwn(journal: ClassJournal, { isOthers }: OwnGroups): ClassJournal {
  const names = new Map(journal.subjects.map(({ id, name }) => [id, name]));
  const others = new Set(
    journal.groups.flatMap(({ id, name, subject }) =>
      subject !== null && isOthers(names.get(subject) ?? '', name) ? [id] : [],
    ),
  );
  return { ...journal, registers: journal.registers.filter(({ group }) => !others.has(group)) };
}

/** The timetable without lessons of groups in which the student is not, and without their homework. */
export function timetableOfOwn(timetable: ClassTimetable, { isOthers }: OwnGroups): ClassTimetable {
  return {
    ...timetable,
    weeks: timetable.weeks.map((week) => ({
      ...week,
      lessons: week.lessons.filter(({ subject, group }) => !isOthers(subject, group)),
    })),
  };
}

/** Whether a work that names a group («Английский язык, гр. 2») is another group's. */
export function isOthersWork(
  { subject, title }: { subject: string; title: string },
  subjects: readonly string[],
  { isOthers }: OwnGroups,
): boolean {
  const [, number] =
    /(?:^|[\s,(])(?:под)?гр(?:уппа|уппы|\.)?\s*(?:№\s*)?(\d{1,2})(?!\d)/i.exec(`${subject} ${title}`) ?? [];
  const key = subjectKey(subject);
  const named = subjects.find((each) => key === subjectKey(each) || key.startsWith(`${subjectKey(each)} `));
  return number !== undefined && named !== undefined && isOthers(named, `группа ${number}`);
}
