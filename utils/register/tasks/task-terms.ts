import { addDays, type Day, dayOf, weekday } from '../../base/calendar/day.ts';
import type { Task } from './task.ts';

/** How urgent a task is. `week`: until Sunday; `later`: after that, or without a term. */
export const URGENCIES = ['overdue', 'today', 'week', 'later'] as const;
export type Urgency = (typeof URGENCIES)[number];

type Term = Pick<Task, 'term' | 'dueAt'>;

/** Local midnight with which a day begins, ms. */
const startOf = (day: Day): number => new Date(`${day}T00:00`).getTime();

/** When a task becomes overdue, ms: the hour of its term, or the midnight after its day; null: never. */
export const overdueAt = ({ term, dueAt }: Term): number | null =>
  dueAt ?? (term === null ? null : startOf(addDays(term, 1)));

/** The same of the moment alone: all that is known while the vault is locked. */
export function urgencyOf(moment: number | null, now: Date): Urgency {
  if (moment === null) return 'later';
  if (moment <= now.getTime()) return 'overdue';
  const today = dayOf(now);
  const last = dayOf(new Date(moment - 1));
  if (last <= today) return 'today';
  return last <= addDays(today, 7 - weekday(today)) ? 'week' : 'later';
}

export const urgencyOfTask = (task: Term, now: Date): Urgency => urgencyOf(overdueAt(task), now);
