import type { Person } from '../people.ts';
import { Stream } from '../prng.ts';
import type { Status } from './attendance.ts';
import type { ClassJournal } from './class-journal.ts';
import type { Day } from './days.ts';
import type { Lesson } from './lessons.ts';
import { type Mark, numberOf } from './marks.ts';
import { inClassOn } from './pupils.ts';
import type { Course } from './subjects.ts';
import type { Period } from './year.ts';

export interface Average {
  /** Hundredths, rounded half up: 457 is «4,57». Null without a mark that counts. */
  plain: number | null;
  weighted: number | null;
  /** Marks that count. */
  count: number;
}

export interface AttendanceCount {
  /** Lessons held that the student should have attended. */
  lessons: number;
  missed: number;
  ill: number;
  excused: number;
  absent: number;
  late: number;
  /** Days on which every lesson was missed. */
  daysMissed: number;
  daysIll: number;
}

export interface YearMarks {
  year: string | null;
  exam: string | null;
  final: string | null;
}

interface Span {
  start: Day;
  finish: Day;
}

const divide = (sum: number, by: number): number => Math.floor((200 * sum + by) / (2 * by));
/** «4,57» */
export const comma = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`;

const held = (lessons: Lesson[], span: Span, today: Day): Lesson[] =>
  lessons.filter((lesson) => span.start <= lesson.date && lesson.date <= span.finish && lesson.date <= today);

/** A student's marks of a course by lesson date, as far as set by that day. */
export const marksSeen = (
  journal: ClassJournal,
  person: Person,
  course: Course,
  span: Span,
  today: Day,
): Mark[] =>
  held(journal.lessonsOf(course), span, today)
    .flatMap((lesson) => journal.marksIn(lesson))
    .filter((mark) => mark.person === person && mark.setOn <= today);

export function averageOf(marks: Mark[]): Average {
  const counted = marks.flatMap((mark) => {
    const value = numberOf(mark.value);
    return value === null || mark.work.type.weight === 0 ? [] : [{ value, weight: mark.work.type.weight }];
  });
  if (!counted.length) return { plain: null, weighted: null, count: 0 };
  const total = (pick: (each: { value: number; weight: number }) => number): number =>
    counted.reduce((sum, each) => sum + pick(each), 0);
  return {
    plain: divide(
      total((each) => each.value),
      counted.length,
    ),
    weighted: divide(
      total((each) => each.value * each.weight),
      total((each) => each.weight),
    ),
    count: counted.length,
  };
}

/** The teacher's mark for a period: none before its last day; «н/а» with fewer than three marks. */
export function periodMark(
  journal: ClassJournal,
  person: Person,
  course: Course,
  period: Period,
  today: Day,
): string | null {
  const { school, group } = journal;
  const { subject } = course;
  if (today < period.finish || group.parallel === 1) return null;
  if (!inClassOn(person, period.finish) || ['talk', 'empty'].includes(subject.kind)) return null;
  const pupil = journal.pupil(person.id)!;
  const stream = new Stream(school.seed, `period mark ${person.id} ${subject.id} ${period.id}`);
  if (subject.kind === 'behaviour') {
    if (pupil.manner === 'truant') return '3';
    return pupil.manner === 'strong' || stream.chance(0.7) ? '5' : '4';
  }
  if (pupil.manner === 'exempt' && subject.name === 'Физическая культура') return 'осв';
  if (subject.name === 'Индивидуальный проект') return 'зач';
  const average = averageOf(marksSeen(journal, person, course, period, period.finish));
  const value = school.weighted ? average.weighted : average.plain;
  if (average.count < 3 || value === null) return 'н/а';
  const rest = value % 100;
  // A teacher may be lenient near the threshold.
  const kind = rest >= 40 && rest < 50 && stream.chance(0.3);
  return String(Math.floor(value / 100) + (rest >= 50 || kind ? 1 : 0));
}

/**
 * Year mark from the period marks, an exam in classes 9 and 11 for two subjects, and the resulting final
 * mark.
 */
export function yearMarks(journal: ClassJournal, person: Person, course: Course, today: Day): YearMarks {
  const none = { year: null, exam: null, final: null };
  const { periods, group } = journal;
  if (today < periods.at(-1)!.finish || !inClassOn(person, periods.at(-1)!.finish)) return none;
  const marks = periods.flatMap((period) => periodMark(journal, person, course, period, today) ?? []);
  if (!marks.length) return none;
  const words = marks.find((mark) => mark === 'осв' || mark === 'зач');
  if (words) return { year: words, exam: null, final: words };
  const numbers = marks.flatMap((mark) => numberOf(mark) ?? []);
  if (numbers.length * 2 < marks.length || !numbers.length) return { year: 'н/а', exam: null, final: 'н/а' };
  const half = (list: number[]): string =>
    String(
      Math.floor(
        divide(
          list.reduce((sum, each) => sum + each, 0),
          list.length,
        ) /
          100 +
          0.5,
      ),
    );
  const year = half(numbers);
  const examined = [9, 11].includes(group.parallel) && /^(Русский язык|Алгебра)/.test(course.subject.name);
  if (!examined) return { year, exam: null, final: year };
  const stream = new Stream(journal.school.seed, `exam ${person.id} ${course.subject.id}`);
  const exam = String(Math.min(5, Math.max(3, Number(year) + stream.int(-1, 1))));
  return { year, exam, final: half([Number(year), Number(exam)]) };
}

export function attendanceCount(
  journal: ClassJournal,
  person: Person,
  span: Span,
  today: Day,
): AttendanceCount {
  const count = (): AttendanceCount => ({
    lessons: 0,
    missed: 0,
    ill: 0,
    excused: 0,
    absent: 0,
    late: 0,
    daysMissed: 0,
    daysIll: 0,
  });
  const pupil = journal.pupil(person.id)!;
  const days = new Map<Day, { lessons: number; missed: number; ill: number }>();
  const result = count();
  for (const lesson of held(journal.lessons, span, today)) {
    if (!inClassOn(person, lesson.date) || !journal.attends(pupil, lesson)) continue;
    const day = days.get(lesson.date) ?? { lessons: 0, missed: 0, ill: 0 };
    days.set(lesson.date, day);
    day.lessons++;
    result.lessons++;
    const status = journal.logOf(lesson).find((entry) => entry.person === person)?.status as
      | Status
      | 'Attend'
      | undefined;
    if (!status || status === 'Attend') continue;
    if (status === 'Late') {
      result.late++;
      continue;
    }
    result.missed++;
    day.missed++;
    if (status === 'Ill') day.ill++;
    result[status === 'Ill' ? 'ill' : status === 'Pass' ? 'excused' : 'absent']++;
  }
  for (const day of days.values()) {
    if (day.missed === day.lessons) result.daysMissed++;
    if (day.ill === day.lessons) result.daysIll++;
  }
  return result;
}
