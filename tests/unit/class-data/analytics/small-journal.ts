import type {
  AbsenceKind,
  Cell,
  ClassJournal,
  FinalMark,
  Register,
} from '../../../../utils/class-data/journal/class-journal.ts';
import { emptyJournal } from '../../../../utils/class-data/journal/empty-journal.ts';
import { markNumber } from '../../../../utils/class-data/journal/mark-value.ts';

const LETTERS: Record<string, AbsenceKind> = { Н: 'unexcused', Б: 'illness', П: 'excused', О: 'late' };

/** «5», «5/4», «Н», «Н 4», «5*2» with a weight; '' for an empty cell. */
function cell(text: string, lesson: number): Cell[] {
  if (!text) return [];
  const absence = LETTERS[text[0]!] ?? null;
  const rest = (absence ? text.slice(1) : text).trim();
  const marks = (rest === 'н/а' ? ['н/а'] : rest.split('/').filter(Boolean)).map((each) => {
    const [value = '', weight] = each.split('*');
    return { value, number: markNumber(value), weight: weight ? Number(weight) : null, work: null };
  });
  return [{ lesson, marks, absence, remark: null }];
}

/** One register: lesson days, then rows of cells by student. */
export function register(
  subject: string,
  period: string,
  days: string[],
  rows: Record<string, string[]>,
  group = '7a',
): Register {
  return {
    subject,
    group,
    period,
    teachers: [],
    source: 'page',
    readAt: '2026-11-23T09:00:00.000Z',
    lessons: days.map((date) => ({ id: null, date, number: null, topic: '', homework: null })),
    rows: Object.entries(rows).map(([student, cells]) => ({ student, cells: cells.flatMap(cell) })),
  };
}

export function final(
  student: string,
  subject: string,
  value: string,
  period: string | null = 'q1',
): FinalMark {
  const kind = period ? 'period' : 'final';
  return { student, subject, period, kind, value, number: markNumber(value) };
}

/** A journal of 7 «А» with two quarters, built from its registers and «Итоговые» marks. */
export function smallJournal(registers: Register[], finals: FinalMark[] = []): ClassJournal {
  const subjects = [...new Set([...registers, ...finals].map(({ subject }) => subject))];
  const students = [
    ...new Set([
      ...registers.flatMap(({ rows }) => rows.map(({ student }) => student)),
      ...finals.map(({ student }) => student),
    ]),
  ];
  const days = { q1: ['2026-09-01', '2026-10-25'], q2: ['2026-11-05', '2026-12-30'] };
  return {
    ...emptyJournal({ id: '7a', name: '7 "А"' }, 2026),
    periods: Object.entries(days).map(([id, [start, finish]], index) => ({
      id,
      number: index + 1,
      kind: 'quarter',
      name: `${index + 1}-я четверть`,
      start: start!,
      finish: finish!,
    })),
    subjects: subjects.map((id) => ({ id, name: id })),
    students: students.map((key) => ({ key, name: key, left: null })),
    registers,
    finals,
  };
}
