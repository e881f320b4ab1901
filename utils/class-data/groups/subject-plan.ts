import type { Day } from '../../base/calendar/day.ts';
import type { PersonKey } from '../roster/person.ts';

/** Учебная группа as the teacher plans it: the part of the class that takes a subject together. */
export interface PlannedGroup {
  id: string;
  /** «Группа 1» */
  title: string;
  /** «Фамилия Имя Отчество»; null: not known yet. */
  teacher: string | null;
  room: string | null;
  /** The most students it may have; null: any number. */
  limit: number | null;
  /** Учебный поток: the group takes in students of other classes; null: of this class alone. */
  stream: Stream | null;
}

export interface Stream {
  /** «7 «Б», 7 «В»» */
  classes: string;
  /** Its students from those classes, named as the teacher writes them. */
  others: readonly string[];
}

/** Where a student stands in a subject, from a day on. */
export type Placement = { group: string; since: Day } | { group: null; reason: string; since: Day };

/**
 * The groups of one subject in one school year. A student has at most one placement, so nobody can be in two groups of a
 * subject; who has none is not placed yet.
 */
export interface SubjectPlan {
  /** «Иностранный язык (английский)» */
  subject: string;
  groups: readonly PlannedGroup[];
  placements: ReadonlyMap<PersonKey, Placement>;
}

/** A group's id, a reason for being left out, or null for not placed. */
export type Target = { group: string } | { reason: string } | null;

export const emptyPlan = (subject: string): SubjectPlan => ({ subject, groups: [], placements: new Map() });

/** Students of a group, in the given order. */
export function membersOf<S extends { key: PersonKey }>(
  plan: SubjectPlan,
  group: string,
  students: readonly S[],
): S[] {
  return students.filter(({ key }) => plan.placements.get(key)?.group === group);
}

/** Students of the class without a placement, in the given order. */
export function unplacedIn<S extends { key: PersonKey }>(plan: SubjectPlan, students: readonly S[]): S[] {
  return students.filter(({ key }) => !plan.placements.has(key));
}

/** Students who are left out, each with the reason, in the given order. */
export function leftOutIn<S extends { key: PersonKey }>(
  plan: SubjectPlan,
  students: readonly S[],
): { student: S; reason: string }[] {
  return students.flatMap((student) => {
    const placement = plan.placements.get(student.key);
    return placement?.group === null ? [{ student, reason: placement.reason }] : [];
  });
}

/** The plan with these students moved; those who are there already keep their day. An unknown group changes nothing. */
export function moved(
  plan: SubjectPlan,
  students: readonly PersonKey[],
  to: Target,
  since: Day,
): SubjectPlan {
  if (to && 'group' in to && !plan.groups.some(({ id }) => id === to.group)) return plan;
  const placements = new Map(plan.placements);
  for (const student of students) {
    if (to === null) placements.delete(student);
    else if (!isThere(placements.get(student), to)) placements.set(student, placementAt(to, since));
  }
  return { ...plan, placements };
}

const placementAt = (to: NonNullable<Target>, since: Day): Placement =>
  'group' in to ? { group: to.group, since } : { group: null, reason: to.reason, since };

function isThere(placement: Placement | undefined, to: NonNullable<Target>): boolean {
  if (!placement) return false;
  if ('group' in to) return placement.group === to.group;
  return placement.group === null && placement.reason === to.reason;
}

/** The plan with a group added, or described afresh; its students stay. */
export function withGroup(plan: SubjectPlan, group: PlannedGroup): SubjectPlan {
  const isKnown = plan.groups.some(({ id }) => id === group.id);
  const groups = isKnown
    ? plan.groups.map((each) => (each.id === group.id ? group : each))
    : [...plan.groups, group];
  return { ...plan, groups };
}

/** The plan without a group; its students are not placed then. */
export function withoutGroup(plan: SubjectPlan, group: string): SubjectPlan {
  const placements = new Map([...plan.placements].filter(([, placement]) => placement.group !== group));
  return { ...plan, groups: plan.groups.filter(({ id }) => id !== group), placements };
}

/** Moves the students of one group to another and closes the first. */
export function merged(plan: SubjectPlan, from: string, into: string, since: Day): SubjectPlan {
  if (from === into || !plan.groups.some(({ id }) => id === into)) return plan;
  const own = [...plan.placements].flatMap(([key, { group }]) => (group === from ? [key] : []));
  return withoutGroup(moved(plan, own, { group: into }, since), from);
}

/** Opens a group beside another and moves some of that one's students to it; students of other groups stay. */
export function split(
  plan: SubjectPlan,
  from: string,
  part: { group: PlannedGroup; students: readonly PersonKey[] },
  since: Day,
): SubjectPlan {
  if (!plan.groups.some(({ id }) => id === from) || plan.groups.some(({ id }) => id === part.group.id))
    return plan;
  const own = part.students.filter((key) => plan.placements.get(key)?.group === from);
  return moved(withGroup(plan, part.group), own, { group: part.group.id }, since);
}
