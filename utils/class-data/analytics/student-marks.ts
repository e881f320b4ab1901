import type { Day } from '../../base/calendar/day.ts';
import type { AbsenceKind, ClassJournal } from '../journal/class-journal.ts';
import type { PersonKey } from '../roster/person.ts';

/** The journal's content for one student on one day in one subject. */
export interface DatedCell {
  day: Day;
  /** As written, in order; includes marks that do not count (н/а, зач). */
  marks: { value: string; work: string | null }[];
  absence: AbsenceKind | null;
  remark: string | null;
  topic: string;
}

/**
 * Everything about a student in the registers of a period, or of the year for null: by subject id, each by
 * date. Subjects without content are missing.
 */
export function studentMarks(
  journal: ClassJournal,
  student: PersonKey,
  period: string | null,
): Map<string, DatedCell[]> {
  const subjects = new Map<string, DatedCell[]>();
  for (const register of journal.registers) {
    if (period !== null && register.period !== period) continue;
    const row = register.rows.find((each) => each.student === student);
    if (!row || row.cells.length === 0) continue;
    const cells = subjects.get(register.subject) ?? [];
    subjects.set(register.subject, cells);
    for (const { lesson, marks, absence, remark } of row.cells) {
      const { date: day, topic } = register.lessons[lesson]!;
      cells.push({ day, marks: marks.map(({ value, work }) => ({ value, work })), absence, remark, topic });
    }
  }
  for (const cells of subjects.values()) cells.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return subjects;
}
