import type { LogEntry } from '../journal/class-journal.ts';
import type { Lesson, Work } from '../journal/lessons.ts';
import { type Mark, numberOf } from '../journal/marks.ts';
import type { Course, StudyGroup, Subject } from '../journal/subjects.ts';
import type { WorkType } from '../journal/work-types.ts';
import type { Period } from '../journal/year.ts';
import type { Person } from '../people.ts';
import { Stream } from '../prng.ts';
import type { School, SchoolClass } from '../school.ts';
import { type Fields, id } from './json.ts';

export const ROLES = { staff: 'EduStaff', student: 'EduStudent', parent: 'EduParent' };

export const personModel = (person: Person): Fields => ({
  ...id('id', person.id),
  // Nobody has an account id before the account is activated.
  ...id('userId', person.hasAccount ? person.userId : null),
  firstName: person.first,
  lastName: person.last,
  middleName: person.middle || null,
  shortName: `${person.last} ${person.first[0]}.${person.middle ? ` ${person.middle[0]}.` : ''}`,
  sex: person.sex === 'male' ? 'Male' : 'Female',
});

export const subjectModel = (subject: Subject): Fields => ({
  ...id('id', subject.id),
  name: subject.name,
  knowledgeArea: subject.area,
  fgosSubjectId: null,
});

const groupBase = (school: School, group: SchoolClass): Fields => ({
  parallel: group.parallel,
  ...id('timetable', `1855${new Stream(school.seed, `bells ${group.id}`).digits(15)}`),
  status: 'Active',
  studyyear: school.studyYear,
  educationType: 'Regular',
  journaltype: 'Classic',
});

export const groupModel = (school: School, group: SchoolClass, courses: Course[]): Fields => ({
  ...id('id', group.id),
  parentIds: [],
  parentIds_str: [],
  type: 'Group',
  name: group.name,
  fullName: group.name,
  ...groupBase(school, group),
  subjects: courses.map((course) => subjectModel(course.subject)),
});

export const subgroupModel = (
  school: School,
  group: SchoolClass,
  part: StudyGroup,
  subject: Subject,
): Fields => ({
  ...id('id', part.id),
  parentIds: [BigInt(group.id)],
  parentIds_str: [group.id],
  type: 'Subgroup',
  name: part.name,
  fullName: part.name,
  ...groupBase(school, group),
  subjects: [subjectModel(subject)],
});

export const schoolModel = (school: School): Fields => ({
  ...id('id', school.id),
  name: school.name,
  fullName: school.name,
  avatarSmall: null,
  city: 'Энск',
  municipality: 'Энск',
  regionid: 0,
  markType: 'Mark5',
  timeZone: 3,
  uses_avg: true,
  uses_weighted_avg: school.weighted,
  educationType: 'Regular',
});

export const periodModel = (school: School, period: Period): Fields => ({
  ...id('id', period.id),
  start: `${period.start}T00:00:00`,
  finish: `${period.finish}T00:00:00`,
  number: period.kind === 'Year' ? 0 : period.number,
  type: period.kind,
  name: period.name,
  year: school.studyYear,
});

/** The kinds of work, by school id. */
export const workTypeModel = (school: School, type: WorkType): Fields => ({
  ...id('id', type.id),
  schoolId: BigInt(school.id),
  kindId: 1,
  kind: type.kind,
  title: type.title,
  abbr: type.abbr,
  weight: type.weight,
});

const workBase = (work: { id: string; type: WorkType; subject: Subject; groupId: string }): Fields => ({
  ...id('id', work.id),
  type: work.type.kind,
  workType: BigInt(work.type.id),
  markType: 'Mark5',
  status: 'Created',
  ...id('eduGroup', work.groupId),
  tasks: [],
  subjectId: BigInt(work.subject.id),
  isImportant: work.type.isImportant,
  sentDate: null,
  files: [],
});

export const workModel = (work: Work): Fields => ({
  ...workBase({
    id: work.id,
    type: work.type,
    subject: work.lesson.subject,
    groupId: work.lesson.group.id,
  }),
  markCount: work.marks,
  ...id('lesson', work.lesson.id),
  displayInJournal: true,
  text: work.type.title,
  periodNumber: 0,
  periodType: 'NotSet',
  targetDate: `${work.lesson.date}T00:00:00`,
  createdBy: work.lesson.teacher ? BigInt(work.lesson.teacher.id) : null,
});

const homeworkId = (lesson: Lesson): string => `19${lesson.id.slice(2)}`;

/** Homework of a lesson is also a work, without marks of its own. */
export const homeworkModel = (lesson: Lesson, type: WorkType): Fields => ({
  ...workBase({ id: homeworkId(lesson), type, subject: lesson.subject, groupId: lesson.group.id }),
  markCount: 0,
  ...id('lesson', lesson.id),
  displayInJournal: false,
  text: lesson.homework ?? '',
  periodNumber: 0,
  periodType: 'NotSet',
  targetDate: `${lesson.date}T00:00:00`,
  createdBy: lesson.teacher ? BigInt(lesson.teacher.id) : null,
});

/** The work behind a period, year or final mark: it has no lesson. */
export const periodWork = (
  school: School,
  course: Course,
  type: WorkType,
  period: Period,
): { id: string; model: Fields } => {
  const workId = `1918${new Stream(school.seed, `period work ${course.groups[0]!.id} ${course.subject.id} ${type.kind} ${period.id}`).digits(15)}`;
  return {
    id: workId,
    model: {
      ...workBase({ id: workId, type, subject: course.subject, groupId: course.groups[0]!.id }),
      markCount: 1,
      ...id('lesson', null),
      displayInJournal: true,
      text: '',
      periodNumber: period.number,
      periodType: period.kind,
      targetDate: `${period.finish}T00:00:00`,
      createdBy: null,
    },
  };
};

const mood = (value: string): string => {
  const number = numberOf(value);
  return number === null ? 'NotSet' : number >= 4 ? 'Good' : number === 3 ? 'Average' : 'Bad';
};

const typeOf = (value: string): string => {
  if (value === 'н/а') return 'MarkNA';
  if (value === 'осв') return 'MarkDismiss';
  return /зач/.test(value) ? 'Test' : 'Mark5';
};

const markBase = (value: string): Fields => ({
  type: typeOf(value),
  value,
  textValue: value,
  mood: mood(value),
});

export const markModel = (mark: Mark): Fields => ({
  ...id('id', mark.id),
  ...markBase(mark.value),
  ...id('person', mark.person.id),
  ...id('work', mark.work.id),
  ...id('lesson', mark.lesson.id),
  number: mark.number,
  date: `${mark.setOn}T${mark.time}.120000`,
  workType: BigInt(mark.work.type.id),
  use_avg_calc: numberOf(mark.value) !== null && mark.work.type.weight > 0,
});

export const finalMarkModel = (
  school: School,
  person: Person,
  value: string,
  work: { id: string },
  type: WorkType,
  day: string,
): Fields => ({
  ...id('id', `1934${new Stream(school.seed, `final mark ${work.id} ${person.id}`).digits(15)}`),
  ...markBase(value),
  ...id('person', person.id),
  ...id('work', work.id),
  ...id('lesson', null),
  number: 0,
  date: `${day}T10:00:00.000000`,
  workType: BigInt(type.id),
  use_avg_calc: false,
});

export const lessonModel = (lesson: Lesson): Fields => ({
  ...id('id', lesson.id),
  title: lesson.topic,
  date: `${lesson.date}T00:00:00`,
  number: lesson.number,
  subject: subjectModel(lesson.subject),
  group: BigInt(lesson.group.id),
  status: 'NotInitialized',
  resultPlaceId: null,
  works: lesson.works.map(workModel),
  teachers: lesson.teacher ? [BigInt(lesson.teacher.id)] : [],
  teachers_str: lesson.teacher ? [lesson.teacher.id] : [],
});

export const logModel = ({ person, lesson, status, comment }: LogEntry): Fields => ({
  ...id('person', person.id),
  ...id('lesson', lesson.id),
  comment,
  status,
  createdDate: `${lesson.date}T09:40:00.000000`,
});
