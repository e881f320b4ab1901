import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { rosterFromMembers } from '../../../../utils/class-data/roster/from-members.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { SitePerson, SiteRepresentative } from '../../../../utils/dnevnik/page-parts.ts';
import type { ClassMembersData } from '../../../../utils/dnevnik/pages.ts';
import { fault } from '../../../setup/fault.ts';
import { runs } from '../../property-runs.ts';
import { RANDOM_KEY, withNumberedKeys } from './a-roster.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const FRAME = {
  school: { id: '10509', name: 'Лицей' },
  classGroup: { id: '1849681250723148374', name: '7 «А»' },
};
const ANNA = 'Иванова Анна Петровна';

const sitePerson = (name: string, ids: Partial<SitePerson> = {}): SitePerson => ({
  person: null,
  user: null,
  name,
  sex: null,
  card: null,
  school: null,
  ...ids,
});
const student = sitePerson;
const parent = (
  name: string,
  children: { person?: string; user?: string; name?: string }[],
  ids: Partial<SiteRepresentative> = {},
): SiteRepresentative => ({
  ...sitePerson(name),
  relation: null,
  ...ids,
  children: children.map((child) => ({ person: null, user: null, name: '', ...child })),
});
const page = (
  list: ClassMembersData['list'],
  people: SitePerson[] | SiteRepresentative[],
  number = 1,
): ClassMembersData => ({
  total: null,
  page: number,
  lastPage: 9,
  classGroup: { ...FRAME.classGroup, address: null },
  list,
  part: 'present',
  former: [],
  formerAddress: null,
  students: list === 'students' ? people : [],
  representatives: list === 'representatives' ? (people as SiteRepresentative[]) : [],
});
const read = (...pages: ClassMembersData[]) => rosterFromMembers(pages, FRAME, NOW);

describe('rosterFromMembers', () => {
  it('combines the pages of both lists, in the site’s order', () => {
    const { roster, warnings } = read(
      page('students', [student('Б', { person: '2' }), student('А', { person: '1' })]),
      page('students', [student('В', { person: '3' })], 2),
      page('representatives', [parent('М', [{ person: '1' }], { person: '11', relation: 'мать' })]),
    );
    expect(roster.students.map(({ key }) => key)).toEqual(['2', '1', '3']);
    expect(roster.representatives).toEqual([
      newPerson({
        key: '11',
        role: 'representative',
        name: 'М',
        person: '11',
        relation: 'мать',
        children: ['1'],
        relations: { 1: 'мать' },
      }),
    ]);
    expect(roster).toMatchObject({ ...FRAME, source: 'page', readAt: NOW.toISOString(), schoolYear: 2026 });
    expect(warnings).toEqual([]);
  });

  it('takes a person on two pages once', () => {
    const { roster } = read(
      page('students', [student('А', { person: '1' }), student('Б', { user: '20' })]),
      page('students', [student('А', { person: '1' }), student('Б', { user: '20' })], 2),
    );
    expect(roster.students.map(({ name }) => name)).toEqual(['А', 'Б']);
  });

  fault(
    'the site’s list has people without ids, two of one name among them',
    'they stay apart, and no key is made of a name',
    () => {
      const { roster } = read(
        page('students', [student(ANNA), student(ANNA), student(ANNA, { person: '1' })]),
        page('representatives', [parent(ANNA, []), parent(ANNA, [], { user: '5' })]),
      );
      const keys = [...roster.students, ...roster.representatives].map(({ key }) => key);
      expect(new Set(keys).size).toBe(5);
      expect(keys).toEqual([
        expect.stringMatching(RANDOM_KEY),
        expect.stringMatching(RANDOM_KEY),
        '1',
        expect.stringMatching(RANDOM_KEY),
        'representative:5',
      ]);
    },
  );

  it.each<[string, Partial<SitePerson>]>([
    ['a person id', { person: '11' }],
    ['an account only', { user: '111' }],
  ])('recognises the representative of two children by %s', (_, ids) => {
    const { roster } = read(
      page('students', [student('А', { person: '1' }), student('Б', { person: '2' })]),
      page('representatives', [parent('М', [{ person: '1' }], { ...ids, relation: null })]),
      page(
        'representatives',
        [parent('М', [{ person: '2' }, { person: '1' }], { ...ids, relation: 'мать' })],
        2,
      ),
    );
    expect(roster.representatives).toHaveLength(1);
    expect(roster.representatives[0]).toMatchObject({ children: ['1', '2'], relation: 'мать' });
  });

  it('does not merge two representatives with the same name', () => {
    const { roster } = read(
      page('representatives', [parent(ANNA, []), parent(ANNA, []), parent(ANNA, [], { person: '5' })]),
    );
    expect(new Set(roster.representatives.map(({ key }) => key)).size).toBe(3);
  });

  it('recognises a representative with the same number as a student', () => {
    const { roster } = read(
      page('students', [student('А', { person: '1' }), student('Б', { person: '2' })]),
      page('representatives', [
        parent('Б', [{ person: '1' }], { person: '2' }),
        parent('Б', [{ person: '1' }], { person: '2' }),
      ]),
    );
    expect(roster.representatives).toHaveLength(1);
    expect(roster.representatives[0]?.key).not.toBe('2');
  });

  it.each<[string, { person?: string; user?: string; name?: string }, string[]]>([
    ['by person id', { person: '1' }, ['1']],
    ['by account', { user: '100' }, ['1']],
    ['by a name that one student has', { name: ANNA }, ['1']],
    ['by name, with an account that the list does not show', { name: 'Без счёта', user: '7' }, ['3']],
    ['not a child of another class', { person: '9', name: 'Чужой' }, []],
    ['not a namesake of another class', { person: '9', name: ANNA }, []],
    ['not a namesake with another account', { user: '900', name: ANNA }, []],
    ['not by an empty name', {}, []],
  ])('finds a child %s', (_, child, children) => {
    const { roster, warnings } = read(
      page('students', [
        student(ANNA, { person: '1', user: '100' }),
        student('Петров Пётр', { person: '2', user: '200' }),
        student('Без счёта', { person: '3' }),
      ]),
      page('representatives', [parent('М', [child], { person: '11' })]),
    );
    expect(roster.representatives[0]?.children).toEqual(children);
    expect(warnings).toEqual([]);
  });

  it('does not choose between two children with one name', () => {
    const { roster, warnings } = read(
      page('students', [student(ANNA, { person: '1' }), student(ANNA, { person: '2' })]),
      page('representatives', [
        parent('М', [{ name: ANNA }], { person: '11' }),
        parent('П', [{ name: ANNA, person: '2' }], { person: '12' }),
      ]),
    );
    expect(roster.representatives.map(({ children }) => children)).toEqual([[], ['2']]);
    expect(warnings.map(({ code }) => code)).toEqual(['child-ambiguous']);
  });
});

const id = (prefix: string) => fc.option(fc.integer({ min: 1, max: 12 }).map((n) => `${prefix}${n}`));
const name = fc.constantFrom('Иванова Анна', 'Петров Пётр', 'иванова анна', 'Ким Олег', '');
const ids = fc.record({ person: id('10'), user: id('20') });
const anyPage = fc.record({
  list: fc.constantFrom<ClassMembersData['list']>('students', 'representatives'),
  people: fc.array(
    fc.tuple(name, ids, fc.array(fc.tuple(name, ids), { maxLength: 3 })).map(([name, ids, children]) =>
      parent(
        name,
        children.map(([name, ids]) => ({ ...(ids as object), name })),
        ids,
      ),
    ),
    { maxLength: 8 },
  ),
});

test('keys are unique, nobody is lost, children are students of the class', () => {
  fc.assert(
    fc.property(fc.array(anyPage, { maxLength: 6 }), (drafts) => {
      const pages = drafts.map(({ list, people }, index) => page(list, people, index + 1));
      const { roster } = read(...pages);
      const everybody = [...roster.students, ...roster.representatives];
      expect(new Set(everybody.map(({ key }) => key)).size).toBe(everybody.length);
      const students = new Set(roster.students.map(({ key }) => key));
      for (const { children } of roster.representatives) {
        expect(children.every((key) => students.has(key))).toBe(true);
        expect(new Set(children).size).toBe(children.length);
      }
      for (const { students: listed, representatives } of pages) {
        for (const [people, found] of [
          [listed, roster.students],
          [representatives, roster.representatives],
        ] as const) {
          for (const person of people) {
            const same = found.filter((other) => person.person !== null && other.person === person.person);
            expect(same.length).toBeLessThanOrEqual(1);
            const there = found.some((other) => person.user !== null && other.user === person.user);
            if (person.person || person.user) expect(same.length === 1 || there).toBe(true);
            if (!person.person && !person.user)
              expect(found.some((other) => other.name === person.name)).toBe(true);
          }
        }
      }
      // Reading the same again changes nothing.
      expect(withNumberedKeys(read(...pages).roster)).toEqual(withNumberedKeys(roster));
    }),
    { numRuns: runs(300) },
  );
});
