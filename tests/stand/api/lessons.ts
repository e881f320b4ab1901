import type { ClassJournal, LogEntry } from '../journal/class-journal.ts';
import type { Lesson } from '../journal/lessons.ts';
import { workType, workTypes } from '../journal/work-types.ts';
import { BELLS, bellsOf, holidaysOf, periodGroupId, periodsOf } from '../journal/year.ts';
import { lookOf } from '../looks/look-of.ts';
import type { Person } from '../people.ts';
import { Stream } from '../prng.ts';
import type { Call, Endpoint, Span } from './call.ts';
import type { Fields, Json } from './json.ts';
import {
  homeworkModel,
  lessonModel,
  logModel,
  markModel,
  periodModel,
  personModel,
  subjectModel,
  workModel,
  workTypeModel,
} from './models.ts';
import { Problem } from './problem.ts';

/** Answers that clients split into windows of this many days. */
const WINDOW = 30;

function oneLesson(call: Call, lessonId: string): { journal: ClassJournal; lesson: Lesson } {
  const found = call.book.lesson(lessonId);
  if (!found) throw new Problem('resourceUnavailable');
  if (!call.reads(found.journal, found.lesson.course)) throw new Problem('systemForbidden');
  return found;
}

const staffLesson = (call: Call): { journal: ClassJournal; lesson: Lesson } => {
  if (call.viewer.role !== 'staff') throw new Problem('systemForbidden');
  return oneLesson(call, call.params.lesson!);
};

const log = (call: Call, journal: ClassJournal, lessons: Lesson[], person?: Person): LogEntry[] =>
  lessons
    .filter((lesson) => lesson.date <= call.today)
    .flatMap((lesson) => journal.logOf(lesson))
    .filter((entry) => !person || entry.person === person);

const groupLog = (call: Call): Json => {
  const journal = call.staffJournal();
  const span = call.querySpan('from', 'to');
  const subject = call.query('subject');
  // It is unknown whether the subject may be left out.
  if (!subject && !call.second) throw new Problem('parameterInvalid');
  const lessons = call.lessons(journal, span).filter((lesson) => !subject || lesson.subject.id === subject);
  return log(call, journal, lessons).map(logModel);
};

const personLog = (call: Call): Json => {
  const { person, journal } = call.person();
  const span = call.second
    ? call.querySpan('from', 'to', WINDOW)
    : call.querySpan('startDate', 'endDate', WINDOW);
  const entries = log(call, journal, call.lessons(journal, span), person);
  if (call.second) return entries.map(logModel);
  return { logEntries: entries.map(logModel), lessons: entries.map((entry) => lessonModel(entry.lesson)) };
};

/** Lessons in a day's timetable have no twins. */
const scheduled = (lesson: Lesson): Fields => ({
  id: BigInt(lesson.id),
  title: lesson.topic,
  date: `${lesson.date}T00:00:00`,
  number: lesson.number,
  subjectId: BigInt(lesson.subject.id),
  status: 'NotInitialized',
  resultPlaceId: null,
  building: '',
  place: lesson.room,
  floor: '',
  hours: bellsOf(lesson.number)
    .map((time) => time.padStart(5, '0'))
    .join(' - '),
  works: lesson.works.map((work) => BigInt(work.id)),
  teachers: lesson.teacher ? [BigInt(lesson.teacher.id)] : [],
});

const schedules = (call: Call): Json => {
  const { person, journal } = call.person();
  const pupil = journal.pupil(person.id)!;
  const span = call.querySpan('startDate', 'endDate', WINDOW);
  const home = workType(call.school, 'home');
  const all = journal.lessons.filter(
    (lesson) => span.start <= lesson.date && lesson.date <= span.finish && journal.attends(pupil, lesson),
  );
  const days = [...new Set(all.map((lesson) => lesson.date))].map((date): Fields => {
    const lessons = all.filter((lesson) => lesson.date === date);
    const marks = lessons
      .filter((lesson) => lesson.date <= call.today)
      .flatMap((lesson) => journal.marksIn(lesson))
      .filter((mark) => mark.person === person && mark.setOn <= call.today);
    const teachers = [...new Set(lessons.flatMap((lesson) => lesson.teacher ?? []))];
    return {
      date: `${date}T00:00:00`,
      lessons: lessons.map(scheduled),
      marks: marks.map(markModel),
      works: lessons.flatMap((lesson) => lesson.works).map(workModel),
      homeworks: lessons.filter((lesson) => lesson.homework).map((lesson) => homeworkModel(lesson, home)),
      subjects: [...new Set(lessons.map((lesson) => lesson.subject))].map((subject) => ({
        id: BigInt(subject.id),
        name: subject.name,
        knowledgeAreaId: 0,
      })),
      workTypes: [],
      lessonLogEntries: log(call, journal, lessons, person).map(logModel),
      teachers: teachers.map((teacher) => ({ person: personModel(teacher), role: 'Teacher' })),
      nextDate: null,
    };
  });
  return call.second ? days : { days };
};

const bells = (call: Call): Json => {
  const { bell } = lookOf(call.school).api;
  const table: Fields = {
    Name: 'Основное',
    Start: bell('8:30', call.today),
    FirstLessonNumber: 1,
    Items: BELLS.map(([from, to], index) => ({
      Id: BigInt(`1856${new Stream(call.school.seed, `bell ${index}`).digits(15)}`),
      Start: bell(from, call.today),
      Finish: bell(to, call.today),
      Name: `${index + 1} урок`,
      Type: 'Lesson',
      DaysOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
      LessonNumber: index + 1,
    })),
  };
  return call.second ? [table] : table;
};

const periods = (call: Call): Json => {
  const { kind, periods: own } = call.journal();
  // A period for the whole year may be among them.
  const year = call.second && kind !== 'Year' ? periodsOf(call.school, 'Year') : [];
  return [...own, ...year].map((period) => periodModel(call.school, period));
};

const periodGroup = (call: Call): Json => {
  const { kind, group } = call.journal();
  const groupId = BigInt(periodGroupId(call.school, kind));
  return {
    id: groupId,
    reportingPeriods: periods(call),
    holidays: holidaysOf(call.school, group).map((holiday, index) => ({
      id: index + 1,
      reportingPeriodGroupId: groupId,
      dateStart: `${holiday.start}T00:00:00`,
      dateFinish: `${holiday.finish}T00:00:00`,
      name: holiday.name,
      description: '',
    })),
  };
};

function homeworks(call: Call, lessons: Lesson[]): Json {
  const given = lessons.filter((lesson) => lesson.homework);
  const type = workType(call.school, 'home');
  return {
    works: given.map((lesson) => homeworkModel(lesson, type)),
    subjects: [...new Set(given.map((lesson) => lesson.subject))].map(subjectModel),
    lessons: given.map(lessonModel),
    files: [],
    teachers: [...new Set(given.flatMap((lesson) => lesson.teacher ?? []))].map(personModel),
  };
}

const within =
  (span: Span) =>
  (lesson: Lesson): boolean =>
    span.start <= lesson.date && lesson.date <= span.finish;

export const LESSONS: Endpoint[] = [
  [
    'GET',
    'edu-groups/:group/lessons/:from/:to',
    (call) => call.lessons(call.journal(), call.pathSpan()).map(lessonModel),
  ],
  [
    'GET',
    'edu-groups/:group/subjects/:subject/lessons/:from/:to',
    (call) => {
      const journal = call.journal();
      const course = call.course(journal);
      return call
        .lessons(journal, call.pathSpan())
        .filter((lesson) => lesson.course === course)
        .map(lessonModel);
    },
  ],
  ['GET', 'lessons/:lesson', (call) => lessonModel(oneLesson(call, call.params.lesson!).lesson)],
  ['POST', 'lessons/many', (call) => call.ids().map((each) => lessonModel(oneLesson(call, each).lesson))],
  [
    'GET',
    'lessons/:lesson/marks',
    (call) => {
      const { journal, lesson } = staffLesson(call);
      if (lesson.date > call.today) return [];
      return journal
        .marksIn(lesson)
        .filter((mark) => mark.setOn <= call.today)
        .map(markModel);
    },
  ],
  [
    'GET',
    'lessons/:lesson/works',
    (call) => oneLesson(call, call.params.lesson!).lesson.works.map(workModel),
  ],
  [
    'GET',
    'lessons/:lesson/log-entries',
    (call) => {
      const { journal, lesson } = staffLesson(call);
      return log(call, journal, [lesson]).map(logModel);
    },
  ],
  [
    'POST',
    'works/many',
    (call) =>
      call.ids().map((each) => {
        const found = call.book.work(each);
        if (!found) throw new Problem('resourceUnavailable');
        if (!call.reads(found.journal, found.work.lesson.course)) throw new Problem('systemForbidden');
        return workModel(found.work);
      }),
  ],
  [
    'GET',
    'work-types/:school',
    (call) => {
      call.schoolId();
      return workTypes(call.school).map((type) => workTypeModel(call.school, type));
    },
  ],
  ['GET', 'lesson-log-entries/statuses', () => ['Attend', 'Absent', 'Ill', 'Late', 'Pass']],
  ['GET', 'lesson-log-entries/group/:group', groupLog],
  ['GET', 'persons/:person/lesson-log-entries', personLog],
  ['GET', 'persons/:person/groups/:group/schedules', schedules],
  ['GET', 'edu-groups/:group/timetables', bells],
  ['GET', 'schools/:school/timetables', bells],
  ['GET', 'edu-groups/:group/reporting-periods', periods],
  // One address or the other: the sources disagree.
  ...(['reporting-period-group', 'reporting-periods-group'] as const).map(
    (name): Endpoint => [
      'GET',
      `edu-groups/:group/${name}`,
      (call) => {
        if (call.second !== (name === 'reporting-periods-group')) throw new Problem('resourceUnavailable');
        return periodGroup(call);
      },
    ],
  ),
  [
    'GET',
    'persons/:person/school/:school/homeworks',
    (call) => {
      const { person, journal } = call.person();
      const pupil = journal.pupil(person.id)!;
      const inSpan = within(call.querySpan('startDate', 'endDate'));
      return homeworks(
        call,
        journal.lessons.filter((lesson) => inSpan(lesson) && journal.attends(pupil, lesson)),
      );
    },
  ],
  [
    'GET',
    'users/me/school/:school/homeworks',
    (call) => {
      const inSpan = within(call.querySpan('startDate', 'endDate'));
      const own = call.school.classes.filter(
        (group) => group.teacher === call.viewer || group.id === call.viewer.classId,
      );
      return homeworks(
        call,
        own.flatMap((group) => call.book.ofClass(group).lessons.filter(inSpan)),
      );
    },
  ],
];
