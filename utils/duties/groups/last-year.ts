import { subjectKey } from '../../base/text/subject-key.ts';
import type { SubjectPlan } from '../../class-data/groups/subject-plan.ts';
import type { AnyEntry } from '../../register/kind.ts';
import { groupPlans } from './group-plans.ts';
import type { ListLine } from './read-group-list.ts';

/** The plans of a subject in a year, class by class. `everywhere`: the counting entries of all classes in their order. */
export function lastYearPlans(
  everywhere: readonly AnyEntry[],
  { year, subject }: { year: number; subject: string },
): { classGroup: string; plan: SubjectPlan }[] {
  const classes = new Map<string, AnyEntry[]>();
  for (const entry of everywhere) {
    const own = classes.get(entry.classGroup);
    if (own) own.push(entry);
    else classes.set(entry.classGroup, [entry]);
  }
  const wanted = subjectKey(subject);
  return [...classes].flatMap(([classGroup, entries]) =>
    groupPlans(entries, year)
      .filter((plan) => subjectKey(plan.subject) === wanted)
      .map((plan) => ({ classGroup, plan })),
  );
}

/** A plan as the lines of a list, with the key under which each student was known; without a name nobody is found. */
export function linesOfPlan(
  plan: SubjectPlan,
  people: ReadonlyMap<string, { name: string; birthDate: string | null }>,
): (ListLine & { key: string })[] {
  return [...plan.placements].flatMap(([key, placement], index) => {
    const student = people.get(key);
    if (!student) return [];
    const group = plan.groups.find(({ id }) => id === placement.group);
    return [
      {
        key,
        row: index + 1,
        name: student.name,
        birthDate: student.birthDate,
        subject: plan.subject,
        group: group?.title ?? null,
        reason: placement.group === null ? placement.reason : null,
        teacher: group?.teacher ?? null,
        room: group?.room ?? null,
        since: null,
      },
    ];
  });
}
