import type { Day } from '../../base/calendar/day.ts';
import type { PersonKey } from '../roster/person.ts';
import type { AbsenceKind, Cell, ClassJournal, FinalMark, Lesson, Register } from './class-journal.ts';

interface At {
  student: PersonKey;
  subject: string;
}

/** A difference between two readings of a journal. */
export type JournalChange = At &
  (
    | { kind: 'mark-new'; date: Day; value: string }
    | { kind: 'mark-corrected'; date: Day; before: string; value: string }
    | { kind: 'mark-removed'; date: Day; before: string }
    | { kind: 'absence-new'; date: Day; absence: AbsenceKind }
    | { kind: 'absence-corrected'; date: Day; before: AbsenceKind; absence: AbsenceKind }
    | { kind: 'absence-removed'; date: Day; before: AbsenceKind }
    | { kind: 'final-new'; final: FinalMark['kind']; period: string | null; value: string }
    | {
        kind: 'final-corrected';
        final: FinalMark['kind'];
        period: string | null;
        before: string;
        value: string;
      }
    | { kind: 'final-removed'; final: FinalMark['kind']; period: string | null; before: string }
  );

/**
 * Changes from one reading to the next, only in registers present in both: a register read for the first time
 * is not all new. Lessons are identified by id, else by day and place within the day. Marks of a lesson with
 * equal values count as the same; the rest are corrected in order, then new or removed. Final marks are
 * compared for subjects that had any register or final mark before.
 */
export function journalDifference(before: ClassJournal, after: ClassJournal): JournalChange[] {
  const known = new Map(before.registers.map((register) => [registerKey(register), register]));
  const changes: JournalChange[] = [];
  for (const register of after.registers) {
    const former = known.get(registerKey(register));
    if (former && former !== register) changes.push(...registerChanges(former, register));
  }
  return [...changes, ...finalChanges(before, after)];
}

const registerKey = ({ subject, group, period }: Register): string => `${subject} ${group} ${period}`;

/** Keys of lessons, in order. */
function lessonKeys(lessons: Lesson[]): string[] {
  const counts = new Map<Day, number>();
  return lessons.map(({ id, date }) => {
    const count = counts.get(date) ?? 0;
    counts.set(date, count + 1);
    return id ?? `${date} ${count}`;
  });
}

function cellsByKey(register: Register): Map<string, Cell> {
  const keys = lessonKeys(register.lessons);
  return new Map(
    register.rows.flatMap(({ student, cells }) =>
      cells.map((cell): [string, Cell] => [`${student} ${keys[cell.lesson]}`, cell]),
    ),
  );
}

function registerChanges(before: Register, after: Register): JournalChange[] {
  const former = cellsByKey(before);
  const current = cellsByKey(after);
  const days = new Map<string, Day>();
  for (const { lessons } of [before, after])
    lessonKeys(lessons).forEach((key, at) => void days.set(key, lessons[at]!.date));
  const changes: JournalChange[] = [];
  for (const key of new Set([...former.keys(), ...current.keys()])) {
    const space = key.indexOf(' ');
    const at = { student: key.slice(0, space), subject: after.subject };
    const date = days.get(key.slice(space + 1))!;
    changes.push(...cellChanges(at, date, former.get(key), current.get(key)));
  }
  return changes;
}

function cellChanges(at: At, date: Day, before?: Cell, after?: Cell): JournalChange[] {
  const changes: JournalChange[] = [];
  const former = before?.marks.map(({ value }) => value) ?? [];
  const fresh: string[] = [];
  for (const { value } of after?.marks ?? []) {
    const same = former.indexOf(value);
    if (same >= 0) former.splice(same, 1);
    else fresh.push(value);
  }
  for (let n = 0; n < Math.max(former.length, fresh.length); n++) {
    const [old, value] = [former[n], fresh[n]];
    if (old !== undefined && value !== undefined)
      changes.push({ ...at, kind: 'mark-corrected', date, before: old, value });
    else if (value !== undefined) changes.push({ ...at, kind: 'mark-new', date, value });
    else if (old !== undefined) changes.push({ ...at, kind: 'mark-removed', date, before: old });
  }
  const [was, is] = [before?.absence ?? null, after?.absence ?? null];
  if (was === is) return changes;
  if (was && is) changes.push({ ...at, kind: 'absence-corrected', date, before: was, absence: is });
  else if (is) changes.push({ ...at, kind: 'absence-new', date, absence: is });
  else if (was) changes.push({ ...at, kind: 'absence-removed', date, before: was });
  return changes;
}

function finalChanges(before: ClassJournal, after: ClassJournal): JournalChange[] {
  const read = new Set([...before.registers, ...before.finals].map(({ subject }) => subject));
  const keyOf = ({ student, subject, period, kind }: FinalMark) => `${student} ${subject} ${period} ${kind}`;
  const former = new Map(before.finals.map((mark) => [keyOf(mark), mark]));
  const changes: JournalChange[] = [];
  for (const mark of after.finals) {
    const { student, subject, period, kind: final, value } = mark;
    const old = former.get(keyOf(mark));
    former.delete(keyOf(mark));
    if (!read.has(subject) || old?.value === value) continue;
    const at = { student, subject, final, period, value };
    if (old) changes.push({ ...at, kind: 'final-corrected', before: old.value });
    else changes.push({ ...at, kind: 'final-new' });
  }
  for (const { student, subject, period, kind: final, value } of former.values())
    changes.push({ student, subject, final, period, kind: 'final-removed', before: value });
  return changes;
}
