import type { Context } from '../context.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import type { Day } from '../journal/days.ts';
import {
  type AttendanceCount,
  attendanceCount,
  averageOf,
  marksSeen,
  periodMark,
  type YearMarks,
  yearMarks,
} from '../journal/figures.ts';
import { inClassOn, type Pupil } from '../journal/pupils.ts';
import { type Course, isIn } from '../journal/subjects.ts';
import { type Period, yearFinish, yearStart } from '../journal/year.ts';
import { type Absences, absencesOf, entriesOf, type Span } from './absences.ts';
import { type Asked, askedClass, type Options } from './asked.ts';

const MONTHS = 'Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь'.split(' ');
/** Of a school year. */
const SCHOOL_MONTHS = [9, 10, 11, 12, 1, 2, 3, 4, 5];

/** A period, a month or, without `span`, all periods of the year. */
export interface Choice {
  value: string;
  name: string;
  span: (Span & { period: Period | null }) | null;
}

export interface PupilAsked extends Asked {
  pupils: Pupil[];
  /** None is chosen yet. */
  pupil: Pupil | null;
  /** All of the class, to print. */
  everybody: boolean;
  choice: Choice;
  choices: Choice[];
  today: Day;
}

function choicesOf({ school, periods }: ClassJournal): Choice[] {
  const months = SCHOOL_MONTHS.map((month): Choice => {
    const year = school.studyYear + (month < 9 ? 1 : 0);
    const value = `${year}-${String(month).padStart(2, '0')}`;
    return {
      value,
      name: `${MONTHS[month - 1]} ${year}`,
      span: { start: `${value}-01`, finish: `${value}-31`, period: null },
    };
  });
  return [
    { value: 'all', name: 'По всем периодам', span: null },
    ...periods.map(
      (period): Choice => ({
        value: period.id,
        name: period.name,
        span: { start: period.start, finish: period.finish, period },
      }),
    ),
    ...months,
  ];
}

/** The current period unless another is asked for. */
export function askedPupil(ctx: Context): PupilAsked {
  const asked = askedClass(ctx, false)!;
  const { book, journal } = asked;
  const { query } = ctx.address;
  const { today } = book;
  const pupils = journal.pupils.filter(({ person }) => inClassOn(person, today));
  const choices = choicesOf(journal);
  const by = (value: string | null): Choice | undefined => choices.find((each) => each.value === value);
  return {
    ...asked,
    pupils,
    pupil: pupils.find(({ person }) => person.id === query.get('student')) ?? null,
    everybody: query.get('student') === 'all',
    choice: by(query.get('period')) ?? by(journal.periodAt(today).id)!,
    choices,
    today,
  };
}

export const choiceOptions = ({ choices }: PupilAsked): Options =>
  choices.map(({ value, name }) => [value, name]);

/** Subjects of the report: those without marks too, so that the absences add up. */
const coursesOf = (journal: ClassJournal): Course[] =>
  journal.courses.filter(({ subject }) => subject.kind !== 'empty');

const studies = (journal: ClassJournal, { person, position }: Pupil, course: Course): boolean =>
  course.groups.some((part) => isIn(journal.school, course, part, person, position));

export interface SubjectOfSpan {
  course: Course;
  /** Not studied by this student: nothing below holds. */
  studies: boolean;
  marks: string[];
  /** Letters and marks in the order of lessons, as on the screen and as on paper. */
  entries: string[];
  paper: string[];
  /** Hundredths, as the school counts. */
  average: number | null;
  final: string | null;
  absences: Absences;
}

/** The subjects of a student in a span. */
export const spanFigures = (
  { journal, today }: PupilAsked,
  pupil: Pupil,
  span: NonNullable<Choice['span']>,
): SubjectOfSpan[] =>
  coursesOf(journal).map((course) => {
    const { person } = pupil;
    const seen = marksSeen(journal, person, course, span, today);
    const { plain, weighted } = averageOf(seen);
    return {
      course,
      studies: studies(journal, pupil, course),
      marks: seen.map(({ value }) => value),
      entries: entriesOf(journal, person, course, span, today, false),
      paper: entriesOf(journal, person, course, span, today, true),
      average: journal.school.weighted ? weighted : plain,
      final: span.period && periodMark(journal, person, course, span.period, today),
      absences: absencesOf(journal, person, span, today, course),
    };
  });

export interface SubjectOfYear {
  course: Course;
  studies: boolean;
  /** By period. */
  finals: (string | null)[];
  year: YearMarks;
}

export const yearFigures = ({ journal, today }: PupilAsked, pupil: Pupil): SubjectOfYear[] =>
  coursesOf(journal).map((course) => ({
    course,
    studies: studies(journal, pupil, course),
    finals: journal.periods.map((period) => periodMark(journal, pupil.person, course, period, today)),
    year: yearMarks(journal, pupil.person, course, today),
  }));

/** Of each period, then of the year. */
export const attendanceByPeriod = ({ journal, today }: PupilAsked, { person }: Pupil): AttendanceCount[] =>
  [...journal.periods, { start: yearStart(journal.school), finish: yearFinish(journal.school) }].map((span) =>
    attendanceCount(journal, person, span, today),
  );

export const attendanceOfSpan = (
  { journal, today }: PupilAsked,
  { person }: Pupil,
  span: Span,
): AttendanceCount => attendanceCount(journal, person, span, today);
