import { addDays, type Day, daysBetween, weekday } from './day.ts';
import { dayAndMonth } from './day-and-month.ts';

const SINCE = [
  'с понедельника',
  'со вторника',
  'со среды',
  'с четверга',
  'с пятницы',
  'с субботы',
  'с воскресенья',
];

/** «со вчера», «с пятницы»; a day of more than six days ago by its date: «с 29 октября». */
export function sinceDay(day: Day, today: Day): string {
  if (day === addDays(today, -1)) return 'со вчера';
  return daysBetween(day, today) < 7 ? (SINCE[weekday(day) - 1] ?? '') : `с ${dayAndMonth(day)}`;
}
