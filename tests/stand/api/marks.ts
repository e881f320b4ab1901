import type { ClassJournal } from '../journal/class-journal.ts';
import { averageOf, comma, periodMark, yearMarks } from '../journal/figures.ts';
import type { Mark } from '../journal/marks.ts';
import type { Course } from '../journal/subjects.ts';
import { type WorkType, workType } from '../journal/work-types.ts';
import { type Period, periodsOf } from '../journal/year.ts';
import { lookOf } from '../looks/look-of.ts';
import type { Person } from '../people.ts';
import type { Call, Endpoint, Span } from './call.ts';
import { type Fields, id, type Json } from './json.ts';
import { finalMarkModel, markModel, periodWork, subjectModel, workModel, workTypeModel } from './models.ts';
import { Problem } from './problem.ts';

/** Marks by lesson date, as far as they are set by today. */
const marksIn = (call: Call, journal: ClassJournal, span: Span, course?: Course, person?: Person): Mark[] =>
  call
    .lessons(journal, span)
    .filter((lesson) => lesson.date <= call.today && (!course || lesson.course === course))
    .flatMap((lesson) => journal.marksIn(lesson))
    .filter((mark) => mark.setOn <= call.today && (!person || mark.person === person));

const models = (marks: Mark[]): Json => marks.map(markModel);

/** The marks of a span by student and subject, for averages of a whole class. */
function grouped(call: Call, journal: ClassJournal, span: Span): (person: Person, course: Course) => Mark[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marksIn(call, journal, span)) {
    const key = `${mark.person.id} ${mark.lesson.subject.id}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return (person, course) => groups.get(`${person.id} ${course.subject.id}`) ?? [];
}

/** «avg-mark-value» of every subject in which the student has one. */
function averages(call: Call, journal: ClassJournal, span: Span): (person: Person) => Fields[] {
  const marks = grouped(call, journal, span);
  return (person) =>
    journal.courses.flatMap((course) => {
      const { plain } = averageOf(marks(person, course));
      return plain === null ? [] : [{ ...id('subject', course.subject.id), 'avg-mark-value': comma(plain) }];
    });
}

const periodOf = (call: Call, journal: ClassJournal): Period => {
  const period = journal.periods.find((each) => each.id === call.params.period);
  if (!period) throw new Problem('resourceUnavailable');
  return period;
};

interface Final {
  course: Course;
  period: Period;
  type: WorkType;
  work: { id: string; model: Fields };
  mark: Fields;
}

/** Period marks, then the year's, exam and final mark, of one student. */
function finals(call: Call, journal: ClassJournal, person: Person): Final[] {
  const { school, today } = call;
  const year = periodsOf(school, 'Year')[0]!;
  const type = workType(school, 'period');
  const last = workType(school, 'final');
  const exam = { ...last, kind: 'Exam' };
  return journal.courses
    .filter((course) => call.reads(journal, course))
    .flatMap((course) => {
      const make = (value: string | null, period: Period, kind: WorkType): Final[] => {
        if (!value) return [];
        const work = periodWork(school, course, kind, period);
        const mark = finalMarkModel(school, person, value, work, kind, period.finish);
        return [{ course, period, type: kind, work, mark }];
      };
      const whole = yearMarks(journal, person, course, today);
      return [
        ...journal.periods.flatMap((period) =>
          make(periodMark(journal, person, course, period, today), period, type),
        ),
        ...make(whole.year, year, type),
        ...make(whole.exam, year, exam),
        ...make(whole.final, year, last),
      ];
    });
}

const classFinals = (call: Call): Json => {
  const journal = call.staffJournal();
  return journal.pupils.flatMap(({ person }) => {
    const all = finals(call, journal, person).filter((each) => each.type.kind === 'PeriodMark');
    return [...new Set(all.map((each) => each.period))].map((period) => ({
      ...id('person', person.id),
      ...id('group', journal.group.id),
      ...(period.kind === 'Year' ? {} : id('reportingPeriod', period.id)),
      'per-subject-final-marks': all
        .filter((each) => each.period === period)
        .map((each) => ({ ...id('subject', each.course.subject.id), 'final-mark': each.mark })),
    }));
  });
};

const allFinals = (call: Call): Json => {
  const { person, journal } = call.person();
  const all = finals(call, journal, person);
  const types = [...new Map(all.map((each) => [each.type.id, each.type])).values()];
  return {
    marks: all.map((each) => each.mark),
    works: [...new Map(all.map((each) => [each.work.id, each.work.model])).values()],
    subjects: [...new Set(all.map((each) => each.course))].map((course) => subjectModel(course.subject)),
    workTypes: types.map((type) => workTypeModel(call.school, type)),
  };
};

const recent = (call: Call): Json => {
  const { person, journal } = call.person();
  const limit = Number(call.query('limit') ?? 10);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw new Problem('parameterInvalid');
  const span = { start: journal.periods[0]!.start, finish: call.today };
  const subject = call.query('subject');
  const marks = marksIn(call, journal, span, undefined, person)
    .filter((mark) => !subject || mark.lesson.subject.id === subject)
    .sort((a, b) => (a.setOn < b.setOn ? 1 : a.setOn > b.setOn ? -1 : 0))
    .slice(0, limit);
  return {
    marks: models(marks),
    criteriabasedmarks: [],
    works: [...new Set(marks.map((mark) => mark.work))].map(workModel),
    // Without twins, as in timetables.
    subjects: [...new Set(marks.map((mark) => mark.lesson.subject))].map((each) => ({
      id: BigInt(each.id),
      name: each.name,
      knowledgeAreaId: 0,
    })),
    workTypes: [],
    lessons: [],
    lessonLogEntries: [],
  };
};

export const MARKS: Endpoint[] = [
  [
    'GET',
    'edu-groups/:group/marks/:from/:to',
    (call) => models(marksIn(call, call.staffJournal(), call.pathSpan())),
  ],
  [
    'GET',
    'edu-groups/:group/subjects/:subject/marks/:from/:to',
    (call) => {
      const journal = call.staffJournal();
      return models(marksIn(call, journal, call.pathSpan(), call.course(journal)));
    },
  ],
  ...[
    'persons/:person/edu-groups/:group/marks/:from/:to',
    'persons/:person/schools/:school/marks/:from/:to',
  ].map(
    (path): Endpoint => [
      'GET',
      path,
      (call) => {
        const { person, journal } = call.person();
        const span = call.pathSpan();
        return models(marksIn(call, journal, span, undefined, person));
      },
    ],
  ),
  [
    'GET',
    'persons/:person/subjects/:subject/marks/:from/:to',
    (call) => {
      const { person, journal } = call.person();
      return models(marksIn(call, journal, call.pathSpan(), call.course(journal), person));
    },
  ],
  ['GET', 'persons/:person/group/:group/recentmarks', recent],
  [
    'GET',
    'edu-groups/:group/avg-marks/:from/:to',
    (call) => {
      const journal = call.staffJournal();
      const of = averages(call, journal, call.pathSpan());
      return journal.pupils.map(({ person }) => ({
        ...id('person', person.id),
        'per-subject-averages': of(person),
      }));
    },
  ],
  [
    'GET',
    'edu-groups/:group/reporting-periods/:period/avg-marks/:date',
    (call) => {
      const journal = call.staffJournal();
      const period = periodOf(call, journal);
      const finish = lookOf(call.school).api.day(call.params.date);
      if (!finish) throw new Problem('parameterInvalid');
      const span = { start: period.start, finish: finish < period.finish ? finish : period.finish };
      const of = averages(call, journal, span);
      return journal.pupils.map(({ person }) => ({
        ...id('person', person.id),
        ...id('group', journal.group.id),
        ...id('reportingPeriod', period.id),
        'per-subject-averages': of(person),
      }));
    },
  ],
  [
    'GET',
    'edu-groups/:group/wa-marks/:from/:to',
    (call) => {
      const journal = call.staffJournal();
      const marks = grouped(call, journal, call.pathSpan());
      return {
        subjectMarks: journal.courses
          .filter((course) => call.reads(journal, course))
          .map((course) => ({
            ...id('subject', course.subject.id),
            marks: journal.pupils.flatMap(({ person }) => {
              const { weighted } = averageOf(marks(person, course));
              return weighted === null ? [] : [{ person: BigInt(person.id), value: weighted / 100 }];
            }),
          })),
      };
    },
  ],
  ['GET', 'edu-groups/:group/final-marks', classFinals],
  [
    'GET',
    'edu-groups/:group/subjects/:subject/final-marks',
    (call) => {
      const journal = call.staffJournal();
      const course = call.course(journal);
      return journal.pupils.flatMap(({ person }) =>
        finals(call, journal, person)
          .filter((each) => each.course === course)
          .map((each) => each.mark),
      );
    },
  ],
  ['GET', 'persons/:person/edu-groups/:group/allfinalmarks', allFinals],
  [
    'GET',
    'marks/values',
    () => ({
      mark5: '1- 1 1+ 2- 2 2+ 3- 3 3+ 4- 4 4+ 5- 5 5+'.split(' '),
      markna: ['н/а'],
      markdismiss: ['осв'],
      test: ['зач', 'незач'],
    }),
  ],
];
