import { addDays, weekday } from '../../utils/base/calendar/day.ts';
import {
  absenceKinds,
  type Cell,
  type ClassJournal,
  type FinalMark,
  type Register,
} from '../../utils/class-data/journal/class-journal.ts';
import { emptyJournal } from '../../utils/class-data/journal/empty-journal.ts';

const STUDENTS = 35;
const SUBJECTS = 16;
/** Per quarter and subject. */
const LESSONS = 27;
const QUARTERS = [
  ['2026-09-01', '2026-10-25'],
  ['2026-11-05', '2026-12-30'],
  ['2027-01-11', '2027-03-21'],
  ['2027-04-01', '2027-05-26'],
] as const;
export const TODAY = '2027-05-26';
/** 60 480 */
export const CELLS = STUDENTS * SUBJECTS * QUARTERS.length * LESSONS;

/** A small seeded generator: the same class each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

/** A class-year in which every cell is filled: a mark, two marks or an absence. */
export function fullJournal(seed: number): ClassJournal {
  const roll = dice(seed);
  const periods = QUARTERS.map(([start, finish], index) => ({
    id: `q${index + 1}`,
    number: index + 1,
    kind: 'quarter' as const,
    name: `${index + 1}-я четверть`,
    start,
    finish,
  }));
  const students = Array.from({ length: STUDENTS }, (_, at) => ({
    key: `${1000 + at}`,
    name: `${at}`,
    left: null,
  }));
  const subjects = Array.from({ length: SUBJECTS }, (_, at) => ({ id: `${2000 + at}`, name: `${at}` }));
  const registers: Register[] = [];
  const finals: FinalMark[] = [];
  for (const period of periods) {
    const days = schoolDays(period.start, period.finish);
    for (const [place, { id: subject }] of subjects.entries()) {
      const lessons = Array.from({ length: LESSONS }, (_, at) => ({
        id: null,
        number: null,
        topic: '',
        homework: null,
        date: days[Math.floor(((at * SUBJECTS + place) * days.length) / (LESSONS * SUBJECTS))]!,
      }));
      const rows = students.map(({ key }, who) => ({
        student: key,
        cells: lessons.map((_, lesson): Cell => cellOf(lesson, who)),
      }));
      registers.push({
        subject,
        group: 'class',
        period: period.id,
        teachers: [],
        lessons,
        rows,
        source: 'api',
        readAt: '2027-05-26T12:00:00.000Z',
      });
      for (const { key } of students) {
        const number = 2 + roll(4);
        const value = `${number}`;
        finals.push({ student: key, subject, period: period.id, kind: 'period', value, number });
      }
    }
  }
  return {
    ...emptyJournal({ id: 'class', name: '7 "А"' }, 2026),
    weighted: true,
    periods,
    subjects,
    students,
    registers,
    finals,
  };

  function cellOf(lesson: number, who: number): Cell {
    const absence = roll(10) === 0 ? absenceKinds[roll(absenceKinds.length)]! : null;
    const many = absence ? roll(2) : 1 + (roll(12) === 0 ? 1 : 0);
    const marks = Array.from({ length: many }, () => {
      const number = Math.min(5, 2 + roll(3) + (who % 2));
      return { value: `${number}`, number, weight: 1 + roll(3), work: null };
    });
    return { lesson, marks, absence, remark: null };
  }
}

function schoolDays(start: string, finish: string): string[] {
  const days: string[] = [];
  for (let day = start; day <= finish; day = addDays(day, 1)) if (weekday(day) < 6) days.push(day);
  return days;
}
