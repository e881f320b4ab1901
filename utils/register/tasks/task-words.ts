import { addDays, type Day } from '../../base/calendar/day.ts';
import { dayAndMonth } from '../../base/calendar/day-and-month.ts';
import { type DayTime, dayTimeOf, minutesBetween } from '../../base/calendar/day-time.ts';
import { leftTime } from '../../base/calendar/left-time.ts';
import { weekdayDate } from '../../base/calendar/weekday-date.ts';
import { documentTime } from '../../base/text/times.ts';
import type { TaskLine } from './task-line.ts';

/** By when a task is to be done, or since when it is owed: «до пт, 27 ноября», «срок был вчера»; '' where neither is known. */
export function termWords(
  { term, since, urgency, dueAt }: Pick<TaskLine, 'term' | 'since' | 'urgency' | 'dueAt'>,
  today: Day,
): string {
  if (term === null) return since === null ? '' : sinceWords(since, today);
  const hour = dueAt === undefined ? '' : `, ${hourOf(new Date(dueAt))}`;
  if (term === today) return `${urgency === 'overdue' ? 'срок был сегодня' : 'срок — сегодня'}${hour}`;
  if (term === addDays(today, -1)) return `срок был вчера${hour}`;
  if (term < today) return `срок был ${weekdayDate(term, today)}${hour}`;
  return term === addDays(today, 1) ? `до завтра${hour}` : `до ${weekdayDate(term, today)}${hour}`;
}

/** Longer than the school’s clocks run after a breach, nobody counts hours. */
const CLOCK_MINUTES = 72 * 60;

/** The running clock of a term that is an hour: «осталось: 5 часов»; '' for any other, and where the term has passed. */
export function clockWords({ dueAt }: Pick<TaskLine, 'dueAt'>, minute: DayTime): string {
  if (dueAt === undefined) return '';
  const due = dayTimeOf(new Date(dueAt));
  const left = minutesBetween(minute, due);
  return left < 0 || left > CLOCK_MINUTES ? '' : leftTime(due, minute);
}

/** «17:40» */
const hourOf = (time: Date): string => documentTime(time).slice(-5);

function sinceWords(since: Day, today: Day): string {
  if (since === today) return 'с сегодняшнего дня';
  return since === addDays(today, -1) ? 'со вчерашнего дня' : `с ${dayAndMonth(since, today)}`;
}

/** «Кузнецов А. П., Хохлов Е. И. и ещё 4» */
export function whomWords({ names, count }: Pick<TaskLine, 'names' | 'count'>): string {
  if (names.length === 0) return '';
  const more = count - names.length;
  return `${names.join(', ')}${more > 0 ? ` и ещё ${more}` : ''}`;
}
