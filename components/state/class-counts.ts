import { computed } from '@preact/signals';
import { now } from '../../utils/base/clock/now.ts';
import { duties } from '../../utils/duties/duties.ts';
import { oldestReading } from '../../utils/duties/extracts/data-age.ts';
import { rosterCounts } from '../../utils/register/counts/roster-counts.ts';
import { sectionBadges, taskCounts } from '../../utils/register/counts/section-badges.ts';
import { warningCounts } from '../../utils/register/counts/warning-counts.ts';
import type { ClassToday } from '../../utils/register/duty.ts';
import { classTasks } from '../../utils/register/tasks/class-tasks.ts';
import type { ClassTasks, Task } from '../../utils/register/tasks/task.ts';
import { type TaskLine, taskLine } from '../../utils/register/tasks/task-line.ts';
import { classLines, continuing } from '../../utils/register/turn/class-line.ts';
import { quietTasks } from '../../utils/register/turn/past-class.ts';
import { classFacts } from '../../utils/tasks/class-facts.ts';
import type { ClassFacts } from '../../utils/tasks/task-source.ts';
import { owedInClass } from '../../utils/tasks/task-sources.ts';
import { book } from './class-book.ts';
import { classNow, isPastClass, personOf, representatives, students, today } from './class-states.ts';
import { turnsOf } from './class-turn.ts';
import { figures, journal, openWarnings } from './journal-figures.ts';

/** The numbers of the chosen class: counted by `utils/register/counts`, shown by whoever needs them. */

/** The present roll of the class. */
export const classCounts = computed(() =>
  rosterCounts({ students: students.value, representatives: representatives.value }),
);

/** Early warnings that nobody has settled yet; a class of a past year calls for nothing. */
export const warnings = computed(() => warningCounts(isPastClass.value ? [] : openWarnings.value));

function factsOf(of: ClassToday): ClassFacts {
  const { roster, waiting } = book.value ?? { roster: null, waiting: [] };
  return classFacts(of, {
    listReadAt: roster?.readAt ?? now().toISOString(),
    journalReadAt: journal.value && oldestReading(journal.value, figures.value?.current ?? null),
    turns: turnsOf.value,
    waiting,
  });
}

const NOTHING: ClassTasks = { tasks: [], putOff: [], dropped: [], coming: [] };

/** What is owed in the class, with all whom it concerns, by term. */
export const owed = computed(() => (classNow.value ? owedIn(classNow.value) : NOTHING));

function owedIn(of: ClassToday): ClassTasks {
  const all = classTasks(of, duties, { warnings: figures.value?.warnings ?? null }, owedInClass(factsOf(of)));
  const { classGroup = '' } = book.value ?? {};
  return isPastClass.value
    ? quietTasks(all, continuing(classLines(of.everywhere), classGroup).length > 0)
    : all;
}

const linesOf = (tasks: readonly Task[]): TaskLine[] => {
  void today.value;
  return tasks.map((task) => taskLine(task, (key) => personOf(key)?.name ?? null, now()));
};

/** The same as it is shown. */
export const taskLines = computed(() => linesOf(owed.value.tasks));
/** What is put off to a day still to come. */
export const putOffLines = computed(() => linesOf(owed.value.putOff));

export const taskOf = (id: string): Task | null => owed.value.tasks.find((task) => task.id === id) ?? null;

/** The badges of the sections, those of the duties and of the class list. */
export const badges = computed(() => {
  void today.value;
  return sectionBadges(owed.value.tasks, now());
});

/** Tasks by how urgent they are. */
export const urgencies = computed(() => taskCounts(taskLines.value));

/** Whom the tasks of a section concern: what its filter shows. */
export function concernedBy(section: string, filter: string): ReadonlySet<string> {
  return new Set(
    [...owed.value.tasks, ...owed.value.putOff]
      .filter((each) => each.section === section && each.filter === filter)
      .flatMap(({ who }) => who),
  );
}
