import type { Day } from '../../base/calendar/day.ts';
import type { Unrecorded } from '../kind.ts';
import type { Task } from './task.ts';
import type { TaskEntry } from './task-entries.ts';
import { caseOf } from './task-marks.ts';

type NewTaskEntry = Unrecorded<TaskEntry>;

/** Whom or what the entries of a decision are about. */
const about = (task: Task, said: string, classGroup: string) => ({
  classGroup,
  person: task.person ?? classGroup,
  task: caseOf(task),
  said,
});

/** `said`: the task as it is shown. */
export const putOff = (task: Task, said: string, classGroup: string, until: Day): NewTaskEntry[] => [
  { kind: 'task-put-off', ...about(task, said, classGroup), until },
];

export const give = (task: Task, said: string, classGroup: string, assignee: string): NewTaskEntry[] => [
  { kind: 'task-given', ...about(task, said, classGroup), assignee },
];

/** That a task is not needed, of each person whom it concerns: who comes later is asked all the same. */
export function dropTask(
  task: Task,
  said: string,
  classGroup: string,
  given: { reason: string; schoolYear: number; isPerson(key: string): boolean },
): NewTaskEntry[] {
  const { reason, schoolYear: year, isPerson } = given;
  const who = [...new Set(task.who)];
  const people = who.filter(isPerson);
  const cases = who.filter((each) => !isPerson(each));
  const shared = { kind: 'task-not-needed', classGroup, task: caseOf(task), said, reason, year } as const;
  return [
    ...people.map((person) => ({ ...shared, person, cases: [] })),
    ...(cases.length > 0 ? [{ ...shared, person: classGroup, cases }] : []),
  ];
}
