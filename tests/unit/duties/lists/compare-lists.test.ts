import { describe, expect, it } from 'vitest';
import { compareLists, NO_LIST } from '../../../../utils/duties/lists/compare-lists.ts';
import type { ListedClass } from '../../../../utils/duties/lists/listed-class.ts';
import { list, parent, roster, student } from './a-list.ts';

const found = (of: ReturnType<typeof roster>, listed: ListedClass) =>
  [...compareLists(of, listed).differences, ...compareLists(of, listed).spellings].map(
    ({ field, was, should }) => [field, was, should],
  );
const OLEG = 'Петров Олег Ильич';

describe('a name in Dnevnik.ru and in the list', () => {
  it.each<[inSystem: string, listed: string, difference: [string, string, string] | null]>([
    [OLEG, 'ПЕТРОВ ОЛЕГ ИЛЬИЧ', null],
    [OLEG, 'Петров О. И.', null],
    ['Петров Олег <b>Ильич</b>', 'Петров Олег <b>Ильич</b>', null],
    [OLEG, 'Петров Олег', null],
    ['Петрoв Олег Ильич', OLEG, ['name', 'Петрoв Олег Ильич', OLEG]],
    ['Петров Олек Ильич', OLEG, null],
    ['Перов Олег Ильич', 'ПЕТРОВ ОЛЕГ ИЛЬИЧ', ['name', 'Перов Олег Ильич', OLEG]],
    ['Петров Олег', OLEG, ['name', 'Петров Олег', OLEG]],
    ['Олег Петров Ильич', OLEG, ['name', 'Олег Петров Ильич', OLEG]],
    ['Семенов Олег Ильич', 'Семёнов Олег Ильич', ['yo', 'Семенов Олег Ильич', 'Семёнов Олег Ильич']],
    ['Семёнов Олег Ильич', 'Семенов Олег Ильич', null],
    ['Иванова-Смит Ада', 'Смит Ада', ['name', 'Иванова-Смит Ада', 'Смит Ада']],
  ])('%s, %s', (inSystem, listed, difference) => {
    const all = found(roster(student('a', inSystem)), list({ name: listed }));
    // «Олек» is too short a word for a slip of one letter: that is somebody else.
    if (inSystem.includes('Олек')) expect(all.map(([field]) => field).sort()).toEqual(['extra', 'missing']);
    else expect(all).toEqual(difference ? [difference] : []);
  });
});

describe('people', () => {
  const born = '2013-05-05';

  it('whose surname is another are found by the day of birth, a mother by her child', () => {
    const of = roster(
      student('a', 'Котова Ада Ильинична', { birthDate: born }),
      parent('m', 'Котова Анна Олеговна', ['a']),
    );
    const listed = list(
      { name: 'Мышкина Ада Ильинична', birthDate: born },
      { name: 'Мышкина Анна Олеговна', of: 'Мышкина Ада Ильинична', relation: 'мать' },
    );
    expect(found(of, listed)).toEqual([
      ['name', 'Котова Ада Ильинична', 'Мышкина Ада Ильинична'],
      ['name', 'Котова Анна Олеговна', 'Мышкина Анна Олеговна'],
    ]);
  });

  it('of one name are namesakes where the list has both, else one is a double', () => {
    const of = roster(student('a', OLEG, { user: '1' }), student('b', OLEG));
    expect(compareLists(of, list({ name: OLEG }))).toMatchObject({
      differences: [{ field: 'duplicate', person: 'b', other: 'a' }],
    });
    const both = list({ name: OLEG, birthDate: born }, { name: OLEG, birthDate: '2013-06-06' });
    expect(found(of, both).filter(([field]) => field === 'duplicate')).toEqual([]);
  });

  it('of one name and two days of birth are two: the one whom Dnevnik.ru lacks is missing', () => {
    const of = roster(student('a', OLEG, { birthDate: born }));
    const both = list({ name: OLEG, birthDate: '2013-06-06' }, { name: OLEG, birthDate: born });
    expect(found(of, both)).toEqual([['missing', null, OLEG]]);
  });

  it('of one name stand for each other in a list that says nothing but names', () => {
    const of = roster(
      student('a', OLEG, { birthDate: born }),
      student('b', OLEG, { birthDate: '2013-06-06' }),
    );
    expect(compareLists(of, list({ name: OLEG }, { name: OLEG }))).toMatchObject({
      differences: [],
      unclear: [],
    });
    expect(compareLists(of, list({ name: OLEG })).unclear).toHaveLength(1);
    const phoned = list({ name: OLEG, phones: ['8 900 111-22-33'] }, { name: OLEG });
    expect(compareLists(of, phoned).unclear).toHaveLength(2);
  });

  it('who may be two are asked about, and what the teacher tells counts', () => {
    const of = roster(student('a', 'Котов Олег Ильич'), student('b', 'Котов Олег Петрович'));
    const listed = list({ name: 'Котов Олег' });
    const { unclear, differences } = compareLists(of, listed);
    expect(unclear).toMatchObject([{ candidates: ['a', 'b'] }]);
    expect(differences).toEqual([]);
    const told = compareLists(of, listed, new Map([[1, 'b']]));
    expect(told).toMatchObject({ unclear: [], differences: [{ field: 'extra', person: 'a' }] });
  });

  it('stand in another class of the same list', () => {
    const of = roster(student('a', OLEG), student('b', 'Котов Марк Ильич'));
    const { own } = list({ name: 'Котов Марк Ильич' });
    const others = list({ name: OLEG, className: '7Б' }).own;
    expect(compareLists(of, { ...NO_LIST, own, others }).differences).toMatchObject([
      { field: 'class', person: 'a', should: '7Б' },
    ]);
  });

  it('are not missing because a list of mothers names no fathers', () => {
    const of = roster(
      student('a', OLEG),
      parent('m', 'Петрова Анна Ивановна', ['a']),
      parent('f', 'Петров Илья Иванович', ['a'], { relation: 'отец' }),
    );
    expect(
      found(of, list({ name: OLEG }, { name: 'Петрова Анна Ивановна', of: OLEG, relation: 'мать' })),
    ).toEqual([]);
  });
});

it('compares contacts by what reaches somebody, and says nothing of what the list does not have', () => {
  const of = roster(
    student('a', OLEG, { birthDate: '2013-05-05', phones: ['8 900 111-22-33'], emails: ['A@example.org'] }),
  );
  expect(found(of, list({ name: OLEG, phones: ['+7 (900) 1112233'], emails: ['a@example.org'] }))).toEqual(
    [],
  );
  expect(found(of, list({ name: OLEG }))).toEqual([]);
  expect(found(of, list({ name: OLEG, phones: ['8 900 111-22-34'] }))).toEqual([
    ['phone', '8 900 111-22-33', '8 900 111-22-34'],
  ]);
});

it('finds a child that is not linked to its mother, and another relation', () => {
  const of = roster(
    student('a', OLEG),
    student('b', 'Петрова Вера Ильинична'),
    parent('m', 'Петрова Анна Ивановна', ['a'], { relation: 'бабушка' }),
  );
  const mother = { name: 'Петрова Анна Ивановна', relation: 'мама' };
  expect(
    found(
      of,
      list(
        { name: OLEG },
        { name: 'Петрова Вера Ильинична' },
        { ...mother, of: OLEG },
        { ...mother, of: 'Петрова Вера Ильинична' },
      ),
    ),
  ).toEqual([
    ['relation', 'бабушка', 'мать'],
    ['child', OLEG, 'Петрова Вера Ильинична'],
  ]);
});

it('finds without a list what contradicts itself', () => {
  const of = roster(
    student('a', 'Пeтров Олег Ильич', { sex: 'male' }),
    student('b', 'Котова Ада Ильинична', { sex: 'male' }),
  );
  expect(found(of, NO_LIST)).toEqual([
    ['name', 'Пeтров Олег Ильич', OLEG],
    ['sex', 'мужской', 'женский'],
  ]);
});

describe('a class of which only the list was read', () => {
  const mother = { name: 'Петрова Анна Олеговна', of: OLEG, relation: 'мать' };
  const of = roster(
    student('a', OLEG),
    student('b', 'Котова Ада Ильинична'),
    parent('m', mother.name, ['a']),
  );
  const listed = list(
    { name: OLEG, birthDate: '2013-05-05' },
    { name: 'Котова Ада Ильинична', birthDate: '2013-06-06' },
    { ...mother, phones: ['+7 900 000-00-00'], emails: ['anna@example.org'] },
  );
  const fields = (roster: typeof of) => compareLists(roster, listed).differences.map(({ field }) => field);

  it('does not lack in Dnevnik.ru what was not asked for yet: that is said once', () => {
    expect(compareLists(of, listed)).toMatchObject({ differences: [], unread: ['birth-date', 'contacts'] });
    expect(compareLists(of, list({ name: OLEG }))).toMatchObject({ unread: [] });
  });

  it('lacks it once the report was read, or once others have it', () => {
    const report = { source: 'report' as const, at: '2026-11-23T08:00:00.000Z' };
    expect(fields({ ...of, additions: [report] })).toEqual(['birth-date', 'phone', 'email', 'birth-date']);
    const [a, b] = of.students as [(typeof of.students)[0], (typeof of.students)[0]];
    const one = { ...of, students: [{ ...a, birthDate: '2013-05-05' }, b] };
    expect(fields(one)).toEqual(['birth-date']);
    expect(compareLists(one, listed).unread).toEqual(['contacts']);
  });
});
