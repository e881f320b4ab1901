import { parse, safeParse } from 'valibot';
import { expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { rosterSchema } from '../../../../utils/class-data/roster/roster-schema.ts';
import { aRoster } from './a-roster.ts';

/** As stored by version 0.1.0. */
const FIRST_VERSION = {
  school: { id: '10509', name: 'МБОУ «Лицей №1»' },
  classGroup: { id: '1849681250723148374', name: '7 "А"' },
  students: [
    {
      key: '1000000000001',
      role: 'student',
      name: 'Лукоморов Пётр Семёнович',
      sex: 'male',
      person: '1000000000001',
      user: null,
      card: null,
      relation: null,
      children: [],
    },
  ],
  representatives: [
    {
      key: 'representative:7',
      role: 'representative',
      name: 'Лукоморова Вера Львовна',
      sex: null,
      person: null,
      user: '7',
      card: null,
      relation: 'мать',
      children: ['1000000000001'],
    },
  ],
  source: 'page',
  readAt: '2026-05-20T08:00:00.000Z',
};

it('reads a list of the first version; missing fields are unknown', () => {
  const roster = parse(rosterSchema, FIRST_VERSION);
  expect(roster).toMatchObject(FIRST_VERSION);
  expect(roster).toMatchObject({ schoolYear: 2025, partial: false, additions: [] });
  const [mother] = roster.representatives;
  expect(mother).toMatchObject({ birthDate: null, phones: [], emails: [], relations: {}, source: 'page' });
});

it('reads back what is written today', () => {
  const child = newPerson({ key: '1', role: 'student', name: 'А', birthDate: '2013-02-03' });
  const mother = newPerson({
    key: 'm',
    role: 'representative' as const,
    name: 'М',
    phones: ['+7 (000) 1'],
    emails: ['m@example.org'],
    children: ['1'],
    relations: { 1: 'мать' },
    relation: 'мать',
    source: 'file' as const,
  });
  const roster = aRoster([child], [mother], {
    additions: [{ source: 'report', at: '2026-11-23T08:00:00.000Z' }],
  });
  expect(parse(rosterSchema, JSON.parse(JSON.stringify(roster)))).toEqual(roster);
});

it.each<[string, unknown]>([
  ['no people', { ...FIRST_VERSION, students: null }],
  [
    'a birth date that is not text',
    { ...FIRST_VERSION, students: [{ ...FIRST_VERSION.students[0], birthDate: 5 }] },
  ],
  ['no class', { ...FIRST_VERSION, classGroup: {} }],
])('rejects %s', (_, value) => {
  expect(safeParse(rosterSchema, value).success).toBe(false);
});
