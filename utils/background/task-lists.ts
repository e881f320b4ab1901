import { duties } from '../duties/duties.ts';
import { NO_SIGNALS } from '../register/duty.ts';
import { classTasks } from '../register/tasks/class-tasks.ts';
import { type ClassTaskList, momentsOf, type TaskLists, taskLine } from '../register/tasks/task-line.ts';
import { classIds, classTodayOf } from './class-duties.ts';
import type { Service } from './context.ts';
import { rosterOf } from './reading/stored-rosters.ts';
import { recordedEntries } from './register-reading.ts';

/** What is owed in every class of the open vault, and for the vault itself. */
export async function taskLists(service: Service): Promise<TaskLists> {
  const recorded = await recordedEntries(service);
  const now = service.now();
  const classes: ClassTaskList[] = [];
  const moments: number[] = [];
  for (const id of await classIds(service)) {
    const roster = await rosterOf(service, id);
    if (!roster) continue;
    const of = await classTodayOf(service, roster, recorded);
    const owed = classTasks(of, duties, NO_SIGNALS);
    const names = new Map([...of.students, ...of.representatives].map(({ key, name }) => [key, name]));
    const [next = null] = owed.coming;
    classes.push({
      classGroup: roster.classGroup,
      tasks: owed.tasks.map((task) => taskLine(task, (key) => names.get(key) ?? null, now)),
      next: next && { text: next.text, since: next.since, term: next.term },
    });
    moments.push(...momentsOf(owed));
  }
  return { vault: [], classes, moments: moments.sort((a, b) => a - b) };
}
