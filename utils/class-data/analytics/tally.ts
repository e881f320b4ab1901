import type { Day } from '../../base/calendar/day.ts';
import { absenceKinds, type ClassJournal, type Register } from '../journal/class-journal.ts';
import type { PersonKey } from '../roster/person.ts';
import { type AbsenceCount, type AttendanceDay, noAbsences } from './attendance.ts';
import { addMark, type MarkSums, noSums } from './average.ts';
import { isReasonAwaited } from './awaited-reason.ts';

/** A student's data in one subject. */
export interface SubjectTally {
  subject: string;
  groups: string[];
  sums: MarkSums;
  /** Marks that count, by date: days (indexes into `Tally.days`) and numbers, in parallel. */
  days: number[];
  numbers: number[];
  /** Weight in thousandths → count: for «сколько ещё пятёрок» of an ordinary work. */
  weights: Map<number, number>;
  absences: AbsenceCount;
}

export interface StudentTally {
  student: PersonKey;
  subjects: Map<string, SubjectTally>;
  days: AttendanceDay[];
}

/** All sums over a class, from one pass over its registers. */
export interface Tally {
  /** All days with lessons, in order. */
  days: Day[];
  students: Map<PersonKey, StudentTally>;
}

/** Slots of a student's day: lessons held, then absences in the order of `absenceKinds`, then the fresh ones. */
const FRESH = 1 + absenceKinds.length;
const PLACES = FRESH + 1;

/**
 * Sums up the registers of a period, or of the whole year for null. A lesson is held if its day is not after
 * today.
 */
export function tallyOf(
  journal: ClassJournal,
  period: string | null,
  of: { today: Day; reasonDays: number },
): Tally {
  const { today } = of;
  const registers = journal.registers.filter((each) => period === null || each.period === period);
  const days = [...new Set(registers.flatMap(({ lessons }) => lessons.map(({ date }) => date)))].sort();
  const places = new Map(days.map((day, index) => [day, index]));
  const students = new Map<PersonKey, StudentTally>();
  const grids = new Map<PersonKey, Uint16Array>();
  for (const register of registers) {
    const at = register.lessons.map(({ date }) => places.get(date)!);
    const held = register.lessons.filter(({ date }) => date <= today).length;
    const isHeld = register.lessons.map(({ date }) => date <= today);
    const isFresh = register.lessons.map(({ date }) => isReasonAwaited(date, register, of));
    for (const { student, cells } of register.rows) {
      let own = students.get(student);
      if (!own) {
        own = { student, subjects: new Map(), days: [] };
        students.set(student, own);
        grids.set(student, new Uint16Array(days.length * PLACES));
      }
      const tally = subjectOf(own, register);
      const grid = grids.get(student)!;
      tally.absences.lessons += held;
      for (let lesson = 0; lesson < at.length; lesson++) if (isHeld[lesson]) grid[at[lesson]! * PLACES]!++;
      for (const { lesson, marks, absence } of cells) {
        const day = at[lesson]!;
        if (absence && isHeld[lesson]) {
          grid[day * PLACES + 1 + absenceKinds.indexOf(absence)]!++;
          tally.absences[absence]++;
          if (absence !== 'late') tally.absences.missed++;
          if (absence === 'unexcused' && isFresh[lesson]) {
            grid[day * PLACES + FRESH]!++;
            tally.absences.fresh++;
          }
        }
        for (const mark of marks) {
          if (mark.number === null || mark.weight === 0) continue;
          addMark(tally.sums, mark);
          tally.days.push(day);
          tally.numbers.push(mark.number);
          if (mark.weight !== null) {
            const weight = Math.round(mark.weight * 1000);
            tally.weights.set(weight, (tally.weights.get(weight) ?? 0) + 1);
          }
        }
      }
    }
  }
  for (const [student, grid] of grids) students.get(student)!.days = daysOf(grid, days);
  for (const { subjects } of students.values()) for (const tally of subjects.values()) inOrder(tally);
  return { days, students };
}

function subjectOf({ subjects }: StudentTally, { subject, group }: Register): SubjectTally {
  let tally = subjects.get(subject);
  if (!tally) {
    tally = {
      subject,
      groups: [],
      sums: noSums(),
      days: [],
      numbers: [],
      weights: new Map(),
      absences: noAbsences(),
    };
    subjects.set(subject, tally);
  }
  if (!tally.groups.includes(group)) tally.groups.push(group);
  return tally;
}

function daysOf(grid: Uint16Array, days: Day[]): AttendanceDay[] {
  const own: AttendanceDay[] = [];
  for (let index = 0; index < days.length; index++) {
    const from = index * PLACES;
    const lessons = grid[from]!;
    if (!lessons) continue;
    const [unexcused, illness, excused] = [grid[from + 1]!, grid[from + 2]!, grid[from + 3]!];
    const late = grid[from + 4]!;
    const missed = unexcused + illness + excused;
    const fresh = grid[from + FRESH]!;
    own.push({ day: days[index]!, lessons, missed, fresh, unexcused, illness, excused, late });
  }
  return own;
}

/** Registers of two study groups, or periods read out of order, leave marks unsorted by date. */
function inOrder(tally: SubjectTally): void {
  const { days, numbers } = tally;
  if (days.every((day, index) => index === 0 || days[index - 1]! <= day)) return;
  const order = days.map((_, index) => index).sort((a, b) => days[a]! - days[b]! || a - b);
  tally.days = order.map((index) => days[index]!);
  tally.numbers = order.map((index) => numbers[index]!);
}
