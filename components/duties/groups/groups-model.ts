import { computed } from '@preact/signals';
import type { Day } from '../../../utils/base/calendar/day.ts';
import { withoutPatronymic } from '../../../utils/base/names/names.ts';
import { subjectKey } from '../../../utils/base/text/subject-key.ts';
import { leadingAverage } from '../../../utils/class-data/analytics/average.ts';
import type { Divided } from '../../../utils/class-data/groups/even-sizes.ts';
import { newGroupId, plannedTitle } from '../../../utils/class-data/groups/group-title-of.ts';
import { checkPlan, groupOfTitle, lessonClashes } from '../../../utils/class-data/groups/plan-checks.ts';
import {
  groupsOfLessons,
  siteDifferences,
  siteGroups,
  subjectsInGroups,
  subjectsOfLessons,
} from '../../../utils/class-data/groups/site-groups.ts';
import {
  moved,
  type PlannedGroup,
  type SubjectPlan,
  type Target,
  withGroup,
} from '../../../utils/class-data/groups/subject-plan.ts';
import {
  enteredIn,
  enteringOf,
  notEntered,
  wholeSince,
} from '../../../utils/duties/groups/entered-groups.ts';
import { groupIds, groupPlans, planChanges, planOf } from '../../../utils/duties/groups/group-plans.ts';
import { book, shownClass } from '../../state/class-book.ts';
import { students, today } from '../../state/class-states.ts';
import { figures, journal } from '../../state/journal-figures.ts';
import { lastBatch, record, takeBack } from '../../state/record.ts';
import { sealed } from '../../state/sealed.ts';
import { storedClassTimetable } from '../../state/stored-journal.ts';

/** Subjects that schools usually teach in groups, where the class's journals were not read. */
const USUAL_SUBJECTS = [
  'Иностранный язык (английский)',
  'Второй иностранный язык',
  'Информатика',
  'Труд (технология)',
  'Физическая культура',
];

/** The subject that the teacher has chosen; null: the first. */
export const chosenSubject = sealed<string | null>(null);

/** Batches of entries that Ctrl Z takes back, the latest last. */
export const undoable = sealed<readonly string[][]>([]);

export const schoolYear = computed(() => book.value?.roster.schoolYear ?? 0);

/** The days of the school year. */
export const yearDays = computed(() => ({
  min: `${schoolYear.value}-09-01`,
  max: `${schoolYear.value + 1}-08-31`,
}));

/** The day that the teacher has chosen for changes; '': the usual one. */
export const chosenDay = sealed<Day | ''>('');

/** Today, but not outside the school year. */
export const usualDay = computed(() => {
  const { min, max } = yearDays.value;
  return today.value < min ? min : today.value > max ? max : today.value;
});

/** The day from which a change holds. */
export const changesFrom = computed(() => chosenDay.value || usualDay.value);

export const plans = computed(() => groupPlans(book.value?.register.entries ?? [], schoolYear.value));

const lessons = computed(() => (storedClassTimetable.value?.weeks ?? []).flatMap((week) => week.lessons));

/** The plans as they hold today, before the year begins on its first day: without changes that are recorded ahead. */
export const presentPlans = computed(() =>
  groupPlans(book.value?.register.entries ?? [], schoolYear.value, usualDay.value),
);

/** The plans as of the day that is chosen for changes: what papers say of that day. */
export const plansOnDay = computed(() =>
  groupPlans(book.value?.register.entries ?? [], schoolYear.value, changesFrom.value),
);

/** All subjects to choose from: planned, in groups on the site, usual. */
export const subjects = computed(() => {
  const found = new Map<string, string>();
  const onSite = journal.value ? subjectsInGroups(journal.value) : [];
  for (const subject of [
    ...plans.value.map((each) => each.subject),
    ...onSite,
    ...subjectsOfLessons(lessons.value),
    ...USUAL_SUBJECTS,
    ...(chosenSubject.value ? [chosenSubject.value] : []),
  ])
    if (!found.has(subjectKey(subject))) found.set(subjectKey(subject), subject);
  return [...found.values()];
});

/** What is recorded as entered in Dnevnik.ru, of a subject. */
export const enteredOf = (of: string) => enteredIn(book.value?.register.entries ?? [], schoolYear.value, of);

export const subject = computed(() => chosenSubject.value ?? subjects.value[0] ?? '');
export const plan = computed(() => planOf(plans.value, subject.value));
export const check = computed(() => checkPlan(plan.value, students.value));
export const shownGroups = computed(() => (journal.value ? siteGroups(journal.value, subject.value) : []));
export const differences = computed(() => siteDifferences(plan.value, shownGroups.value, students.value));
export const clashes = computed(() => lessonClashes(plans.value, lessons.value));

/** Averages of the year in the subject, in hundredths, by student. */
const averages = computed(() => {
  const wanted = subjectKey(subject.value);
  const id = journal.value?.subjects.find(({ name }) => subjectKey(name) === wanted)?.id;
  const found = new Map<string, number>();
  for (const { student, subjects: own } of figures.value?.year.students ?? []) {
    const of = id === undefined ? undefined : own.get(id);
    const average = of ? leadingAverage(of.average) : null;
    if (average !== null) found.set(student.key, average);
  }
  return found;
});

export const averageOfStudent = (student: string): number | null => averages.value.get(student) ?? null;

/** The students of the class as a division sees them, in the order of the class. */
export const divided = computed(() =>
  students.value.map(
    ({ key, name, sex }): Divided => ({ key, name, sex, average: averages.value.get(key) ?? null }),
  ),
);

/** Day and month of birth, where another student has the same surname and name; else ''. */
export function tellsApart(key: string): string {
  const own = students.value.find((student) => student.key === key);
  if (!own) return '';
  const name = withoutPatronymic(own.name);
  const alike = students.value.filter((student) => withoutPatronymic(student.name) === name);
  if (alike.length < 2) return '';
  return own.birthDate
    ? own.birthDate.slice(5).split('-').reverse().join('.')
    : `№ ${students.value.indexOf(own) + 1}`;
}

/** Records what leads from the plans before to those after, in one go, and keeps it for Ctrl Z. */
export async function changePlans(
  pairs: readonly (readonly [before: SubjectPlan, after: SubjectPlan])[],
): Promise<boolean> {
  const of = { classGroup: shownClass(), year: schoolYear.value, on: changesFrom.value };
  const changes = pairs.flatMap(([before, after]) => planChanges(before, after, of));
  if (changes.length === 0) return true;
  const done = await record(changes);
  const batch = lastBatch.value;
  if (!done || !batch) return done;
  undoable.value = [...undoable.value, batch.ids];
  // Told by the bar of this section.
  lastBatch.value = null;
  return true;
}

/** Of the subject that is shown, as it holds today: whose place is not entered yet, and since when all are. */
export const entering = computed(() => {
  const of = planOf(presentPlans.value, subject.value);
  const entered = enteredOf(subject.value);
  return {
    waiting: notEntered(of, entered, students.value),
    since: wholeSince(of, entered, students.value),
    record: () =>
      recordEntered(
        of,
        of.groups.map(({ id }) => id),
        'told',
      ),
  };
});

/** Records that groups of a plan stand in Dnevnik.ru as planned today. */
export const recordEntered = (
  of: SubjectPlan,
  groups: readonly string[],
  how: 'form' | 'told',
): Promise<boolean> =>
  record(
    enteringOf(of, groups, {
      students: students.value,
      entered: enteredOf(of.subject),
      classGroup: shownClass(),
      year: schoolYear.value,
      on: today.value,
      how,
    }),
  );

/** Records what changes the plan of the subject that is shown. */
export const change = (to: (plan: SubjectPlan) => SubjectPlan): Promise<boolean> =>
  changePlans([[plan.value, to(plan.value)]]);

export const move = (keys: readonly string[], to: Target): Promise<boolean> =>
  change((of) => moved(of, keys, to, changesFrom.value));

export async function undo(): Promise<void> {
  const last = undoable.value.at(-1);
  if (!last) return;
  undoable.value = undoable.value.slice(0, -1);
  if (await takeBack(last)) lastBatch.value = null;
  else undoable.value = [...undoable.value, last];
}

/** A group that is not in the plan yet. */
export const newGroup = (of: SubjectPlan, title: string, rest: Partial<PlannedGroup> = {}): PlannedGroup => ({
  id: newGroupId(
    { subject: of.subject, title },
    groupIds(book.value?.register.entries ?? [], schoolYear.value, of),
  ),
  title,
  teacher: null,
  room: null,
  limit: null,
  stream: null,
  ...rest,
});

/** What the timetable shows of the groups of the subject: their titles, teachers and rooms, not who is in them. */
export const timetableGroups = computed(() => groupsOfLessons(lessons.value, subject.value));

/** Opens the groups that the timetable shows, and fills in what is not known of those that are there. */
export const takeFromTimetable = (): Promise<boolean> =>
  change((of) =>
    timetableGroups.value.reduce((before, { title, teacher, room }) => {
      const known = groupOfTitle(before, title);
      const group = known ?? newGroup(before, title);
      return withGroup(before, { ...group, teacher: group.teacher ?? teacher, room: group.room ?? room });
    }, of),
  );

/** Takes over the groups that the site shows: those with the same title stay, with their own details. */
export const takeFromSite = (): Promise<boolean> =>
  change((of) =>
    shownGroups.value.reduce((before, { name, teachers, students: own }) => {
      const known = groupOfTitle(before, name);
      const group = known ?? newGroup(before, plannedTitle(name), { teacher: teachers[0] ?? null });
      const present = own.filter((key) => students.value.some((student) => student.key === key));
      return moved(
        known ? before : withGroup(before, group),
        present,
        { group: group.id },
        changesFrom.value,
      );
    }, of),
  );
