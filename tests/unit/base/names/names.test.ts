import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  isSameName,
  nameParts,
  normaliseName,
  provenOrder,
  surnameFirst,
} from '../../../../utils/base/names/names.ts';
import { sameName } from '../../../../utils/base/names/names-match.ts';
import { runs } from '../../property-runs.ts';

const SURNAMES = [
  'Иванов',
  'Соловьёв',
  'Салтыков-Щедрин',
  'Рабинович',
  'Ким',
  'Мамедов',
  'Шевченко',
  'Черных',
  'Королёва',
  'Пётрова',
];
const GIVEN = ['Пётр', 'Анна', 'Семён', 'Алёна', 'Олег', 'Гасан', 'Мария', 'Артём'];
const PATRONYMICS = [
  'Петрович',
  'Семёнович',
  'Ильинична',
  'Фёдоровна',
  'Кузьмич',
  'Али оглы',
  'Рашид кызы',
  'Олеговна',
];

const person = fc.record({
  surname: fc.constantFrom(...SURNAMES),
  given: fc.constantFrom(...GIVEN),
  patronymic: fc.constantFrom(...PATRONYMICS),
});
type Person = { surname: string; given: string; patronymic: string };
const full = ({ surname, given, patronymic }: Person) => `${surname} ${given} ${patronymic}`;

const written = (p: Person) =>
  fc
    .record({
      nameFirst: fc.boolean(),
      upper: fc.constantFrom('as-is', 'upper', 'lower'),
      yo: fc.boolean(),
      space: fc.constantFrom(' ', '  ', '\u00a0', ' \n '),
      lookAlike: fc.boolean(),
    })
    .map(({ nameFirst, upper, yo, space, lookAlike }) => {
      let text = nameFirst ? `${p.given} ${p.patronymic} ${p.surname}` : full(p);
      if (yo) text = text.replace(/ё/g, 'е').replace(/Ё/g, 'Е');
      if (lookAlike) text = text.replace(/о/g, 'o').replace(/С/g, 'C');
      if (upper === 'upper') text = text.toUpperCase();
      if (upper === 'lower') text = text.toLowerCase();
      return ` ${text.replace(/ /g, space)} `;
    });

describe('sameName', () => {
  it('ignores order, case, ё, spaces and look-alike letters', () => {
    fc.assert(
      fc.property(
        person.chain((p) => fc.tuple(written(p), written(p))),
        ([a, b]) => {
          expect(sameName(a, b)).toEqual({ verdict: 'exact', reasons: [] });
        },
      ),
      { numRuns: runs(1000) },
    );
  });
  it('never calls two different names exact', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(person, person)
          .filter(([a, b]) => full(a) !== full(b))
          .chain(([a, b]) => fc.tuple(written(a), written(b))),
        ([a, b]) => {
          expect(sameName(a, b).verdict).not.toBe('exact');
        },
      ),
      { numRuns: runs(1000) },
    );
  });
  it('is symmetric and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(sameName(a, b).verdict).toBe(sameName(b, a).verdict);
      }),
    );
  });
  test.each<[string, string, string, RegExp?]>([
    ['Иванова Мария', 'Мария Иванова', 'exact'],
    ['Ким Анна', 'Анна Ким', 'probable', /порядке/],
    ['Иванов И.П.', 'Иванов Иван Петрович', 'probable', /первой буквой/],
    ['Иванов И. П.', 'Иванов Олег Петрович', 'different'],
    ['Иванов Иван', 'Иванов Иван Петрович', 'probable', /нет отчества/],
    ['Иванов Иван Петрович', 'Иванова Иван Петрович', 'different'],
    ['Иванова Наталья Олеговна', 'Иванова Наталия Олеговна', 'probable', /по-разному/],
    ['Иванова-Ким Анна', 'Иванова Анна', 'probable', /двойная/],
    ['Сергеев Иван Петрович', 'Сергеев Иван Петровчи', 'probable', /буквой/],
    ['Иванов Иван Петрович', 'Петров Иван Петрович', 'different'],
    ['Салтыков - Щедрин Михаил', 'Салтыков–Щедрин Михаил', 'exact'],
    ['О’Коннор Анна', "О'Коннор Анна", 'exact'],
    ['Рабинович Иван Петрович', 'Петрович Иван Рабинович', 'probable'],
    // Which of two words is the surname is a guess, from either side.
    ['Дурново Галина', 'Дурново Галина Олеговна', 'probable', /нет отчества/],
    ['Дурново Галина Олеговна', 'Дурново Галина', 'probable', /нет отчества/],
    ['Иванов', 'Иванов', 'different'],
    ['', '', 'different'],
  ])('%s / %s: %s', (a, b, verdict, reason) => {
    const match = sameName(a, b);
    expect(match.verdict).toBe(verdict);
    if (reason) expect(match.reasons.join()).toMatch(reason);
  });
});

describe('word order', () => {
  test.each([
    ['Иван Петрович Водкин', 'name-first'],
    ['Водкин Иван Петрович', 'surname-first'],
    ['Анна Ивановна Маркович', 'name-first'],
    ['Маркович Анна Ивановна', 'surname-first'],
    ['Гасан Али оглы Мамедов', 'name-first'],
    ['Мамедов Гасан Али оглы', 'surname-first'],
    ['Ким Анна', null],
    ['Ли Ван Чен', null],
  ])('%s: %s', (name, order) => expect(provenOrder(name)).toBe(order));
  it('moves the surname to the front', () => {
    expect(surnameFirst('Анна Ким', 'name-first')).toMatchObject({ name: 'Ким Анна', certain: true });
    expect(surnameFirst('Ким Анна Олеговна', 'name-first').name).toBe('Ким Анна Олеговна');
    expect(surnameFirst('Мария Гарсия Лопес', 'name-first').certain).toBe(false);
    expect(surnameFirst('', 'name-first').name).toBe('');
  });
  it('splits names', () => {
    expect(nameParts('Гасан Али оглы Мамедов')).toEqual({
      surname: 'мамедов',
      given: 'гасан',
      patronymic: 'али оглы',
    });
    expect(nameParts('Анна Шевченко')).toMatchObject({ surname: 'шевченко', given: 'анна' });
    expect(normaliseName(' СОЛОВЬЁВ «Пётр» ')).toBe('соловьев петр');
  });
});

test('a plain name is normalised like one examined letter by letter', () => {
  const unit = fc.constantFrom(...'абвёЁЯйА --');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (name) => {
      // An invisible character is dropped, and sends the name through the slow path.
      expect(normaliseName(name)).toBe(normaliseName(`${name}\u200b`));
    }),
  );
});

test('two names are the same exactly where a comparison finds no difference', () => {
  const word = fc.constantFrom(
    'Ким',
    'Анна',
    'анна',
    'Петрова',
    'Пётр',
    'ПЕТР',
    'Олеговна',
    'А.',
    'Анна-Мария',
  );
  const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(isSameName(a, b)).toBe(sameName(a, b).verdict === 'exact');
    }),
  );
});
