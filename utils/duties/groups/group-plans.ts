import type { Day } from '../../base/calendar/day.ts';
import { subjectKey } from '../../base/text/subject-key.ts';
import {
  emptyPlan,
  moved,
  type SubjectPlan,
  withGroup,
  withoutGroup,
} from '../../class-data/groups/subject-plan.ts';
import type { PersonKey } from '../../class-data/roster/person.ts';
import { type AnyEntry, type EntryOf, ofKinds, type RecordedOf } from '../../register/kind.ts';
import { groupKinds } from './group-entries.ts';

type GroupKind = (typeof groupKinds)[number];
type GroupEntry = EntryOf<GroupKind>;
type Placed = Extract<GroupEntry, { kind: 'study-group-placed' }>;

/** An entry about groups before it is stored. */
export type NewGroupEntry = RecordedOf<GroupKind>;

/**
 * The plans of a school year, in the order in which their subjects first appear. `entries`: the counting ones of a class
 * in their order. A student in a group that has been closed since is not placed. `until`: only changes up to that day.
 */
export function groupPlans(
  entries: readonly AnyEntry[],
  year: number,
  until: Day | null = null,
): SubjectPlan[] {
  const plans = new Map<string, SubjectPlan>();
  const own = ofKinds(entries, groupKinds).filter((entry) => entry.year === year);
  for (const entry of own) {
    if (entry.kind !== 'study-group-described') continue;
    const key = subjectKey(entry.subject);
    const plan = plans.get(key) ?? emptyPlan(entry.subject);
    const { group: id, title, teacher, room, limit, stream } = entry;
    plans.set(
      key,
      entry.closed ? withoutGroup(plan, id) : withGroup(plan, { id, title, teacher, room, limit, stream }),
    );
  }
  const placed = own.filter((entry): entry is Placed => entry.kind === 'study-group-placed');
  for (const entry of placed) {
    if (until !== null && entry.on > until) continue;
    const key = subjectKey(entry.subject);
    const plan = plans.get(key) ?? emptyPlan(entry.subject);
    plans.set(key, withPlaced(plan, entry));
  }
  return [...plans.values()].filter(({ groups, placements }) => groups.length > 0 || placements.size > 0);
}

function withPlaced(plan: SubjectPlan, { person, group, reason, on }: Placed): SubjectPlan {
  const isOpen = group !== null && plan.groups.some(({ id }) => id === group.id);
  if (isOpen) return moved(plan, [person], { group: group.id }, on);
  return moved(plan, [person], group === null && reason ? { reason } : null, on);
}

/** Ids that groups of a year have or had, with those of a plan that is not recorded yet. */
export function groupIds(entries: readonly AnyEntry[], year: number, plan: SubjectPlan): Set<string> {
  const recorded = ofKinds(entries, groupKinds).flatMap((entry) =>
    entry.kind === 'study-group-described' && entry.year === year ? [entry.group] : [],
  );
  return new Set([...recorded, ...plan.groups.map(({ id }) => id)]);
}

/** The plan of a subject; an empty one if there is none. */
export function planOf(plans: readonly SubjectPlan[], subject: string): SubjectPlan {
  const key = subjectKey(subject);
  return plans.find((plan) => subjectKey(plan.subject) === key) ?? emptyPlan(subject);
}

/** The entries that lead from one plan of a subject to another. */
export function planChanges(
  before: SubjectPlan,
  after: SubjectPlan,
  of: { classGroup: string; year: number; on: Day },
): NewGroupEntry[] {
  const { classGroup, year, on } = of;
  const { subject } = before;
  const shared = { classGroup, year, subject };
  const described = (group: SubjectPlan['groups'][number], closed: boolean): NewGroupEntry => ({
    kind: 'study-group-described',
    ...shared,
    person: classGroup,
    group: group.id,
    title: group.title,
    teacher: group.teacher,
    room: group.room,
    limit: group.limit,
    stream: group.stream && { classes: group.stream.classes, others: [...group.stream.others] },
    ...(closed && { closed: true }),
  });
  const opened = after.groups
    .filter(
      (group) =>
        !isSame(
          group,
          before.groups.find(({ id }) => id === group.id),
        ),
    )
    .map((group) => described(group, false));
  const closed = before.groups
    .filter(({ id }) => !after.groups.some((group) => group.id === id))
    .map((group) => described(group, true));
  const titleOf = (id: string) => after.groups.find((group) => group.id === id)?.title ?? id;
  const people = new Set([...before.placements.keys(), ...after.placements.keys()]);
  const placed = [...people].flatMap((person): NewGroupEntry[] => {
    const [from, to] = [before.placements.get(person), after.placements.get(person)];
    if (isSame(from, to)) return [];
    return [
      {
        kind: 'study-group-placed',
        ...shared,
        person,
        on: to?.since ?? on,
        group: to?.group ? { id: to.group, title: titleOf(to.group) } : null,
        reason: to && to.group === null ? to.reason : null,
      },
    ];
  });
  return [...opened, ...placed, ...closed];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The group of each subject in which the student stands, with the subject's plan. */
export function groupsOfStudent(plans: readonly SubjectPlan[], student: PersonKey) {
  return plans.flatMap((plan) => {
    const id = plan.placements.get(student)?.group;
    const group = plan.groups.find((each) => each.id === id);
    return group ? [{ plan, group }] : [];
  });
}
