import { describe, expect, it, test } from 'vitest';
import type { ClassMembersData, MyClassesData } from '../../../../utils/dnevnik/pages.ts';
import { readPage } from '../../../../utils/dnevnik/read-page.ts';
import { readAnyPage } from '../../../../utils/dnevnik/readers/any-page.ts';
import type { Maintenance } from '../../../stand/faults.ts';
import { fullName } from '../../../stand/names.ts';
import { maintenance } from '../../../stand/pages/errors.ts';
import { studentsOf } from '../../../stand/school.ts';
import type { SiteOptions } from '../../../stand/site.ts';
import { page } from '../dom.ts';
import { journalPath, standReading } from '../stand-reading.ts';

const membersPath = (group: string, list = 'students', more = '') =>
  `/v2/class?class=${group}&view=members&group=${list}${more}`;
const names = (people: { name: string }[]) => people.map(({ name }) => name).sort();

describe('«Были в классе» as the stand has it', () => {
  const gone = ({ school }: ReturnType<typeof standReading>) =>
    school.registry.people
      .filter((person) => person.left && person.classId === school.main.id && person.role === 'student')
      .map(fullName)
      .sort();
  it('a page of its own has no members', () => {
    const stand = standReading({ with: ['former'] });
    const first = stand.read(membersPath(stand.school.main.id)).data as ClassMembersData;
    expect(first.part).toBe('present');
    const present = new Set(studentsOf(stand.school, stand.school.main.id).map(fullName));
    expect(names(first.students).every((name) => present.has(name))).toBe(true);
    const { data } = stand.read(membersPath(stand.school.main.id, 'students', '&filter=former'));
    const then = data as ClassMembersData;
    expect([then.part, then.students]).toEqual(['former', []]);
    expect(names(then.former)).toEqual(gone(stand));
  });
  it('below the class they are told apart', () => {
    const stand = standReading({ with: ['former-below'], without: ['former'] });
    const { data, warnings } = stand.read(membersPath(stand.school.main.id));
    const { students, former } = data as ClassMembersData;
    const present = new Set(studentsOf(stand.school, stand.school.main.id).map(fullName));
    expect(names(students).every((name) => present.has(name))).toBe(true);
    expect(students.length).toBeGreaterThan(5);
    expect(names(former)).toEqual(gone(stand));
    expect(warnings.map(({ code }) => code)).toContain('former-members');
  });
});

/** What is read does not depend on ways of the site that change no fact. */
const WAYS: [string, SiteOptions][] = [
  ['signs of direction', { with: ['bidi'] }],
  ['prompts in lists', { with: ['choose'] }],
  ['another trade name', { product: 'АИС „Дневник-ОО“' }],
];
describe.each(WAYS)('%s', (_, way) => {
  const usual = standReading({ students: 9 });
  const other = standReading({ students: 9, ...way });
  const { id: info } = usual.school;
  const main = usual.school.main.id;
  const journal = usual.journal.ofClass(usual.school.main);
  const subject = journal.courses[0]!.subject.id;
  const period = journal.periods[0]!.id;
  const student = studentsOf(usual.school, main)[0]!;
  const paths = [
    membersPath(main),
    membersPath(main, 'parents'),
    '/v2/myclasses',
    `/v2/class?class=${main}`,
    ...['review', 'personal', 'parents', 'password'].map(
      (view) => `/v2/admin/persons/person?person=${student.id}&school=${info}&view=${view}`,
    ),
    journalPath({ school: info, group: main, subject, period }, true),
    journalPath({ school: info, group: main, subject, period: '0' }, true),
    `/v2/schedules/view?school=${info}&group=${main}&year=2026&month=11&day=23`,
    `/v2/homework?school=${info}`,
    `/v2/reports/default?report=people-students&school=${info}`,
  ];
  test.each(paths)('changes nothing that is read: %s', (path) => {
    const [before, now] = [usual.read(path), other.read(path)];
    expect(now.kind).not.toBe('unknown');
    // Tokens differ with each answer.
    const plain = (reading: unknown) => JSON.stringify(reading).replace(/"token":"[^"]*"/g, '');
    expect(plain(now)).toBe(plain(before));
  });
  it('the title has no name of the site', () => {
    const path = membersPath(main);
    const url = new URL(`https://schools.dnevnik.ru${path}`);
    expect(readAnyPage(page(other.html(path)), url).title).toBe(
      readAnyPage(page(usual.html(path)), url).title,
    );
    expect(readAnyPage(page(other.html(path)), url).title).not.toMatch(/Дневник/);
  });
});

test.each<Maintenance>([
  'prevention',
  'technical',
  'unavailable',
  'uzbek',
  'framed',
])('maintenance with 200 is no page: %s', (kind) => {
  const { body } = maintenance({ faults: { maintenance: kind } } as never);
  const url = new URL(`https://schools.dnevnik.ru${membersPath('1849681250723148374')}`);
  expect(readPage(page(String(body)), url).kind).toBe('maintenance');
});

it('the class of the teacher is among «Мои классы»', () => {
  const stand = standReading();
  const { classes } = stand.read('/v2/myclasses').data as MyClassesData;
  expect(classes.map(({ id }) => id)).toContain(stand.school.main.id);
  expect(classes.length).toBeLessThan(stand.school.classes.length);
});

it('lessons of number 0 and below are read', () => {
  const stand = standReading({ with: ['lesson-numbers'] });
  const { school } = stand;
  const weeks = ['09', '10', '11'].flatMap((month) =>
    [2, 9, 16, 23].map((day) =>
      stand.read(
        `/v2/schedules/view?school=${school.id}&group=${school.main.id}&year=2026&month=${month}&day=${day}`,
      ),
    ),
  );
  const numbers = weeks.flatMap(({ data }) =>
    (data as { lessons: { number: number }[] }).lessons.map(({ number }) => number),
  );
  expect(Math.min(...numbers)).toBeLessThan(1);
  expect(weeks.flatMap(({ warnings }) => warnings)).toEqual([]);
});
