import { count, DAYS, HOURS, MINUTES } from '../text/plural.ts';
import { type Day, daysBetween } from './day.ts';
import { type DayTime, dayPart, minutesBetween } from './day-time.ts';

/** How much of a term is left, or how long it is over, by the clock on the wall: «осталось: 2 часа 10 минут». A day lasts to its end. */
export function leftTime(due: Day | DayTime, minute: DayTime): string {
  if (due.length === 10) {
    const days = daysBetween(dayPart(minute), due);
    if (days < 0) return `срок прошёл ${count(-days, DAYS)} назад`;
    return days === 0 ? 'сегодня последний день' : `осталось: ${count(days, DAYS)}`;
  }
  const minutes = minutesBetween(minute, due);
  return minutes < 0 ? `срок прошёл ${span(-minutes, MINUTES)} назад` : `осталось: ${span(minutes, LEFT)}`;
}

/** In the nominative: «осталось: 1 минута». */
const LEFT = ['минута', 'минуты', 'минут'] as const;

function span(minutes: number, forms: typeof MINUTES | typeof LEFT): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return count(minutes, forms);
  return hours < 3 ? `${count(hours, HOURS)} ${count(minutes % 60, forms)}` : count(hours, HOURS);
}
