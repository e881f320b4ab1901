import { expect, it } from 'vitest';
import { compareLists } from '../../../../utils/duties/lists/compare-lists.ts';
import { type FoundDifferences, stillDiffering } from '../../../../utils/duties/lists/found-differences.ts';
import { list, parent, roster, student } from './a-list.ts';

const before = roster(
  student('a', 'Петров Олег Ильич', { birthDate: '2013-05-05' }),
  student('b', 'Юдина Яна Олеговна'),
  parent('m', 'Петрова Анна Ивановна', ['a'], { phones: ['8 900 111-22-33'] }),
);
const listed = list(
  { name: 'Петров Олег Ильич', birthDate: '2013-05-06' },
  { name: 'Новиков Пётр Олегович' },
  { name: 'Петрова Анна Ивановна', of: 'Петров Олег Ильич', relation: 'мать', phones: ['8 900 111-22-34'] },
);
const { differences } = compareLists(before, listed, new Map([[1, 'a']]));
const stored: FoundDifferences = {
  on: '2026-11-23',
  found: differences.map(({ key: _, ...each }) => each),
};
const fields = (of = before, keyOf = (key: string) => key) =>
  stillDiffering(stored, of, keyOf).map(({ field, person }) => `${field} ${person}`);

it('what a comparison has found is found again without its list, with the same keys', () => {
  expect(fields().sort()).toEqual(['birth-date a', 'extra b', 'missing null', 'phone m']);
  expect(stillDiffering(stored, before, (key) => key)).toEqual(differences);
});

it('but not what Dnevnik.ru shows right by now, and nobody who has left', () => {
  const after = roster(
    student('a', 'Петров Олег Ильич', { birthDate: '2013-05-06' }),
    student('n', 'Новиков Пётр Олегович'),
    parent('m', 'Петрова Анна Ивановна', ['a'], { phones: ['8 900 111-22-33'] }),
  );
  expect(fields(after)).toEqual(['phone m']);
});

it('under the key that a person has now', () => {
  const joined = { ...before, students: before.students.map((each) => ({ ...each, key: `${each.key}2` })) };
  expect(fields(joined, (key) => (key === 'm' ? 'm' : `${key}2`))).toContain('birth-date a2');
});

it('and nothing of an earlier school year', () => {
  expect(fields({ ...before, schoolYear: 2027 })).toEqual([]);
});
