import type { PlannedGroup, SubjectPlan } from '../../../../utils/class-data/groups/subject-plan.ts';
import { emptyPlan, moved, withGroup } from '../../../../utils/class-data/groups/subject-plan.ts';

export const DAY = '2026-09-01';
export const ENGLISH = 'Иностранный язык (английский)';

export const aGroup = (id: string, rest: Partial<PlannedGroup> = {}): PlannedGroup => ({
  id,
  title: `Группа ${id.replace(/\D/g, '')}`,
  teacher: null,
  room: null,
  limit: null,
  stream: null,
  ...rest,
});

/** A plan with these groups and the students in each. */
export const aPlan = (groups: Record<string, string[]>, subject = ENGLISH): SubjectPlan =>
  Object.entries(groups).reduce(
    (plan, [id, students]) => moved(withGroup(plan, aGroup(id)), students, { group: id }, DAY),
    emptyPlan(subject),
  );
