import { shortName } from '../../base/names/short-name.ts';
import { inWords } from '../../base/text/counted.ts';
import type { ClassDay } from '../../class-data/analytics/class-day.ts';
import type { DataSource } from '../../class-data/journal/data-source.ts';
import type { ClassTasks, Task } from './task.ts';
import { countOf } from './task.ts';
import { overdueAt, type Urgency, urgencyOfTask } from './task-terms.ts';

/** A task as pages show it. */
export interface TaskLine extends Omit<Task, 'who'> {
  /** «Нет ни согласия, ни отказа: 6 человек», «Черных Т. А.: решение директора о выдаче». */
  title: string;
  /** Short names of the first whom it concerns, where the title names nobody. */
  names: string[];
  /** Number of all whom it concerns. */
  count: number;
  urgency: Urgency;
  /** Keys of those whose slips the action prints; missing: it opens a section. */
  print?: readonly string[];
}

/** What a class is like today, where the journals were read: numbers, nobody's name. */
export interface TodayFigures extends ClassDay {
  source: DataSource;
  /** Students about whom a warning is open, and those among them whose warning is about the days since `since`. */
  help: { students: number; fresh: number };
}

/** What is owed in one class. */
export interface ClassTaskList {
  classGroup: { id: string; name: string };
  tasks: TaskLine[];
  /** How many are put off to a day still to come. */
  putOff: number;
  /** What is owed next, where nothing is yet. */
  next: Pick<Task, 'text' | 'since' | 'term'> | null;
  /** null: no journal was read. */
  day: TodayFigures | null;
}

/** What is owed in every class, and for the vault itself. */
export interface TaskLists {
  vault: TaskLine[];
  classes: ClassTaskList[];
  /** When each of them becomes overdue, those to come included: see `overdueAt`; ms, the earliest first. */
  moments: number[];
}

/** Names that a line has room for. */
const NAMED = 3;

/** `nameOf`: null for a key that is no person's of the class. */
export function taskLine(task: Task, nameOf: (key: string) => string | null, now: Date): TaskLine {
  const { who, ...rest } = task;
  const counted = countOf(task);
  const short = (key: string) => {
    const name = nameOf(key);
    return name === null ? [] : [shortName(name)];
  };
  const [person] = task.person === undefined ? [] : short(task.person);
  return {
    ...rest,
    title: titleOf(task, person),
    names: person === undefined ? [...new Set(who)].slice(0, NAMED).flatMap(short) : [],
    count: counted.number,
    urgency: urgencyOfTask(task, now),
    ...(task.opens === 'print' && { print: who }),
  };
}

function titleOf(task: Task, person: string | undefined): string {
  if (person !== undefined) return `${person}: ${task.text.charAt(0).toLowerCase()}${task.text.slice(1)}`;
  return task.unit === 'things' ? task.text : `${task.text}: ${inWords(countOf(task))}`;
}

/** The moments of all tasks of a class, one a task. */
export const momentsOf = ({
  tasks,
  putOff,
  coming,
}: Pick<ClassTasks, 'tasks' | 'putOff' | 'coming'>): number[] =>
  [...tasks, ...putOff, ...coming].flatMap((task) => overdueAt(task) ?? []);
