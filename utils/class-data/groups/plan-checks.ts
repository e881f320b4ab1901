import { subjectKey } from '../../base/text/subject-key.ts';
import type { PersonKey } from '../roster/person.ts';
import type { TimetableLesson } from '../timetable/class-timetable.ts';
import { groupTitle } from '../timetable/group-title.ts';
import { leftOutIn, membersOf, type PlannedGroup, type SubjectPlan, unplacedIn } from './subject-plan.ts';

interface Student {
  key: PersonKey;
  sex: 'male' | 'female' | null;
}

/** Counts of one group. */
export interface GroupCount {
  group: PlannedGroup;
  students: number;
  boys: number;
  girls: number;
  /** Students of other classes, of a stream. */
  others: number;
  /** By how many students its limit is exceeded; 0: it is not. */
  over: number;
}

/** What is to be said of the plan of a subject; the only place that counts it. */
export interface PlanCheck {
  counts: GroupCount[];
  /** Students of the class who are in no group and not left out. */
  unplaced: PersonKey[];
  /** Students of the class who are left out with a reason. */
  leftOut: PersonKey[];
  /** Placed or left out, but no longer in the class. */
  departed: PersonKey[];
  /** Groups without a student. */
  empty: PlannedGroup[];
  /** Everybody is in exactly one group or left out with a reason, and no limit is exceeded. */
  isWhole: boolean;
}

export function checkPlan(plan: SubjectPlan, students: readonly Student[]): PlanCheck {
  const present = new Set(students.map(({ key }) => key));
  const counts = plan.groups.map((group): GroupCount => {
    const own = membersOf(plan, group.id, students);
    const others = group.stream?.others.length ?? 0;
    return {
      group,
      others,
      students: own.length,
      boys: own.filter(({ sex }) => sex === 'male').length,
      girls: own.filter(({ sex }) => sex === 'female').length,
      over: group.limit === null ? 0 : Math.max(0, own.length + others - group.limit),
    };
  });
  const unplaced = unplacedIn(plan, students).map(({ key }) => key);
  const departed = [...plan.placements.keys()].filter((key) => !present.has(key));
  return {
    counts,
    unplaced,
    leftOut: leftOutIn(plan, students).map(({ student }) => student.key),
    departed,
    empty: counts.flatMap((each) => (each.students + each.others === 0 ? [each.group] : [])),
    isWhole: plan.groups.length > 0 && unplaced.length === 0 && counts.every(({ over }) => over === 0),
  };
}

/** A student whose groups of two subjects have the same lesson. */
export interface LessonClash {
  student: PersonKey;
  date: string;
  number: number;
  /** «Английский язык, Группа 1» */
  groups: [string, string];
}

/**
 * Students who would have to be in two groups in one lesson, by the timetable that was read; each pair of groups once a
 * student. A lesson belongs to a planned group by its subject and by the title of the group as `groupTitle` shortens it.
 */
export function lessonClashes(
  plans: readonly SubjectPlan[],
  lessons: readonly TimetableLesson[],
): LessonClash[] {
  const slots = new Map<string, { lesson: TimetableLesson; plan: SubjectPlan; group: PlannedGroup }[]>();
  for (const lesson of lessons)
    for (const plan of plans) {
      if (lesson.group === null || subjectKey(plan.subject) !== subjectKey(lesson.subject)) continue;
      const group = groupOfTitle(plan, lesson.group);
      if (!group) continue;
      const slot = `${lesson.date} ${lesson.number}`;
      slots.set(slot, [...(slots.get(slot) ?? []), { lesson, plan, group }]);
    }
  const clashes = new Map<string, LessonClash>();
  for (const together of slots.values())
    together.forEach((one, index) => {
      for (const other of together.slice(index + 1)) {
        if (one.plan === other.plan) continue;
        for (const [student, { group }] of one.plan.placements) {
          if (group !== one.group.id || other.plan.placements.get(student)?.group !== other.group.id)
            continue;
          const { date, number } = one.lesson;
          const key = `${student} ${one.group.id} ${other.group.id}`;
          if (!clashes.has(key))
            clashes.set(key, { student, date, number, groups: [titleIn(one), titleIn(other)] });
        }
      }
    });
  return [...clashes.values()];
}

const titleIn = ({ plan, group }: { plan: SubjectPlan; group: PlannedGroup }): string =>
  `${plan.subject}, ${group.title}`;

/**
 * The planned group of this title, or the one that the site calls so: «7 "А"/Английский язык, группа 1» is «Группа 1».
 * null: none, or more than one.
 */
export function groupOfTitle(plan: SubjectPlan, title: string): PlannedGroup | null {
  for (const keyOf of [subjectKey, titleKey]) {
    const wanted = keyOf(title);
    const [found, ...more] = plan.groups.filter((group) => keyOf(group.title) === wanted);
    if (found) return more.length === 0 ? found : null;
  }
  return null;
}

/** By what titles are the same: «Группа 1» of a plan, «7 "А"/Труд, группа 1» of the site. */
export const titleKey = (title: string): string =>
  (groupTitle(title) ?? '').toLocaleLowerCase('ru').replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
