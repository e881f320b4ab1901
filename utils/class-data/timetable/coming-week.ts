import { addDays, type Day, weekday } from '../../base/calendar/day.ts';
import { mondayOf } from '../../base/calendar/monday.ts';
import type { ClassTimetable, TimetableWeek } from './class-timetable.ts';

const THURSDAY = 4;

/**
 * The week covered by a paper given out on a day: from Thursday on the next one, since the paper is read at
 * the end of the week; the current one if the next is not published. null: neither has lessons or a note.
 */
export function comingWeek({ weeks }: ClassTimetable, today: Day): TimetableWeek | null {
  const current = mondayOf(today);
  const next = addDays(current, 7);
  const wanted = weekday(today) >= THURSDAY ? [next, current] : [current];
  for (const monday of wanted) {
    const week = weeks.find((each) => each.monday === monday);
    if (week && (week.lessons.length > 0 || week.days.some(({ note }) => note))) return week;
  }
  return null;
}
