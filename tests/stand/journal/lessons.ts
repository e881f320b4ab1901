import type { Person } from '../people.ts';
import { Stream } from '../prng.ts';
import type { School, SchoolClass } from '../school.ts';
import { type Day, daysBetween, monday, weekday } from './days.ts';
import type { Course, StudyGroup, Subject } from './subjects.ts';
import type { Timetable } from './timetable.ts';
import { homeworkOf, topicOf } from './topics.ts';
import { type WorkKind, type WorkType, workType } from './work-types.ts';
import { type PeriodKind, periodsOf, schoolDays, yearStart } from './year.ts';

export interface Work {
  /** 19 digits */
  id: string;
  lesson: Lesson;
  name: WorkKind;
  type: WorkType;
  /** How many marks each student gets for it: 2 make a cell «5/4». */
  marks: 1 | 2;
}

export interface Lesson {
  /** 19 digits */
  id: string;
  group: StudyGroup;
  subject: Subject;
  course: Course;
  date: Day;
  /** From 1; 0 and below with the trait `lesson-numbers`. */
  number: number;
  teacher: Person | null;
  room: string;
  topic: string;
  homework: string | null;
  works: Work[];
  moved: { date: Day; number: number } | null;
  /** The teacher being substituted. */
  insteadOf: Person | null;
}

/** The works of the n-th lesson of a subject in a period: every lesson has a plain work, some have more. */
function planned(course: Course, ordinal: number): [WorkKind, 1 | 2][] {
  const { name, kind } = course.subject;
  if (kind === 'talk') return [];
  if (name === 'Индивидуальный проект') return [['test', 1]];
  const few = course.hours === 1;
  if (ordinal === 0 && ['Физика', 'Информатика', 'Физическая культура'].includes(name)) return [['test', 1]];
  if (few ? ordinal % 6 === 5 : ordinal % 8 === 6) return [['control', 1]];
  if (ordinal % 9 === 4 && ['Русский язык', 'Литература'].includes(name)) return [['double', 2]];
  if (few ? ordinal % 3 === 2 : ordinal % 5 === 3)
    return [
      ['answer', 1],
      ['self', 1],
    ];
  if (ordinal % 7 === 5)
    return [
      ['answer', 1],
      ['home', 1],
    ];
  return [['answer', 1]];
}

/** In some lessons the behaviour is marked as well: a work of the kind that the API calls `LessonBehavior`. */
const behaviour = (school: School, course: Course, ordinal: number): [WorkKind, 1 | 2][] =>
  school.traits.has('behaviour') && course.subject.kind === 'marked' && ordinal % 10 === 7
    ? [['behaviour', 1]]
    : [];

interface Slot {
  date: Day;
  number: number;
  course: Course;
  moved: Lesson['moved'];
  substituted: boolean;
}

/** The year's slots: one lesson a week moved to the end of another day, one taught by a colleague. */
function slotsOf(school: School, group: SchoolClass, timetable: Timetable): Slot[] {
  const weeks = new Map<Day, Slot[]>();
  for (const date of schoolDays(school, group)) {
    const slots = timetable[weekday(date) - 1]!.map((course, index) => ({
      date,
      number: index + 1,
      course,
      moved: null,
      substituted: false,
    }));
    weeks.set(monday(date), [...(weeks.get(monday(date)) ?? []), ...slots]);
  }
  for (const [week, slots] of weeks) {
    const stream = new Stream(school.seed, `changes ${group.id} ${week}`);
    const days = [...new Set(slots.map((slot) => slot.date))];
    const plain = slots.filter(
      (slot) => slot.course.split === 'none' && slot.course.subject.kind === 'marked',
    );
    const substituted = stream.pick(plain);
    substituted.substituted = true;
    const last = (date: Day): Slot[] => slots.filter((slot) => slot.date === date);
    // The last lesson of a day, so that no gap remains.
    const from = stream.pick(days);
    const movable = last(from).at(-1);
    const to = days.find((date) => date !== from && last(date).length < 7);
    if (days.length < 4 || !movable || !to || movable.course.split !== 'none' || movable.substituted)
      continue;
    movable.moved = { date: movable.date, number: movable.number };
    movable.date = to;
    movable.number = Math.max(...last(to).map((slot) => (slot === movable ? 0 : slot.number))) + 1;
  }
  return [...weeks.values()]
    .flat()
    .sort((a, b) => (a.date === b.date ? a.number - b.number : a.date < b.date ? -1 : 1));
}

/**
 * By how much the lessons of a day begin earlier: on Thursdays those of 7 «А» with lesson 0, on Tuesdays those of the
 * oldest with lesson -1 [dnevnik-2026, W 1.5]. Everything else of the day stays as it is without the trait.
 */
function shiftOn(school: School, group: SchoolClass, day: Day): number {
  if (!school.traits.has('lesson-numbers')) return 0;
  if (group.name === '7 "А"' && weekday(day) === 4) return -1;
  return group.parallel >= 10 && weekday(day) === 2 ? -2 : 0;
}

/** Every lesson of the class and its subgroups, by date and number. Future ones are already planned. */
export function makeLessons(
  school: School,
  group: SchoolClass,
  timetable: Timetable,
  kind: PeriodKind,
): Lesson[] {
  const periods = periodsOf(school, kind);
  const colleagues = Object.values(school.faculty).flat();
  const counts = new Map<string, number>();
  const next = (key: string): number => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count;
  };
  const lessons: Lesson[] = [];
  for (const slot of slotsOf(school, group, timetable)) {
    const { course, date, number } = slot;
    const period = periods.find((each) => each.start <= date && date <= each.finish);
    for (const part of course.groups) {
      const place = slot.moved ?? slot;
      const stream = new Stream(
        school.seed,
        `lesson ${part.id} ${course.subject.id} ${place.date} ${place.number}`,
      );
      const ofYear = next(`year ${part.id} ${course.subject.id}`);
      const ofPeriod = next(`${period?.number} ${part.id} ${course.subject.id}`);
      const free = colleagues.filter((person) => person !== part.teacher);
      const lesson: Lesson = {
        id: `2437${stream.digits(15)}`,
        group: part,
        subject: course.subject,
        course,
        date,
        number,
        teacher: slot.substituted ? stream.pick(free) : part.teacher,
        room: String(100 * stream.int(1, 3) + stream.int(1, 19)),
        topic: topicOf(course.subject.name, ofYear),
        homework:
          course.subject.kind === 'marked' && group.parallel > 1 && stream.chance(0.7)
            ? homeworkOf(stream.int(0, 20), daysBetween(yearStart(school), date) + 3, stream.int(20, 190))
            : null,
        works: [],
        moved: slot.moved,
        insteadOf: slot.substituted ? part.teacher : null,
      };
      if (group.parallel > 1)
        lesson.works = [...planned(course, ofPeriod), ...behaviour(school, course, ofPeriod)].map(
          ([name, marks], index) => ({
            id: `1917${stream.digits(14)}${index}`,
            lesson,
            name,
            type: workType(school, name),
            marks,
          }),
        );
      lessons.push(lesson);
    }
  }
  for (const lesson of lessons) {
    lesson.number += shiftOn(school, group, lesson.date);
    if (lesson.moved)
      lesson.moved = {
        ...lesson.moved,
        number: lesson.moved.number + shiftOn(school, group, lesson.moved.date),
      };
  }
  return lessons;
}
