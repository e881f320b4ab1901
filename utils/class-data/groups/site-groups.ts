import { subjectKey } from '../../base/text/subject-key.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import type { PersonKey } from '../roster/person.ts';
import type { TimetableLesson } from '../timetable/class-timetable.ts';
import { plannedTitle } from './group-title-of.ts';
import { groupOfTitle } from './plan-checks.ts';
import { membersOf, type PlannedGroup, type SubjectPlan } from './subject-plan.ts';

/** A study group as the site's journals show it. */
export interface SiteGroup {
  /** «7 "А"/Иностранный язык (английский), группа 1» */
  name: string;
  teachers: string[];
  /** Those in its latest register that was read. */
  students: PersonKey[];
}

/**
 * The site's groups of a subject; [] if the class takes it as a whole, or its registers were not read. `until`: as they
 * were in that period; null: as they are.
 */
export function siteGroups(journal: ClassJournal, subject: string, until: string | null = null): SiteGroup[] {
  const wanted = subjectKey(subject);
  const ids = journal.subjects.flatMap(({ id, name }) => (subjectKey(name) === wanted ? [id] : []));
  const order = new Map(journal.periods.map(({ id }, index) => [id, index]));
  const last = until === null ? undefined : order.get(until);
  return journal.groups.flatMap((group): SiteGroup[] => {
    if (group.subject === null || !ids.includes(group.subject)) return [];
    const registers = journal.registers
      .filter((register) => register.group === group.id && register.subject === group.subject)
      .filter(({ period }) => last === undefined || (order.get(period) ?? 0) <= last)
      .sort((a, b) => (order.get(a.period) ?? 0) - (order.get(b.period) ?? 0));
    const latest = registers.findLast(({ rows }) => rows.length > 0) ?? registers.at(-1);
    if (!latest) return [];
    const { teachers, rows } = latest;
    return [{ name: group.name, teachers, students: rows.map(({ student }) => student) }];
  });
}

/** The groups of a subject that lessons of the timetable name, each once, by title; the latest teacher and room. */
export function groupsOfLessons(
  lessons: readonly TimetableLesson[],
  subject: string,
): { title: string; teacher: string | null; room: string | null }[] {
  const wanted = subjectKey(subject);
  const found = new Map<string, { title: string; teacher: string | null; room: string | null }>();
  for (const { subject: of, group, teacher, room } of lessons) {
    if (group === null || subjectKey(of) !== wanted) continue;
    const title = plannedTitle(group);
    const before = found.get(title);
    found.set(title, {
      title,
      teacher: teacher ?? before?.teacher ?? null,
      room: room ?? before?.room ?? null,
    });
  }
  return [...found.values()].sort((a, b) => a.title.localeCompare(b.title, 'ru', { numeric: true }));
}

/** Subjects that lessons of the timetable name with a group, in its order. */
export const subjectsOfLessons = (lessons: readonly TimetableLesson[]): string[] => [
  ...new Set(lessons.flatMap(({ subject, group }) => (group === null ? [] : [subject]))),
];

/** Subjects of which the site shows groups, in the order of its journals. */
export const subjectsInGroups = (journal: ClassJournal): string[] =>
  journal.subjects.flatMap(({ id, name }) =>
    journal.groups.some(({ subject }) => subject === id) ? [name] : [],
  );

/** How a planned group and the site's differ. */
export interface SiteDifference {
  group: PlannedGroup;
  /** How many students the group has on the site. */
  there: number;
  /** Planned, but not in the site's group. */
  missing: PersonKey[];
  /** In the site's group, but not planned. */
  extra: PersonKey[];
}

/** Group by group, by their titles; a group that the site does not show is left out. */
export function siteDifferences(
  plan: SubjectPlan,
  shown: readonly SiteGroup[],
  students: readonly { key: PersonKey }[],
): SiteDifference[] {
  return plan.groups.flatMap((group): SiteDifference[] => {
    const there = shown.find(({ name }) => groupOfTitle(plan, name)?.id === group.id);
    if (!there) return [];
    const here = membersOf(plan, group.id, students).map(({ key }) => key);
    return [
      {
        group,
        there: there.students.length,
        missing: here.filter((key) => !there.students.includes(key)),
        extra: there.students.filter((key) => !here.includes(key)),
      },
    ];
  });
}
