import { describe, expect, it } from 'vitest';
import type * as Pages from '../../../../utils/dnevnik/pages.ts';
import { fullName } from '../../../stand/names.ts';
import { EDITIONS, parentsOf, studentsOf } from '../../../stand/school.ts';
import { standReading } from '../stand-reading.ts';

const plain = (name: string) => name.replace(/\s+/g, ' ');

describe.each(EDITIONS)('people of the stand, edition %i', (edition) => {
  const stand = standReading({ edition });
  const { school } = stand;
  const students = studentsOf(school, school.main.id);
  const parents = parentsOf(school, school.main.id);
  const pupil = students.find((person) => person.hasAccount)!;

  function read<T>(path: string): { data: T; codes: string[] } {
    const { data, warnings } = stand.read(path);
    return { data: data as T, codes: [...new Set(warnings.map(({ code }) => code))] };
  }

  /** A list over all its pages. */
  function whole<T extends { lastPage: number }>(path: string): { pages: T[]; codes: string[] } {
    const first = read<T>(path);
    const pages = [first.data];
    const codes = [...first.codes];
    for (let page = 2; page <= first.data.lastPage; page++) {
      const next = read<T>(`${path}&page=${page}`);
      pages.push(next.data);
      codes.push(...next.codes);
    }
    return { pages, codes: [...new Set(codes)] };
  }

  it.each(['/class.aspx', '/v2/class', '/v2/r/saratov/class'])('members of the class: %s', (path) => {
    const base = `${path}?class=${school.main.id}&view=members`;
    const list = whole<Pages.ClassMembersData>(`${base}&group=students`);
    expect(list.pages).toHaveLength(edition === 1 ? 3 : 1);
    // Of the name with markup in it.
    expect(list.codes).toEqual(['unusual-name']);
    const read = list.pages.flatMap((page) => page.students);
    expect(read.map(({ person, name, sex }) => [person, plain(name), sex ?? 'none'])).toEqual(
      students.map((person) => [person.id, plain(fullName(person)), person.hasAccount ? person.sex : 'none']),
    );
    expect(read.map(({ user }) => user)).toEqual(
      students.map((person) => (person.hasAccount ? person.userId : null)),
    );
    expect(list.pages[0]!.total).toBe(28);
    expect(list.pages[0]!.classGroup).toMatchObject({ id: school.main.id, name: school.main.name });

    const adults = whole<Pages.ClassMembersData>(`${base}&group=parents`).pages.flatMap(
      (page) => page.representatives,
    );
    expect(adults.map(({ name }) => plain(name))).toEqual(parents.map((person) => plain(fullName(person))));
    adults.forEach(({ relation, children }, index) => {
      const own = school.registry
        .childrenOf(parents[index]!)
        .filter(({ person }) => person.classId === school.main.id);
      expect(relation).toBe(own[0]!.kinship);
      expect(children.map(({ person, user }) => person ?? user)).toEqual(
        own.map(({ person }) => (person.hasAccount ? person.userId : person.id)),
      );
    });
  });

  it.each(['/class.aspx', '/v2/class'])('the page of the class: %s', (path) => {
    const { data, codes } = read<Pages.ClassPageData>(`${path}?class=${school.main.id}`);
    expect(codes).toEqual([]);
    expect(data.classGroup).toMatchObject({ id: school.main.id, name: school.main.name });
    expect(data.classTeacher).toEqual({ user: school.teacher.userId, name: fullName(school.teacher) });
  });

  it.each(['/school.aspx', '/v2/school'])('people of the school, whoever works there too: %s', (path) => {
    const base = `${path}?school=${school.id}&view=members`;
    const { pages, codes } = whole<Pages.SchoolPeopleData>(`${base}&group=students`);
    expect(codes).toEqual(['unusual-name']);
    const people = pages.flatMap((page) => page.people);
    expect(people.map(({ name }) => plain(name))).toEqual(
      studentsOf(school, null).map((person) => plain(fullName(person))),
    );
    const roleOf = (search: string) =>
      read<Pages.SchoolPeopleData>(`${base}&group=all&search=${encodeURIComponent(search)}`).data.people.map(
        ({ role }) => role,
      );
    const told = edition === 2;
    expect(roleOf('Ольхова Тамара')).toEqual([told ? 'учитель, родитель' : null]);
    expect(roleOf('Ольхова Вера')).toEqual([told ? 'ученик' : null]);
    expect(roleOf(fullName(school.teacher))).toEqual([told ? 'учитель' : null]);
    expect(read<Pages.SchoolPeopleData>(`${base}&group=all&search=нет-такого`)).toMatchObject({
      data: { people: [] },
      codes: [],
    });
  });

  it('the list of people of the administration', () => {
    const { pages, codes } = whole<Pages.AdminPeopleData>(
      `/admin/persons/default.aspx?school=${school.id}&group=students`,
    );
    expect(codes).toEqual(['unusual-name']);
    const people = pages.flatMap((page) => page.people);
    expect(people.map(({ person }) => person)).toEqual(students.map(({ id }) => id));
    for (const { classGroup, job } of people) expect([classGroup?.id, job]).toEqual([school.main.id, null]);
  });

  it.each(['/admin/persons/person.aspx', '/v2/admin/persons/person'])('a card: %s', (path) => {
    for (const view of ['review', 'personal', 'parents', 'migration', 'achievements']) {
      const { data, codes } = read<Pages.PersonCardData>(
        `${path}?person=${pupil.id}&school=${school.id}&view=${view}`,
      );
      expect(codes, view).toEqual([]);
      expect(data, view).toMatchObject({ person: pupil.id, school: school.id, name: fullName(pupil) });
      if (view === 'review') {
        expect(data.birthDate).toBe(pupil.born.split('.').reverse().join('-'));
        expect(data).toMatchObject({ sex: pupil.sex, classGroup: { id: school.main.id } });
      }
      const relatives = school.registry.parentsOf(pupil).map(({ person, kinship }) => [person.id, kinship]);
      if (view === 'parents')
        expect(data.relatives?.map(({ person, relation }) => [person, relation])).toEqual(relatives);
    }
  });

  it.each(['/admin/persons/person.aspx', '/v2/admin/persons/person'])('«Пароль»: %s', (path) => {
    const address = `${path}?person=${pupil.id}&school=${school.id}&view=password`;
    const { data, codes } = read<Pages.PersonPasswordData>(address);
    expect(codes).toEqual([]);
    expect(data).toMatchObject({
      person: pupil.id,
      name: fullName(pupil),
      login: pupil.login,
      temporaryPassword: null,
    });
    expect(data.resetForm?.caption.trim()).toBe('Удалить текущий пароль');
    expect(data.shownPersons).toEqual([pupil.id]);
  });
});
