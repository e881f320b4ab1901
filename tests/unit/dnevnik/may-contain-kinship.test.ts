import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayContainKinship } from '../../../utils/dnevnik/may-contain-kinship.ts';
import { relationIn } from '../../../utils/dnevnik/person-name.ts';
import { runs } from '../property-runs.ts';

const KINSHIP_WORDS = [
  'мать',
  'отец',
  'мама',
  'папа',
  'бабушка',
  'дедушка',
  'бабка',
  'дед',
  'мачеха',
  'отчим',
  'тётя',
  'тетя',
  'дядя',
  'сестра',
  'брат',
  'опекун',
  'опекунша',
  'попечитель',
  'попечительница',
  'родитель',
  'родительница',
  'усыновитель',
  'представитель',
  'представительница',
  'супруг',
  'супруга',
  'родственник',
  'родственница',
  'прабабушка',
  'прадедушка',
  'патронатный',
];
const written = fc
  .tuple(fc.constantFrom(...KINSHIP_WORDS), fc.constantFrom('lower', 'upper', 'title'))
  .map(([word, how]) => {
    if (how === 'upper') return word.toUpperCase();
    return how === 'title' ? word.replace(/^./, (letter) => letter.toUpperCase()) : word;
  });
const word = fc.string({ unit: fc.constantFrom(...'абвгдеёиоумпрстьяА-'), minLength: 1, maxLength: 6 });

test('finds a kinship word anywhere in the text', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3 }), written, fc.array(word, { maxLength: 3 }), (a, kin, b) => {
      const text = [...a, `(${kin}),`, ...b].join(' ');
      expect(mayContainKinship(text)).toBe(true);
      expect(relationIn(text)).not.toBeNull();
    }),
    { numRuns: runs(3000) },
  );
});

test('rejects names at once', () => {
  expect(
    ['Ивушкин Вадим Олегович', 'Yolkina Vera', 'Лисицына Вера Никитична', ''].filter(mayContainKinship),
  ).toEqual([]);
});
