import { describe, expect, it } from 'vitest';
import type { ImportedRow } from '../../../../utils/class-data/import/mapping.ts';
import { mayBeChild } from '../../../../utils/class-data/roster/matching/child-name.ts';
import { type MatchOptions, matchPeople } from '../../../../utils/class-data/roster/matching/match-people.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import { aRoster } from './a-roster.ts';

const person = (key: string, name: string, more: Partial<RosterPerson> = {}): RosterPerson =>
  newPerson({ key, role: 'student', name, ...more });
const parent = (key: string, name: string, relation: string, children: string[]) =>
  person(key, name, { role: 'representative', relation, children });

const roster = aRoster(
  [
    person('luk', 'Лукоморов Пётр Семёнович'),
    person('dub', 'Дубравина Алёна Игоревна'),
    person('olg', 'Златов Олег Олегович'),
    person('ann', 'Ручьёва Анна Ильинична'),
    person('inn', 'Ручьёва Инна Ильинична'),
    person('one', 'Тёзкин Иван Павлович'),
    person('two', 'Тёзкин Иван Павлович'),
  ],
  [
    parent('mluk', 'Лукоморова Вера Львовна', 'мать', ['luk']),
    parent('zpap', 'Златов Олег Олегович', 'отец', ['olg']),
    parent('mone', 'Тёзкина Роза Юрьевна', 'мать', ['one']),
    parent('mtwo', 'Тёзкина Роза Юрьевна', 'мать', ['two']),
  ],
);
const row = (name: string, more: Partial<ImportedRow> = {}): ImportedRow => ({
  row: 2,
  name,
  className: null,
  role: null,
  relation: null,
  ofChild: null,
  login: name,
  password: null,
  temporaryPassword: null,
  birthDate: null,
  phone: null,
  email: null,
  notes: [],
  broken: false,
  ...more,
});
const verdict = (name: string, more: Partial<ImportedRow> = {}, options: MatchOptions = {}) => {
  const [match] = matchPeople([row(name, more)], roster, options);
  return `${match!.verdict} ${match!.person ?? match!.candidates.map(({ key }) => key).join('+')}`.trim();
};

describe('matchPeople', () => {
  it.each<[string, string, Partial<ImportedRow>]>([
    ['лукоморов  петр семенович', 'exact luk', {}],
    ['Пётр Семёнович ЛУКОМОРОВ', 'exact luk', { className: '7-а' }],
    ['Лукоморов Птёр Семёнович', 'unmatched', {}],
    ['Лукомoров Пётр Семенвич', 'probable luk', {}],
    ['Лукоморов П.С.', 'probable luk', {}],
    ['П. С. Лукоморов', 'probable luk', {}],
    ['Лукоморов Пётр Сем.', 'probable luk', {}],
    ['Лукоморов Пётр Серг.', 'unmatched', {}],
    ['Лукоморов Пётр', 'probable luk', {}],
    ['Лукоморов Пётр Семёнович', 'unmatched', { className: '8 «Б»' }],
    ['Чужов Пётр Семёнович', 'unmatched', {}],
    // Twins one letter apart are never distinguished by name alone.
    ['Ручьёва Анна Ильинична', 'probable ann', {}],
    ['Ручьёва И.И.', 'probable inn', {}],
    // A father and a son with one name.
    ['Златов Олег Олегович', 'ambiguous olg+zpap', {}],
    ['Златов Олег Олегович', 'exact olg', { role: 'student' }],
    [
      'Златов Олег Олегович',
      'exact zpap',
      { relation: 'отец', ofChild: 'Златова О.', role: 'representative' },
    ],
    ['Тёзкин Иван Павлович', 'ambiguous one+two', { className: '7А' }],
    ['Лукоморова Вера Львовна', 'exact mluk', { relation: 'законный представитель' }],
    ['Лукоморова Вера Львовна', 'ambiguous mluk', { relation: 'бабушка' }],
    ['Лукоморова Вера Львовна', 'ambiguous mluk', { ofChild: 'Дубравиной Алёны' }],
    ['Лукоморова Вера Львовна', 'ambiguous mluk', { role: 'student' }],
    ['', 'probable mluk', { relation: 'мать', ofChild: 'Лукоморова П.' }],
    ['', 'ambiguous mone+mtwo', { relation: 'мать', ofChild: 'Тёзкина Ивана' }],
    ['', 'unmatched', { relation: 'отец', ofChild: 'Лукоморова П.' }],
  ])('%s: %s %j', (name, expected, more) => expect(verdict(name, more)).toBe(expected));

  it('distinguishes namesakes by birth date', () => {
    const birthDates = new Map([
      ['one', '2012-01-02'],
      ['two', '2012-05-06'],
    ]);
    expect(verdict('Тёзкин Иван Павлович', { birthDate: '2012-05-06' }, { birthDates })).toBe('exact two');
  });

  it('says that two rows are about one person', () => {
    const name = 'Лукоморов Пётр Семёнович';
    const different = matchPeople([row(name, { login: 'a' }), row(name, { login: 'b', row: 3 })], roster);
    expect(different.map((match) => [match.verdict, match.person, match.otherRows])).toEqual([
      ['ambiguous', null, [3]],
      ['ambiguous', null, [2]],
    ]);
    const repeated = matchPeople([row(name), row(name, { row: 3 })], roster);
    expect(repeated.map((match) => match.verdict)).toEqual(['exact', 'ambiguous']);
    expect(repeated[1]!.reasons).toEqual(['строка повторяет строку 2']);
  });

  it('says that a row is about another class', () => {
    const [match] = matchPeople([row('Лукоморов Пётр Семёнович', { className: '8Б' })], roster);
    expect(match).toMatchObject({ otherClass: true, reasons: ['в таблице другой класс: 8Б'] });
  });

  describe('if the table contains people of other classes', () => {
    const own = row('Лукоморов Пётр Семёнович');
    const strangers = (count: number, more: Partial<ImportedRow> = {}) =>
      Array.from({ length: count }, (_, at) =>
        row(`Чужов${'абвгде'[at]} Иван Петрович`, { row: 10 + at, ...more }),
      );
    const judge = (rows: ImportedRow[], of: Roster = roster) => matchPeople(rows, of)[0]!;

    it('a name alone is probable, and the reason is given', () => {
      expect(judge([own, ...strangers(3)])).toMatchObject({
        verdict: 'probable',
        person: 'luk',
        nameOnly: true,
        reasons: ['имя то же, но класс не указан'],
      });
    });
    it('a row of this class is exact', () => {
      expect(judge([{ ...own, className: '7-а' }, ...strangers(3)])).toMatchObject({ verdict: 'exact' });
    });
    it.each(['7', ''])('a row of the class «%s» is not told from the others', (className) => {
      expect(judge([{ ...own, className }, ...strangers(3)])).toMatchObject({ nameOnly: true });
    });
    it('rows of other classes count as strangers', () => {
      expect(judge([own, ...strangers(3, { className: '8Б' })])).toMatchObject({ nameOnly: true });
    });
    it('the birth date in the roster decides', () => {
      const born = {
        ...roster,
        students: roster.students.map((one) => ({ ...one, birthDate: '2012-01-02' })),
      };
      const dated = { ...own, birthDate: '2012-01-02' };
      expect(judge([dated, ...strangers(3)], born)).toMatchObject({ verdict: 'exact', nameOnly: false });
    });
    it('one or two typos in a table of this class are not strangers', () => {
      const others = ['Дубравина Алёна Игоревна', 'Лукоморова Вера Львовна'].map((name) =>
        row(name, { row: 5 }),
      );
      const long = Array.from({ length: 4 }, (_, at) => row(others[at % 2]!.name, { row: 20 + at }));
      expect(judge([own, ...others, ...long, ...strangers(1)])).toMatchObject({ verdict: 'exact' });
      expect(judge([own, ...strangers(1)])).toMatchObject({ nameOnly: true });
    });
  });

  it('matches each of 20 000 rows against a school of 2 000 to its person or to nobody', () => {
    const letters = 'абвгдежзик';
    const word = (number: number) =>
      [...String(number).padStart(5, '0')].map((digit) => letters[+digit]).join('');
    const many = Array.from({ length: 20_000 }, (_, at) => `Рощин${word((at * 37) % 99991)} Иван Петрович`);
    const big = {
      ...roster,
      students: many.slice(0, 2000).map((name, at) => person(`p${at}`, name)),
      representatives: [],
    };
    const matches = matchPeople(
      many.map((name, at) => row(name, { row: at + 2 })),
      { ...big },
    );
    expect(
      matches.filter((match) => match.verdict === 'exact' && match.person !== `p${match.row.row - 2}`),
    ).toEqual([]);
  });
});

it.each([
  ['Лукоморова Петра', 'Лукоморов Пётр Семёнович', true],
  ['Дубравиной А.', 'Дубравина Алёна Игоревна', true],
  ['Златовского Олега', 'Златовский Олег', true],
  ['Дубравиной П.', 'Дубравина Алёна Игоревна', false],
  ['Лукоморов Пётр Сем.', 'Лукоморов Пётр Семёнович', true],
  ['Лукоморов Пётр Серг.', 'Лукоморов Пётр Семёнович', false],
  ['Петрова', 'Лукоморов Пётр Семёнович', false],
])('mayBeChild(%s, %s): %s', (mention, name, expected) => expect(mayBeChild(mention, name)).toBe(expected));
