import { describe, expect, it } from 'vitest';
import { namesOfClass, whoIsNamed } from '../../../../utils/dnevnik/people-form/who-is-named.ts';

const PEOPLE = [
  ['a', 'Агафонов Егор Олегович', '2013-03-01'],
  ['b', 'Белкина Анна Сергеевна', '2013-04-02'],
  ['c', 'Воронин Пётр Ильич', '2013-05-03'],
  ['d', 'Воронин Пётр Андреевич', '2013-06-04'],
  ['e', 'Грачёва Лия Тимуровна', '2013-07-05'],
  ['f', 'Данилова-Мирская Яна Олеговна', '2013-08-06'],
] as const;
const people = namesOfClass(
  PEOPLE.map(([key, name, birthDate]) => ({ key, name, birthDate, ids: [`10000${key.charCodeAt(0)}`] })),
);

describe('whom a line of a page names', () => {
  it.each([
    ['Агафонов Егор Олегович', ['a']],
    ['1. Агафонов Егор', ['a']],
    ['Егор Агафонов', ['a']],
    ['Агафонов Е. О.', ['a']],
    ['Грачева Лия Тимуровна, 05.07.2013', ['e']],
    ['ДАНИЛОВА-МИРСКАЯ ЯНА', ['f']],
    ['Воронин Пётр Ильич', ['c']],
    ['Воронин Пётр', ['c', 'd']],
    ['Воронин П.', ['c', 'd']],
    ['Воронин Пётр (04.06.2013)', ['d']],
    ['Воронин П. А.', ['d']],
  ])('%s', (text, keys) => {
    expect(whoIsNamed(text, people)).toEqual({ people: keys, stranger: null });
  });

  it.each([
    'Агафонов Егор Петрович',
    'Белкина Анастасия',
    'Чужой Игнат Петрович',
  ])('%s: a stranger', (text) => {
    expect(whoIsNamed(text, people)?.people).toEqual([]);
  });

  it.each([
    'Выбрать всех',
    'Показывать выбывших',
    'Сохранить',
    '12',
    'Группа 1',
    '7 «А»',
  ])('%s: nobody', (text) => {
    expect(whoIsNamed(text, people)).toBeNull();
  });
});
