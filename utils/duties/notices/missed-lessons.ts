import type { Day } from '../../base/calendar/day.ts';
import { isReasonAwaited } from '../../class-data/analytics/awaited-reason.ts';
import type { AbsenceKind, ClassJournal, Register } from '../../class-data/journal/class-journal.ts';
import type { ClassTimetable } from '../../class-data/timetable/class-timetable.ts';
import { groupTitle } from '../../class-data/timetable/group-title.ts';

/** A lesson that a student missed. */
export interface MissedLesson {
  day: Day;
  subject: string;
  /** Number within the day; null: neither journal nor timetable says. */
  number: number | null;
  why: Exclude<AbsenceKind, 'late'>;
  /** No reason is known, and it may still be entered. */
  awaited: boolean;
}

/**
 * The lessons that a student missed in a period up to today (null: in the year), by day and number. Journal pages do
 * not number lessons: their numbers come from the timetable, as far as it was read.
 */
export function missedLessons(
  journal: ClassJournal,
  student: string,
  of: { period: string | null; today: Day; reasonDays: number; timetable: ClassTimetable | null },
): MissedLesson[] {
  const names = new Map(journal.subjects.map(({ id, name }) => [id, name]));
  const missed = journal.registers.flatMap((register) => {
    if (of.period !== null && register.period !== of.period) return [];
    const subject = names.get(register.subject) ?? '';
    const cells = register.rows.find((row) => row.student === student)?.cells ?? [];
    return cells.flatMap(({ lesson, absence }): MissedLesson[] => {
      const day = register.lessons[lesson]?.date;
      if (!absence || absence === 'late' || !day || day > of.today) return [];
      const number = numberOf(register, lesson, subject, journal, of.timetable);
      const awaited = absence === 'unexcused' && isReasonAwaited(day, register, of);
      return [{ day, subject, why: absence, number, awaited }];
    });
  });
  return missed.sort((a, b) =>
    a.day === b.day ? (a.number ?? Infinity) - (b.number ?? Infinity) || 0 : a.day < b.day ? -1 : 1,
  );
}

/** The timetable tells it only if it has as many lessons of the subject on that day as the register. */
function numberOf(
  { lessons, group }: Register,
  at: number,
  subject: string,
  { groups, classGroup }: ClassJournal,
  timetable: ClassTimetable | null,
): number | null {
  const own = lessons[at];
  if (!own || own.number !== null || !timetable) return own?.number ?? null;
  const title =
    group === classGroup.id ? null : groupTitle(groups.find(({ id }) => id === group)?.name ?? null);
  const planned = timetable.weeks
    .flatMap((week) => week.lessons)
    .filter((each) => each.date === own.date && each.subject === subject)
    .filter((each) => title === null || each.group === null || groupTitle(each.group) === title);
  const numbers = [...new Set(planned.map(({ number }) => number))].sort((a, b) => a - b);
  const ofDay = lessons.flatMap(({ date }, place) => (date === own.date ? [place] : []));
  return numbers.length === ofDay.length ? (numbers[ofDay.indexOf(at)] ?? null) : null;
}
