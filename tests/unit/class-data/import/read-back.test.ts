import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyMapping } from '../../../../utils/class-data/import/apply-mapping.ts';
import { recogniseColumns } from '../../../../utils/class-data/import/columns.ts';
import { matchPeople } from '../../../../utils/class-data/roster/matching/match-people.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { runs } from '../../property-runs.ts';
import { aRoster } from '../roster/a-roster.ts';

const SURNAMES = [
  'Лукоморов',
  'Соловьёв',
  'Черных',
  'Рабинович',
  'Ким',
  'Златов-Донской',
  'Шевченко',
  'Мамедов',
];
const GIVEN = ['Пётр', 'Семён', 'Олег', 'Артём', 'Николай', 'Григорий'];
const PATRONYMICS = ['Петрович', 'Семёнович', 'Ильич', 'Фёдорович', 'Олегович', 'Кузьмич', 'Али оглы'];

const people = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...SURNAMES), fc.constantFrom(...GIVEN), fc.constantFrom(...PATRONYMICS)),
  { minLength: 3, maxLength: 8, selector: ([surname]) => surname },
);
const writing = fc.record({
  columns: fc.shuffledSubarray(['number', 'class', 'name', 'login', 'password'], { minLength: 5 }),
  name: fc.constantFrom('one', 'one-given-first', 'three'),
  letters: fc.constantFrom('as-is', 'upper', 'lower'),
  yo: fc.boolean(),
  space: fc.constantFrom(' ', '  ', '\u00a0'),
  title: fc.boolean(),
  seed: fc.integer(),
});
type Written = typeof writing extends fc.Arbitrary<infer T> ? T : never;
type Name = [string, string, string];

function write(names: Name[], how: Written): string[][] {
  const text = (value: string) => {
    let result = how.yo ? value : value.replace(/ё/g, 'е').replace(/Ё/g, 'Е');
    if (how.letters === 'upper') result = result.toUpperCase();
    if (how.letters === 'lower') result = result.toLowerCase();
    return ` ${result.replace(/ /g, how.space)} `;
  };
  const nameCells = ([surname, given, patronymic]: Name) =>
    how.name === 'three'
      ? [text(surname), text(given), text(patronymic)]
      : [
          text(
            how.name === 'one' ? `${surname} ${given} ${patronymic}` : `${given} ${patronymic} ${surname}`,
          ),
        ];
  const header = how.columns.flatMap((column) =>
    column === 'name'
      ? how.name === 'three'
        ? ['Фамилия', 'Имя', 'Отчество']
        : ['ФИО']
      : [{ number: '№', class: 'Класс', login: 'Логин', password: 'Пароль' }[column] ?? ''],
  );
  const rows = names.map((name, at) =>
    how.columns.flatMap((column) =>
      column === 'name'
        ? nameCells(name)
        : [{ number: `${at + 1}`, class: '7-а', login: `login${at}`, password: `Pw${at}xy7Q` }[column] ?? ''],
    ),
  );
  const turned = rows.toSorted(
    (a, b) => ((how.seed ^ a.length) & 1 ? 1 : -1) * a.join().localeCompare(b.join()),
  );
  return [...(how.title ? [['Список'], []] : []), header, ...turned];
}

test('a roster written in any shape and order is read back completely', () => {
  fc.assert(
    fc.property(people, writing, (names, how) => {
      const roster = aRoster(
        names.map((name, at) => newPerson({ key: `s${at}`, role: 'student', name: name.join(' ') })),
      );
      const rows = write(names, how);
      const matches = matchPeople(applyMapping(rows, recogniseColumns(rows)), roster);
      expect(matches.map(({ verdict }) => verdict)).toEqual(names.map(() => 'exact'));
      const given = Object.fromEntries(matches.map(({ person, row }) => [person, [row.login, row.password]]));
      expect(given).toEqual(
        Object.fromEntries(names.map((_, at) => [`s${at}`, [`login${at}`, `Pw${at}xy7Q`]])),
      );
    }),
    { seed: 20260901, numRuns: runs(600) },
  );
});
