import type { Person } from '../people.ts';
import { Stream } from '../prng.ts';
import type { School, SchoolClass } from '../school.ts';
import { attendanceOf, type Status } from './attendance.ts';
import type { Day } from './days.ts';
import { type Lesson, makeLessons } from './lessons.ts';
import { type Mark, marksOf } from './marks.ts';
import { inClassOn, type Pupil, pupilsOf } from './pupils.ts';
import { type Course, coursesOf, isIn, partOf } from './subjects.ts';
import { makeTimetable, type Timetable } from './timetable.ts';
import { commentOf } from './topics.ts';
import { kindOf, type Period, type PeriodKind, periodsOf } from './year.ts';

/** The entry about a student in a lesson's log. */
export interface LogEntry {
  person: Person;
  lesson: Lesson;
  status: Status | 'Attend';
  comment: string;
}

/** What stands in the register of a lesson. */
interface Held {
  marks: Mark[];
  log: LogEntry[];
}

/** The whole year of a class, generated once; what is visible depends on the day. */
export class ClassJournal {
  readonly school: School;
  readonly group: SchoolClass;
  readonly kind: PeriodKind;
  readonly periods: Period[];
  readonly courses: Course[];
  readonly timetable: Timetable;
  readonly pupils: Pupil[];
  readonly lessons: Lesson[];
  private readonly byCourse = new Map<Course, Lesson[]>();
  private byLesson: Map<string, Held> | null = null;

  constructor(school: School, group: SchoolClass) {
    this.school = school;
    this.group = group;
    this.kind = kindOf(school, group);
    this.periods = periodsOf(school, this.kind);
    this.courses = coursesOf(school, group);
    this.timetable = makeTimetable(school, group, this.courses);
    this.pupils = pupilsOf(school, group);
    this.lessons = makeLessons(school, group, this.timetable, this.kind);
    for (const course of this.courses) this.byCourse.set(course, []);
    for (const lesson of this.lessons) this.byCourse.get(lesson.course)!.push(lesson);
  }

  /** Marks and absences: drawn when they are first asked for, since most classes are asked for their lessons alone. */
  private held(lesson: Lesson): Held | null {
    if (!this.byLesson) {
      this.byLesson = new Map(this.lessons.map(({ id }) => [id, { marks: [], log: [] }]));
      for (const pupil of this.pupils) this.fill(pupil, this.byLesson);
    }
    return this.byLesson.get(lesson.id) ?? null;
  }

  private fill(pupil: Pupil, byLesson: Map<string, Held>): void {
    const { person } = pupil;
    const own = this.lessons.filter(
      (lesson) =>
        inClassOn(person, lesson.date) &&
        lesson.group.number === partOf(lesson.course, person, pupil.position),
    );
    const statuses = attendanceOf(this.school, pupil, own);
    for (const lesson of own) {
      const held = byLesson.get(lesson.id)!;
      const status = statuses.get(lesson.id);
      const stream = new Stream(this.school.seed, `comment ${person.id} ${lesson.id}`);
      const comment =
        (!status || status === 'Late') && stream.chance(0.008) ? commentOf(stream.int(0, 99)) : '';
      if (status || comment) held.log.push({ person, lesson, status: status ?? 'Attend', comment });
      held.marks.push(...marksOf(this.school, pupil, lesson, status));
    }
  }

  /** Whether the student attends a lesson: always, or only their own subgroup's. */
  attends(pupil: Pupil, lesson: Lesson): boolean {
    return isIn(this.school, lesson.course, lesson.group, pupil.person, pupil.position);
  }

  /** Students in the register of the class or a subgroup; those present on any day of the span. */
  register(course: Course, groupId: string, from: Day, to: Day): Pupil[] {
    const part = course.groups.find((each) => each.id === groupId);
    return this.pupils.filter(
      ({ person, position }) =>
        (!person.arrived || person.arrived <= to) &&
        (!person.left || person.left > from) &&
        (groupId === this.group.id || (part && isIn(this.school, course, part, person, position))),
    );
  }

  pupil(personId: string): Pupil | null {
    return this.pupils.find((each) => each.person.id === personId) ?? null;
  }

  lessonsOf(course: Course): Lesson[] {
    return this.byCourse.get(course) ?? [];
  }

  marksIn(lesson: Lesson): Mark[] {
    return this.held(lesson)?.marks ?? [];
  }

  logOf(lesson: Lesson): LogEntry[] {
    return this.held(lesson)?.log ?? [];
  }

  /**
   * The period that contains a day; the last one before it during holidays, the first one before the year.
   */
  periodAt(day: Day): Period {
    return this.periods.filter((period) => period.start <= day).at(-1) ?? this.periods[0]!;
  }
}
