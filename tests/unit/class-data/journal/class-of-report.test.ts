import { expect, it } from 'vitest';
import { classOfReport } from '../../../../utils/class-data/journal/class-of-report.ts';
import type { ReadReport } from '../../../../utils/class-data/journal/page-report.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { aRoster } from '../roster/a-roster.ts';

const aClass = (id: string, name: string, students: string[], schoolYear = 2026) =>
  aRoster(
    students.map((each, at) =>
      newPerson({ key: `${id}${at}`, role: 'student', name: each, person: `${id}${at}`, source: 'page' }),
    ),
    [],
    { classGroup: { id, name }, schoolYear },
  );
const A = aClass('1000000000001', '7 "А"', ['Березина Анна Игоревна', 'Вяткина Ольга Петровна']);
const B = aClass('1000000000002', '7 "Б"', ['Березин Антон Ильич', 'Вяткина Ольга Петровна']);
const LAST_YEAR = aClass('1000000000003', '7 "А"', ['Соколов Пётр Ильич'], 2025);
const own = [A, B, LAST_YEAR];

function report(names: string[], className: string | null, schoolYear: number | null = 2026): ReadReport {
  const scope = { title: 'Успеваемость: Классы', period: null, days: null, date: null };
  const students = names.map((name) => ({ person: null, name, subjects: [], average: null, rating: null }));
  const data = { ...scope, className, schoolYear, subjects: [], students };
  return { kind: 'class-progress-report', warnings: [], data };
}
const ofClasses = (...names: string[]): ReadReport => ({
  kind: 'absence-list-report',
  warnings: [],
  data: {
    title: 'Посещаемость: Общий',
    className: null,
    schoolYear: 2026,
    period: null,
    days: null,
    date: null,
    reason: null,
    minimum: null,
    classes: names.map((name) => ({ name, count: null, students: [] })),
  },
});

it.each([
  ['names another own class', report([], '7Б'), A, null, B],
  ['names a class that was also one of another year', report([], '7А'), B, null, A],
  ['names the class of another year', report([], '7А', 2025), A, null, LAST_YEAR],
  ['names a class without its year, which is shown', report([], '7А', null), LAST_YEAR, null, LAST_YEAR],
  ['names a class against the address', report([], '7Б'), A, A.classGroup.id, B],
  ['names a class that is none of the own', report([], '9В'), A, B.classGroup.id, A],
  ['names no class, its address does', report([], null), A, B.classGroup.id, B],
  ['names no class, but a student of one', report(['Березин А.И.', 'Чужой Иван'], null), A, null, B],
  ['names nobody', report([], null), B, null, B],
  ['lists the class that is shown among others', ofClasses('7А', '7Б'), B, null, B],
  ['lists another own class', ofClasses('7Б', '9В'), A, null, B],
])('that %s', (_, given, shown, group, of) => {
  expect(classOfReport(given, { own, shown, group })).toBe(of);
});

it('that may be of two of the classes is refused', () => {
  expect(classOfReport(report(['Вяткина Ольга'], null), { own, shown: A, group: null })).toEqual({
    refused: expect.stringMatching(/^Какого класса отчёт, на странице не сказано: подходят 7.«А» и 7.«Б»/),
  });
});

it('is of no class where none was read', () => {
  expect(classOfReport(report([], '7А'), { own: [], shown: null, group: null })).toBeNull();
});
