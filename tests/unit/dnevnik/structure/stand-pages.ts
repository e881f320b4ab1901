import type { PageKind } from '../../../../utils/dnevnik/pages.ts';
import { parentsOf, studentsOf } from '../../../stand/school.ts';
import { journalPath, standReading } from '../stand-reading.ts';

const stand = standReading();
const { school, journal } = stand;
const main = journal.ofClass(school.main);
const [quarter] = main.periods;
const student = studentsOf(school, school.main.id)[0]!;
const parent = parentsOf(school, school.main.id)[0]!;
const card = (person: string, view: string, v2 = false) =>
  `${v2 ? '/v2/admin/persons/person' : '/admin/persons/person.aspx'}?person=${person}&school=${school.id}&view=${view}`;
const subject = { school: school.id, group: school.main.id, subject: main.courses[0]!.subject.id };

const PATHS: [PageKind, string][] = [
  ['my-classes', '/myclasses.aspx'],
  ['class', `/class.aspx?class=${school.main.id}`],
  ['class-members', `/class.aspx?class=${school.main.id}&view=members&group=students`],
  ['class-members', `/v2/class?class=${school.main.id}&view=members&group=parents`],
  ['school-people', `/school.aspx?school=${school.id}&view=members&group=all`],
  ['admin-people', `/admin/persons/default.aspx?school=${school.id}&group=students`],
  ['person-card', card(student.id, 'review')],
  ['person-card', card(student.id, 'personal')],
  ['person-card', card(student.id, 'parents', true)],
  ['person-password', card(student.id, 'password')],
  ['person-password', card(parent.id, 'password', true)],
  ['report-students', `/reports/default.aspx?report=people-students&school=${school.id}`],
  ['journals-index', `/journals/?school=${school.id}&tab=groups`],
  ['subject-journal', journalPath({ ...subject, period: quarter!.id })],
  ['subject-journal', journalPath({ ...subject, period: '0' }, true)],
  ['schedules-index', `/schedules/?school=${school.id}`],
  ['schedules-index', `/schedules/?school=${school.id}&tab=teachers`],
  [
    'schedule-week',
    `/schedules/view.aspx?school=${school.id}&group=${school.main.id}&year=2026&month=11&day=16`,
  ],
  ['homework', `/homework.aspx?school=${school.id}&datefrom=09.11.2026&dateto=15.11.2026`],
  ['lesson', `/lesson.aspx?school=${school.id}&lesson=${main.lessons[5]!.id}`],
  ['student-marks', `/marks.aspx?school=${school.id}&student=${student.id}&tab=period&period=${quarter!.id}`],
  [
    'attendance-report',
    `/reports/default.aspx?report=attendance-groups&school=${school.id}&group=${school.main.id}&period=${quarter!.id}`,
  ],
];

export interface StandPage {
  kind: PageKind;
  address: string;
  html: string;
}

/** Pages of the stand, at least one of each kind that it serves on schools.dnevnik.ru. */
export const standPages: StandPage[] = PATHS.map(([kind, path]) => ({
  kind,
  address: `https://schools.dnevnik.ru${path}`,
  html: stand.html(path),
}));

/** Everybody of the stand's school. */
export const standPeople = school.classes.flatMap(({ id }) => [
  ...studentsOf(school, id),
  ...parentsOf(school, id),
]);
