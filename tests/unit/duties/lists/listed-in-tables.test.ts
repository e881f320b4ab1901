import { expect, it } from 'vitest';
import { compareLists } from '../../../../utils/duties/lists/compare-lists.ts';
import { listedInTables } from '../../../../utils/duties/lists/listed-class.ts';
import { parent, roster, student } from './a-list.ts';

const compared = (rows: string[][]) => {
  const of = roster(
    student('a', 'Петров Олег Сергеевич', { sex: 'female' }),
    student('b', 'Юдина Яна Олеговна', { sex: 'female' }),
    parent('m', 'Петрова Анна Ивановна', ['a']),
  );
  return compareLists(of, listedInTables([{ rows, sheet: null, notes: [] } as never], of));
};
const found = (rows: string[][]) =>
  compared(rows).differences.map(({ person, field, should }) => [person, field, should]);

it('a column «Пол» says the sex of students', () => {
  expect(
    found([
      ['ФИО', 'Пол'],
      ['Петров Олег Сергеевич', 'м'],
      ['Юдина Яна Олеговна', 'жен.'],
    ]),
  ).toEqual([['a', 'sex', 'мужской']]);
});

it('a patronymic that is cut to letters is no difference, unless another one begins so', () => {
  const list = (name: string) =>
    found([['ФИО'], [name], ['Юдина Яна Олеговна']]).filter(([, field]) => field !== 'sex');
  expect(list('Петров Олег Серг.')).toEqual([]);
  expect(list('Петров Олег Ив.').map(([, field]) => field)).not.toEqual([]);
});
