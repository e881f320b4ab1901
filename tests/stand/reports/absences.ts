import { LETTERS, type Status } from '../journal/attendance.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import type { Day } from '../journal/days.ts';
import { marksSeen } from '../journal/figures.ts';
import type { Lesson } from '../journal/lessons.ts';
import { inClassOn } from '../journal/pupils.ts';
import type { Course } from '../journal/subjects.ts';
import type { Person } from '../people.ts';

export interface Span {
  start: Day;
  finish: Day;
}

export type Absences = Record<Status, number>;

/** What was recorded of a student in the lessons of a span held by a day, in their order; of one subject if given. */
function recorded(
  journal: ClassJournal,
  person: Person,
  { start, finish }: Span,
  today: Day,
  course?: Course,
): { lesson: Lesson; status: Status | null }[] {
  const pupil = journal.pupil(person.id)!;
  return (course ? journal.lessonsOf(course) : journal.lessons)
    .filter(
      (lesson) =>
        start <= lesson.date &&
        lesson.date <= finish &&
        lesson.date <= today &&
        inClassOn(person, lesson.date) &&
        journal.attends(pupil, lesson),
    )
    .map((lesson) => {
      const status = journal.logOf(lesson).find((entry) => entry.person === person)?.status;
      return { lesson, status: !status || status === 'Attend' ? null : status };
    });
}

/** Lessons by what was recorded in them. */
export function absencesOf(
  journal: ClassJournal,
  person: Person,
  span: Span,
  today: Day,
  course?: Course,
): Absences {
  const count: Absences = { Absent: 0, Ill: 0, Late: 0, Pass: 0 };
  for (const { status } of recorded(journal, person, span, today, course)) if (status) count[status]++;
  return count;
}

/** Lessons missed for any reason; late arrivals are none. */
export const missed = ({ Absent, Ill, Pass }: Absences): number => Absent + Ill + Pass;

/**
 * Letters and marks of a subject in the order of lessons. On paper every absence is «Н», and late arrivals are left
 * out.
 */
export function entriesOf(
  journal: ClassJournal,
  person: Person,
  course: Course,
  span: Span,
  today: Day,
  paper: boolean,
): string[] {
  const marks = marksSeen(journal, person, course, span, today);
  return recorded(journal, person, span, today, course).flatMap(({ lesson, status }) => {
    const letter = !status ? [] : !paper ? [LETTERS[status]] : status === 'Late' ? [] : [LETTERS.Absent];
    return [...letter, ...marks.filter((mark) => mark.lesson === lesson).map((mark) => mark.value)];
  });
}
