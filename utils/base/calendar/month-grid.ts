import { addDays, type Day, isDay } from './day.ts';
import { mondayOf } from './monday.ts';

/** The same day so many months later, or the last day of that month when it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  for (let date = Number(day.slice(8)); date > 28; date -= 1) {
    if (isDay(`${month}-${date}`)) return `${month}-${date}`;
  }
  return `${month}-${day.slice(8) < '29' ? day.slice(8) : '28'}`;
}

/** The weeks, Monday to Sunday, that have a day of the month of `day`. */
export function monthGrid(day: Day): Day[][] {
  const month = day.slice(0, 7);
  const weeks: Day[][] = [];
  for (let monday = mondayOf(`${month}-01`); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((steps) => addDays(monday, steps)));
  }
  return weeks;
}

/** The day to which a key leads in a calendar; null for keys that lead nowhere. */
export function dayByKey(day: Day, key: string, shift: boolean): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return mondayOf(day);
    case 'End':
      return addDays(mondayOf(day), 6);
    case 'PageUp':
      return addMonths(day, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(day, shift ? 12 : 1);
    default:
      return null;
  }
}
