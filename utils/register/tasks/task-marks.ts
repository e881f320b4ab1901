import type { Day } from '../../base/calendar/day.ts';
import { type AnyEntry, ofKinds } from '../kind.ts';
import { perRegister } from '../per-class.ts';
import type { DroppedTask, Task } from './task.ts';
import { type TaskEntry, taskKinds } from './task-entries.ts';

type Of<K extends TaskEntry['kind']> = Extract<TaskEntry, { kind: K }>;

/** What counts of the decisions about tasks; the latest of each kind. */
interface Marks {
  putOff: ReadonlyMap<string, Of<'task-put-off'>>;
  given: ReadonlyMap<string, Of<'task-given'>>;
  /** By task; each with whom or what it names. */
  notNeeded: ReadonlyMap<string, ReadonlyMap<string, Of<'task-not-needed'>>>;
  isAny: boolean;
}

/** The id of a task without its person. */
export const caseOf = ({ id, person }: Pick<Task, 'id' | 'person'>): string =>
  person === undefined ? id : id.slice(0, -person.length - 1);

const markKey = (task: string, person: string | undefined): string => `${task} ${person ?? ''}`;

const marksIn = perRegister((entries): Marks => {
  const putOff = new Map<string, Of<'task-put-off'>>();
  const given = new Map<string, Of<'task-given'>>();
  const notNeeded = new Map<string, Map<string, Of<'task-not-needed'>>>();
  const own = ofKinds(entries, taskKinds);
  for (const entry of own) {
    const isOfClass = entry.person === entry.classGroup;
    const key = markKey(entry.task, isOfClass ? undefined : entry.person);
    if (entry.kind === 'task-put-off') putOff.set(key, entry);
    else if (entry.kind === 'task-given') given.set(key, entry);
    else {
      const named = notNeeded.get(entry.task) ?? new Map<string, Of<'task-not-needed'>>();
      for (const each of isOfClass ? entry.cases : [entry.person]) named.set(each, entry);
      notNeeded.set(entry.task, named);
    }
  }
  return { putOff, given, notNeeded, isAny: own.length > 0 };
});

/** A task with what was decided about it: one part of it may be dropped, the rest open or put off. */
interface Marked {
  task: Task | null;
  dropped: DroppedTask[];
}

/** `entries`: the effective ones of the class. */
export function marked(
  tasks: readonly Task[],
  entries: readonly AnyEntry[],
  { today, schoolYear }: { today: Day; schoolYear: number },
): { tasks: Task[]; putOff: Task[]; dropped: DroppedTask[] } {
  const marks = marksIn(entries);
  if (!marks.isAny) return { tasks: [...tasks], putOff: [], dropped: [] };
  const all = tasks.map((task) => withMarks(task, marks, schoolYear));
  const left = all.flatMap(({ task }) => task ?? []);
  const isPutOff = ({ putOff }: Task) => putOff !== null && putOff.until > today;
  return {
    tasks: left.filter((task) => !isPutOff(task)),
    putOff: left.filter(isPutOff),
    dropped: all.flatMap(({ dropped }) => dropped),
  };
}

function withMarks(task: Task, marks: Marks, schoolYear: number): Marked {
  const key = markKey(caseOf(task), task.person);
  const given = marks.given.get(key);
  const named = task.firm ? undefined : marks.notNeeded.get(caseOf(task));
  const notNeeded = new Map([...(named ?? [])].filter(([, { year }]) => year === schoolYear));
  const who = task.who.filter((each) => !notNeeded.has(each));
  const left = {
    ...task,
    who,
    ...termAfter(task, marks.putOff.get(key)),
    given: given ? { to: given.assignee, entry: given.id } : null,
  };
  return {
    task: who.length > 0 ? left : null,
    dropped: droppedFrom(
      task,
      task.who.flatMap((each) => notNeeded.get(each) ?? []),
    ),
  };
}

/** The day to which a task was put off is its term, but a firm one stays. */
function termAfter(
  { due, firm }: Task,
  mark: Of<'task-put-off'> | undefined,
): Partial<Pick<Task, 'term' | 'putOff' | 'dueAt'>> {
  if (!mark) return {};
  const until = firm && due !== null && due < mark.until ? due : mark.until;
  const putOff = { until, entry: mark.id };
  return due !== null && due >= until ? { putOff } : { putOff, term: until, dueAt: undefined };
}

/** One a reason. */
function droppedFrom(task: Task, entries: readonly Of<'task-not-needed'>[]): DroppedTask[] {
  const byReason = new Map<string, string[]>();
  for (const { id, reason } of entries) byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  return [...byReason].map(([reason, ids]) => ({
    id: task.id,
    text: task.text,
    reason,
    entries: [...new Set(ids)],
  }));
}
