import { computed } from '@preact/signals';
import { now } from '../../utils/base/clock/now.ts';
import { duties } from '../../utils/duties/duties.ts';
import { rosterCounts } from '../../utils/register/counts/roster-counts.ts';
import { sectionBadges, taskCounts } from '../../utils/register/counts/section-badges.ts';
import { warningCounts } from '../../utils/register/counts/warning-counts.ts';
import { classTasks } from '../../utils/register/tasks/class-tasks.ts';
import { taskLine } from '../../utils/register/tasks/task-line.ts';
import { classNow, personOf, representatives, students, today } from './class-states.ts';
import { figures, openWarnings } from './journal-figures.ts';

/** The numbers of the chosen class: counted by `utils/register/counts`, shown by whoever needs them. */

/** The present roll of the class. */
export const classCounts = computed(() =>
  rosterCounts({ students: students.value, representatives: representatives.value }),
);

/** Early warnings that nobody has settled yet. */
export const warnings = computed(() => warningCounts(openWarnings.value));

/** What is owed in the class, with all whom it concerns, by term. */
const owed = computed(() =>
  classNow.value
    ? classTasks(classNow.value, duties, { warnings: figures.value?.warnings ?? null })
    : { tasks: [], coming: [] },
);

/** The same as it is shown. */
export const taskLines = computed(() => {
  void today.value;
  return owed.value.tasks.map((task) => taskLine(task, (key) => personOf(key)?.name ?? null, now()));
});

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
    owed.value.tasks
      .filter((each) => each.section === section && each.filter === filter)
      .flatMap(({ who }) => who),
  );
}
