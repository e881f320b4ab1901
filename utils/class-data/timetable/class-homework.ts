import type { Day } from '../../base/calendar/day.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import type { ClassTimetable } from './class-timetable.ts';
import { groupTitle } from './group-title.ts';

export interface HomeworkLine {
  day: Day;
  /** «Иностранный язык, гр. 1» if the timetable names the study group. */
  subject: string;
  text: string;
}

/**
 * Homework of the class for a day and later. The site's list does not name the class, and its teacher may
 * teach others: a task counts if its lesson belongs to the class, by its id, else by day, number and subject
 * in the timetable.
 */
export function classHomework(
  journal: ClassJournal | null,
  timetable: ClassTimetable | null,
  from: Day,
): HomeworkLine[] {
  const lessons = (timetable?.weeks ?? []).flatMap((week) => week.lessons);
  const known = new Map<string, { date: Day; group: string | null }>();
  for (const { id, date } of (journal?.registers ?? []).flatMap((register) => register.lessons))
    if (id) known.set(id, { date, group: null });
  for (const { id, date, group } of lessons) if (id) known.set(id, { date, group });
  const lines = new Map<string, HomeworkLine>();
  const add = (day: Day, [name, group]: [string, string | null], text: string) => {
    const subject = group === null ? name : `${name}, ${groupTitle(group)}`;
    if (day >= from) lines.set(`${day} ${subject} ${text}`, { day, subject, text });
  };
  for (const { text, subject, lesson, date, number } of timetable?.homework?.items ?? []) {
    const found = lesson
      ? known.get(lesson)
      : lessons.find((each) => each.date === date && each.number === number && each.subject === subject);
    if (found) add(found.date, [subject, lesson ? found.group : null], text);
  }
  for (const register of journal?.registers ?? []) {
    const subject = journal?.subjects.find(({ id }) => id === register.subject)?.name ?? '';
    for (const { id, date, homework } of register.lessons)
      if (homework?.trim()) add(date, [subject, (id && known.get(id)?.group) || null], homework.trim());
  }
  return [...lines.values()].sort(
    (a, b) => a.day.localeCompare(b.day) || a.subject.localeCompare(b.subject, 'ru'),
  );
}
