import { custom, object, safeParse, string } from 'valibot';
import { type Day, dayOf } from '../base/calendar/day.ts';
import type { TaskLists } from '../register/tasks/task-line.ts';

/** Session key: the tasks as last computed, for pages that open. It names people and goes with the lock. */
export const CACHED_TASKS = 'tasks';

const cachedSchema = object({
  /** Of which state of the stored data, day and vault: see `stateOfTasks`. */
  of: string(),
  lists: custom<TaskLists>((value) => typeof value === 'object' && value !== null),
});

/** Names what tasks are computed from: for the same name they are the same. */
export const stateOfTasks = (revision: unknown, now: Date, vault: string): string =>
  `${revision} ${dayOf(now) satisfies Day} ${now.getTimezoneOffset()} ${vault}`;

/** The cached tasks, if they are of that state. */
export function cachedTasks(value: unknown, of: string): TaskLists | null {
  const checked = safeParse(cachedSchema, value);
  return checked.success && checked.output.of === of ? checked.output.lists : null;
}
