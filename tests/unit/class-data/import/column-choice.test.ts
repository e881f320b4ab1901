import { describe, expect, it } from 'vitest';
import { applyMapping } from '../../../../utils/class-data/import/apply-mapping.ts';
import { choicesOf, ownerText, withChoices } from '../../../../utils/class-data/import/column-choice.ts';
import { recogniseColumns } from '../../../../utils/class-data/import/columns.ts';

const rows = [
  ['ФИО родителя', 'ФИО ученика', 'Логин', 'Пароль'],
  ['Ручьёва Анна Ильинична', 'Ручьёв Пётр Павлович', 'ruch12', 'Qw-12'],
  ['Соколова Инна Ильинична', 'Соколов Иван Павлович', 'sok13', 'Qw-13'],
];
const found = recogniseColumns(rows);
const logins = (person: number | null) => {
  const choices = choicesOf(found);
  choices[2] = { kind: 'login', person };
  choices[3] = { kind: 'temporary-password', person };
  return applyMapping(rows, withChoices(found, choices)).flatMap(({ name, login, temporaryPassword }) =>
    login ? [`${name} ${login} ${temporaryPassword}`] : [],
  );
};

describe('a login without a known owner', () => {
  it('is nobody’s until the teacher assigns it', () => {
    expect(found.columns[2]).toMatchObject({ kind: 'unknown', person: null });
    expect(applyMapping(rows, found).every(({ login }) => login === null)).toBe(true);
    expect([0, 1].map((person) => ownerText(found, person))).toEqual(['родитель', 'ученик']);
  });
  it.each([
    [0, ['Ручьёва Анна Ильинична ruch12 Qw-12', 'Соколова Инна Ильинична sok13 Qw-13']],
    [1, ['Ручьёв Пётр Павлович ruch12 Qw-12', 'Соколов Иван Павлович sok13 Qw-13']],
  ])('goes only to person %i', (person, expected) => expect(logins(person)).toEqual(expected));
});

it('anything not chosen stays as recognised', () => {
  expect(withChoices(found, choicesOf(found))).toEqual(found);
  expect(withChoices(found, [])).toEqual(found);
});

it('stored choices from a table with more people do not point beyond this one', () => {
  const one = recogniseColumns([
    ['ФИО', 'Доступ'],
    ['Ручьёва Анна Ильинична', 'r1'],
  ]);
  const chosen = withChoices(one, [choicesOf(one)[0]!, { kind: 'login', person: 7 }]);
  expect(chosen.columns[1]).toMatchObject({ kind: 'login', person: 0, reasons: ['выбрано вами'] });
});

it('names an owner by the header if neither role nor relation is given', () => {
  const owners = (...headers: string[]) => {
    const two = recogniseColumns([headers, ['Ручьёв Пётр Павлович', 'Ручьёва Анна Ильинична', 'ruch12']]);
    return [0, 1].map((person) => ownerText(two, person));
  };
  expect(owners('ФИО', 'ФИО', 'Логин')).toEqual(['ФИО', 'ФИО']);
  // Beside a parent the other is the student.
  expect(owners('ФИО', 'ФИО родителя', 'Логин')).toEqual(['ученик', 'родитель']);
});
