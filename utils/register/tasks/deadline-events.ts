import { type Day, dayOf } from '../../base/calendar/day.ts';
import type { CalendarEvent } from '../../base/calendar/icalendar.ts';
import type { TaskLine, TaskLists } from './task-line.ts';

/**
 * The deadlines still to come as events of a calendar: what is to be done, not for whom nor in which class. What is the
 * same on one day is one event.
 */
export function deadlineEvents({ vault, classes }: TaskLists, now: Date): CalendarEvent[] {
  const today = dayOf(now);
  const events = new Map<string, CalendarEvent>();
  for (const line of [...vault, ...classes.flatMap(({ tasks }) => tasks)]) {
    const { term, dueAt = null } = line;
    if (term === null || term < today) continue;
    const uid = uidOf(line, term);
    const earlier = events.get(uid)?.at ?? null;
    const at = dueAt === null ? earlier : Math.min(dueAt, earlier ?? dueAt);
    events.set(uid, { uid, ...wordsOf(line), day: term, at });
  }
  return [...events.values()].sort((a, b) => a.day.localeCompare(b.day) || a.uid.localeCompare(b.uid));
}

/** Of section, rule and day alone: the id of a task may carry the key of a person. */
const uidOf = ({ section, rule }: TaskLine, term: Day): string => `${section}-${rule}-${term}@klassruk`;

const wordsOf = ({ text, why, source }: TaskLine): Pick<CalendarEvent, 'summary' | 'description'> => ({
  summary: `Классрук: ${text.charAt(0).toLowerCase() + text.slice(1)}`,
  description: `${why} (${source}) О ком речь, видно в Классруке.`,
});
