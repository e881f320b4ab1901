import { inClassOn } from '../journal/pupils.ts';
import { isIn } from '../journal/subjects.ts';
import { lookOf } from '../looks/look-of.ts';
import { fullName } from '../names.ts';
import type { Person } from '../people.ts';
import type { SchoolClass } from '../school.ts';
import type { Call, Endpoint } from './call.ts';
import { type Fields, id, type Json } from './json.ts';
import { groupModel, personModel, ROLES, schoolModel, subgroupModel, subjectModel } from './models.ts';
import { Problem } from './problem.ts';

const groupsOf = (call: Call, person: Person): SchoolClass[] =>
  call.school.classes.filter((group) => group.teacher === person || group.id === person.classId);

const model = (call: Call, group: SchoolClass): Fields =>
  groupModel(call.school, group, call.book.ofClass(group).courses);

const withSubgroups = (call: Call, group: SchoolClass): Fields[] => [
  model(call, group),
  ...call.book
    .ofClass(group)
    .courses.flatMap((course) =>
      course.groups
        .filter((part) => part.number > 0)
        .map((part) => subgroupModel(call.school, group, part, course.subject)),
    ),
];

/** A student's class and its study groups; an employee's own classes if the edition tells them. */
function groupsOfPerson(call: Call): Fields[] {
  const { viewer, school } = call;
  if (call.params.person === viewer.id && viewer.role === 'staff' && lookOf(school).api.groupsOfStaff)
    return groupsOf(call, viewer).flatMap((group) => withSubgroups(call, group));
  return withSubgroups(call, call.person().journal.group);
}

function context(call: Call): Json {
  call.needs('CommonInfo', 'FriendsAndRelatives', 'EducationalInfo');
  const { viewer, school } = call;
  const groups = groupsOf(call, viewer);
  // Ids of groups have no twins here.
  const groupIds = groups.map((group) => BigInt(group.id));
  return {
    userId: BigInt(viewer.userId),
    avatarUrl: null,
    roles: [ROLES[viewer.role]],
    children: [],
    schools: [{ id: BigInt(school.id), name: school.name, type: 'Regular', groupIds }],
    eduGroups: groups.map((group) => model(call, group)),
    splitId: '',
    personId: BigInt(viewer.id),
    firstName: viewer.first,
    lastName: viewer.last,
    middleName: viewer.middle,
    shortName: `${viewer.last} ${viewer.first[0]}.`,
    schoolIds: [BigInt(school.id)],
    groupIds,
  };
}

const user = (person: Person, contacts: boolean): Fields => ({
  ...id('id', person.userId),
  ...id('personId', person.id),
  name: fullName(person),
  email: contacts ? person.email || null : undefined,
  login: null,
  fullName: fullName(person),
  firstName: person.first,
  middleName: person.middle,
  lastName: person.last,
  locale: 'ru-RU',
  timezone: '03:00',
  sex: person.sex === 'male' ? 'Male' : 'Female',
  birthday: `${person.born.split('.').reverse().join('-')}T00:00:00`,
  roles: [ROLES[person.role]],
  phone: contacts ? person.phone || null : undefined,
});

function oneUser(call: Call, userId: string): Fields {
  const person = call.school.registry.byUser(userId);
  if (!person) throw new Problem('resourceUnavailable');
  return user(person, call.token.scopes.includes('ContactInfo'));
}

/** Students of the group today; those who have left only if the archive is requested. */
function students(call: Call, archive: boolean): Person[] {
  const journal = call.staffJournal();
  const sub = call.book.subgroup(call.params.group!);
  return journal.pupils
    .filter(
      ({ person, position }) =>
        (archive ? !person.arrived || person.arrived <= call.today : inClassOn(person, call.today)) &&
        (!sub || isIn(call.school, sub.course, sub.part, person, position)),
    )
    .map(({ person }) => person);
}

const wrapped = (call: Call): Json =>
  call.ids().map((groupId) => {
    const journal = call.journal(groupId);
    return {
      group: model(call, journal.group),
      students: journal.pupils.map(({ person }) => ({
        person: personModel(person),
        membershipstatus: inClassOn(person, call.today) ? 'Active' : 'Archive',
      })),
    };
  });

const teacher = (call: Call, person: Person): Fields => ({
  Id: BigInt(person.id),
  IdStr: person.id,
  UserId: BigInt(person.userId),
  UserIdStr: person.userId,
  FirstName: person.first,
  LastName: person.last,
  MiddleName: person.middle,
  ShortName: `${person.last} ${person.first[0]}.`,
  Sex: person.sex === 'male' ? 'Male' : 'Female',
  DateBirth: `${person.born.split('.').reverse().join('-')}T00:00:00`,
  Email: person.email || null,
  Subjects: person.job,
  HouseMaster: call.school.classes.some((group) => group.teacher === person),
  TeachingStaff: true,
  NameTeacherPosition: person.job,
  ...lookOf(call.school).api.teacher(person),
});

const teachersOf = (call: Call): Person[] => [
  ...new Set(call.journal().courses.flatMap((course) => course.groups.flatMap((part) => part.teacher ?? []))),
];

export const PEOPLE: Endpoint[] = [
  ['GET', 'users/me/context', context],
  ['GET', 'users/me', (call) => oneUser(call, call.viewer.userId)],
  ['GET', 'users/me/roles', (call) => [ROLES[call.viewer.role]]],
  ['GET', 'users/me/schools', (call) => [BigInt(call.school.id)]],
  ['GET', 'users/me/edu-groups', (call) => groupsOf(call, call.viewer).map((group) => BigInt(group.id))],
  ['POST', 'users/many', (call) => call.ids().map((each) => oneUser(call, each))],
  [
    'GET',
    'users/:user/relatives',
    (call) => {
      const child = call.school.registry.byUser(call.params.user!);
      if (!child) throw new Problem('resourceUnavailable');
      const { person } = call.person(child.id);
      return call.school.registry
        .parentsOf(person)
        .map((each) => ({ type: each.kinship, person: personModel(each.person) }));
    },
  ],
  ['GET', 'users/:user', (call) => oneUser(call, call.params.user!)],
  ['GET', 'persons/:person', (call) => personModel(call.person().person)],
  [
    'GET',
    'schools/:school',
    (call) => {
      call.schoolId();
      return schoolModel(call.school);
    },
  ],
  [
    'GET',
    'schools/:school/edu-groups',
    (call) => {
      call.schoolId();
      return call.school.classes.map((group) => model(call, group));
    },
  ],
  [
    'GET',
    'schools/:school/teachers',
    (call) => {
      call.schoolId();
      return call.school.registry.people
        .filter((person) => person.staffGroups.includes('teachers'))
        .map((person) => teacher(call, person));
    },
  ],
  [
    'GET',
    'persons/:person/schools/:school/edu-groups/teacher',
    (call) => {
      if (call.params.person !== call.viewer.id) throw new Problem('systemForbidden');
      return call.school.classes
        .filter((group) =>
          call.book
            .ofClass(group)
            .courses.some((course) => course.groups.some((part) => part.teacher === call.viewer)),
        )
        .map((group) => model(call, group));
    },
  ],
  ['GET', 'persons/:person/edu-groups', groupsOfPerson],
  [
    'GET',
    'edu-groups/:group',
    (call) => {
      const journal = call.journal();
      const sub = call.book.subgroup(call.params.group!);
      return sub
        ? subgroupModel(call.school, journal.group, sub.part, sub.course.subject)
        : model(call, journal.group);
    },
  ],
  [
    'GET',
    'edu-groups/:group/parallel',
    (call) => {
      const { group } = call.journal();
      return call.school.classes
        .filter((each) => each.parallel === group.parallel)
        .map((each) => model(call, each));
    },
  ],
  [
    'GET',
    'edu-groups/:group/persons',
    (call) => students(call, call.query('includeArchive') === 'true').map(personModel),
  ],
  ['GET', 'edu-groups/:group/students', (call) => students(call, false).map(personModel)],
  ['GET', 'edu-groups/:group/classteacher', (call) => personModel(call.journal().group.teacher)],
  ['GET', 'edu-groups/:group/teachers', (call) => teachersOf(call).map(personModel)],
  [
    'GET',
    'edu-groups/:group/subjects',
    (call) => call.journal().courses.map((course) => subjectModel(course.subject)),
  ],
  // The sources disagree about the address of this answer.
  [
    'POST',
    'edu-groups/students',
    (call) => {
      if (call.second) throw new Problem('resourceUnavailable');
      return wrapped(call);
    },
  ],
  [
    'POST',
    'edu-groups',
    (call) => {
      if (!call.second) throw new Problem('resourceUnavailable');
      return wrapped(call);
    },
  ],
];
