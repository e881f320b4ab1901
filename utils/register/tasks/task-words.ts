import { addDays, type Day } from '../../base/calendar/day.ts';
import { dayAndMonth } from '../../base/calendar/day-and-month.ts';
import { weekdayDate } from '../../base/calendar/weekday-date.ts';
import type { TaskLine } from './task-line.ts';

/** By when a task is to be done, or since when it is owed: «до пт, 27 ноября», «срок был вчера»; '' where neither is known. */
export function termWords(
  { term, since, urgency }: Pick<TaskLine, 'term' | 'since' | 'urgency'>,
  today: Day,
): string {
  if (term === null) return since === null ? '' : sinceWords(since, today);
  if (term === today) return urgency === 'overdue' ? 'срок был сегодня' : 'срок — сегодня';
  if (term === addDays(today, -1)) return 'срок был вчера';
  if (term < today) return `срок был ${weekdayDate(term)}`;
  return term === addDays(today, 1) ? 'до завтра' : `до ${weekdayDate(term)}`;
}

function sinceWords(since: Day, today: Day): string {
  if (since === today) return 'с сегодняшнего дня';
  return since === addDays(today, -1) ? 'со вчерашнего дня' : `с ${dayAndMonth(since)}`;
}
