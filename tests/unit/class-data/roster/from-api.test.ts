import { expect, it } from 'vitest';
import { rosterFromApi } from '../../../../utils/class-data/roster/from-api.ts';
import { mergedRoster } from '../../../../utils/class-data/roster/merged-roster.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster } from '../../../../utils/class-data/roster/person.ts';

const READ = '2026-11-24T08:00:00.000Z';
const student = (key: string, name: string, more = {}) => newPerson({ key, role: 'student', name, ...more });
const roster = (students: Roster['students']): Roster => ({
  school: { id: '1', name: 'Школа' },
  classGroup: { id: '7', name: '7 «А»' },
  schoolYear: 2026,
  students,
  representatives: [],
  source: 'page',
  readAt: READ,
  partial: false,
  additions: [],
});
const person = (id: string, lastName: string, more = {}) => ({
  id,
  lastName,
  firstName: 'Иван',
  middleName: 'Ильич',
  sex: 'Male',
  userId: null,
  ...more,
});

it.each([
  ['Male', 'male'],
  ['female', 'female'],
  ['Unknown', null],
  [null, null],
])('sex %j is %j', (sex, expected) => {
  const [made] = rosterFromApi([person('1000000000001', 'Пробный', { sex })], roster([]), READ).students;
  expect(made).toMatchObject({ sex: expected, name: 'Пробный Иван Ильич', person: '1000000000001' });
});

it('a known student gets missing facts, a new one is added, a namesake with another id is somebody else', () => {
  const known = roster([
    student('1000000000001', 'Пробный Иван Ильич', { person: '1000000000001', birthDate: '2013-05-06' }),
    student('file:1', 'Файлов Иван Ильич', { source: 'file' }),
  ]);
  const told = rosterFromApi(
    [
      person('1000000000001', 'Пробный', { userId: '1000001' }),
      person('1000000000002', 'Файлов'),
      person('1000000000003', 'Пробный'),
      person('1000000000004', 'Новенький', { middleName: null }),
    ],
    known,
    READ,
  );
  const { roster: merged } = mergedRoster(known, told, 'api', 'add');
  expect(merged.students.map(({ key, name, user }) => [key, name, user])).toEqual([
    ['1000000000001', 'Пробный Иван Ильич', '1000001'],
    ['file:1', 'Файлов Иван Ильич', null],
    ['1000000000003', 'Пробный Иван Ильич', null],
    ['1000000000004', 'Новенький Иван', null],
  ]);
  expect(merged.students[0]?.birthDate).toBe('2013-05-06');
  // Found by the name alone: the ids are not taken over, the teacher joins the two.
  expect(merged.students[1]?.person).toBeNull();
  expect(merged.additions).toEqual([{ source: 'api', at: READ }]);
});
