import type { Person } from '../people.ts';
import { Stream } from '../prng.ts';
import type { School, SchoolClass } from '../school.ts';
import type { Status } from './attendance.ts';
import { ClassJournal } from './class-journal.ts';
import { type Day, fromDotted } from './days.ts';
import {
  type AttendanceCount,
  type Average,
  attendanceCount,
  averageOf,
  marksSeen,
  periodMark,
  type YearMarks,
  yearMarks,
} from './figures.ts';
import type { Lesson, Work } from './lessons.ts';
import type { Mark } from './marks.ts';
import { type Course, coursesOf, type StudyGroup } from './subjects.ts';

interface Place {
  journal: ClassJournal;
  course: Course;
}

/**
 * The model behind pages and API, with the stand's own figures as of the stand's day. Ids are strings, as
 * everywhere. Lookups of missing things return null.
 */
export class Journal {
  readonly school: School;
  private readonly made = new Map<string, ClassJournal>();
  /** By class and subgroup id. */
  private readonly classOf = new Map<string, SchoolClass>();

  constructor(school: School) {
    this.school = school;
  }

  get today(): Day {
    return fromDotted(this.school.today)!;
  }

  ofClass(group: SchoolClass): ClassJournal {
    let journal = this.made.get(group.id);
    if (!journal) {
      journal = new ClassJournal(this.school, group);
      this.made.set(group.id, journal);
    }
    return journal;
  }

  /** By the id of a class or one of its subgroups. */
  find(groupId: string | null): ClassJournal | null {
    if (!this.classOf.size)
      for (const each of this.school.classes) {
        this.classOf.set(each.id, each);
        for (const course of coursesOf(this.school, each))
          for (const part of course.groups) this.classOf.set(part.id, each);
      }
    const group = this.classOf.get(groupId ?? '');
    return group ? this.ofClass(group) : null;
  }

  /** The subgroup with this id; null for a class. */
  subgroup(groupId: string): { part: StudyGroup; course: Course } | null {
    const journal = this.find(groupId);
    for (const course of journal?.courses ?? []) {
      const part = course.groups.find((each) => each.id === groupId && each.number > 0);
      if (part) return { part, course };
    }
    return null;
  }

  place(groupId: string | null, subjectId: string | null): Place | null {
    const journal = this.find(groupId);
    const course = journal?.courses.find((each) => each.subject.id === subjectId);
    if (!journal || !course) return null;
    const known = groupId === journal.group.id || course.groups.some((part) => part.id === groupId);
    return known ? { journal, course } : null;
  }

  /** The classes are generated one after another until the lesson turns up: our own class comes first. */
  lesson(id: string | null): { journal: ClassJournal; lesson: Lesson } | null {
    const { main, classes } = this.school;
    for (const group of [main, ...classes.filter((each) => each !== main)]) {
      const journal = this.ofClass(group);
      const lesson = journal.lessons.find((each) => each.id === id);
      if (lesson) return { journal, lesson };
    }
    return null;
  }

  work(id: string): { journal: ClassJournal; work: Work } | null {
    const { main, classes } = this.school;
    for (const group of [main, ...classes.filter((each) => each !== main)]) {
      const journal = this.ofClass(group);
      for (const lesson of journal.lessons) {
        const work = lesson.works.find((each) => each.id === id);
        if (work) return { journal, work };
      }
    }
    return null;
  }

  private inPlace<T>(
    groupId: string,
    subjectId: string,
    personId: string,
    then: (place: Place, person: Person) => T,
  ): T | null {
    const place = this.place(groupId, subjectId);
    const pupil = place?.journal.pupil(personId);
    return place && pupil ? then(place, pupil.person) : null;
  }

  /** The average of a student in a subject in a period. */
  average(groupId: string, subjectId: string, periodId: string, personId: string): Average | null {
    return this.inPlace(groupId, subjectId, personId, ({ journal, course }, person) => {
      const period = journal.periods.find((each) => each.id === periodId);
      return period ? averageOf(marksSeen(journal, person, course, period, this.today)) : null;
    });
  }

  periodMark(groupId: string, subjectId: string, periodId: string, personId: string): string | null {
    return this.inPlace(groupId, subjectId, personId, ({ journal, course }, person) => {
      const period = journal.periods.find((each) => each.id === periodId);
      return period ? periodMark(journal, person, course, period, this.today) : null;
    });
  }

  yearMarks(groupId: string, subjectId: string, personId: string): YearMarks | null {
    return this.inPlace(groupId, subjectId, personId, ({ journal, course }, person) =>
      yearMarks(journal, person, course, this.today),
    );
  }

  attendance(groupId: string, periodId: string, personId: string): AttendanceCount | null {
    const journal = this.find(groupId);
    const period = journal?.periods.find((each) => each.id === periodId);
    const pupil = journal?.pupil(personId);
    return journal && period && pupil ? attendanceCount(journal, pupil.person, period, this.today) : null;
  }

  /** A teacher corrects an existing mark. */
  correct(mark: Mark, value: string): void {
    mark.value = value;
  }

  /** A teacher adds another mark for a work today. */
  add(work: Work, person: Person, value: string): Mark {
    const marks = this.find(work.lesson.group.id)!.marksIn(work.lesson);
    const number = marks.filter((mark) => mark.work === work && mark.person === person).length;
    const id = `1933${new Stream(this.school.seed, `added ${work.id} ${person.id} ${number}`).digits(15)}`;
    const mark = {
      id,
      person,
      lesson: work.lesson,
      work,
      value,
      number,
      setOn: this.today,
      time: '16:20:00',
    };
    marks.push(mark);
    return mark;
  }

  /** A teacher records an absence; null removes it. */
  note(lesson: Lesson, person: Person, status: Status | null): void {
    const log = this.find(lesson.group.id)!.logOf(lesson);
    const at = log.findIndex((entry) => entry.person === person);
    if (at >= 0) log.splice(at, 1);
    if (status) log.push({ person, lesson, status, comment: '' });
  }
}

const journals = new WeakMap<School, Journal>();

/** The single journal of a school. */
export function journalOf(school: School): Journal {
  let journal = journals.get(school);
  if (!journal) {
    journal = new Journal(school);
    journals.set(school, journal);
  }
  return journal;
}
