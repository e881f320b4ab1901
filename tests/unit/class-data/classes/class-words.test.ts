import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClassAnswer,
  classInTitle,
  classMeaning,
  compareClasses,
} from '../../../../utils/class-data/classes/class-words.ts';
import { classKey } from '../../../../utils/class-data/classes/own-class.ts';
import { fault } from '../../../setup/fault.ts';
import { runs } from '../../property-runs.ts';
import { CASES } from './class-cases.ts';

describe.each(Object.entries(CASES))('what a cell says of %s', (own, cases) => {
  it.each(cases)('«%s»: %s', (text, answer) => {
    expect(classMeaning(text, own)).toBe(answer);
  });
});

it.each<[text: string, own: string, answer: ClassAnswer | null]>([
  ['График контрольных работ 5 «Б» класса', '7А', 'other'],
  ['График контрольных работ 5 «Б» класса', '5Б', 'own'],
  ['График контрольных работ в 7-х классах на 2026/2027 учебный год', '7А', 'parallel'],
  ['График оценочных процедур для 5–8 классов', '7А', 'parallel'],
  ['График контрольных работ 7А', '7А', 'own'],
  ['7-Б, классный руководитель Петрова А. И.', '7А', 'other'],
  ['Класс: 7А', '7А', 'own'],
  ['Класс: 8-Б', '7А', 'other'],
  ['7А класс (28 учеников)', '7А', 'own'],
  ['График на 1 полугодие 2026-2027 учебного года, 7 класс', '7А', 'untold'],
  ['7 класс, II четверть', '7А', 'untold'],
  ['МБОУ СОШ № 7 г. Орла. График работ', '7А', null],
  ['МБОУ «Школа № 7 А. С. Пушкина»', '7А', null],
  ['График контрольных работ на I полугодие', '1А', null],
  ['График на 1 четверть 2026-2027', '1А', null],
  ['Утверждено 7 сентября 2026 г.', '7А', null],
  ['Начальные классы, 2 полугодие', '2А', 'parallel'],
  ['График работ, 7 «А», 7 «Б» классы', '7Б', 'own'],
  ['Лист1', '1А', null],
])('the title «%s» says of %s: %s', (text, own, answer) => expect(classInTitle(text, own)).toBe(answer));

it.each<[string, string, string]>([
  ['7 "А"', '7а', 'same'],
  ['7А', '7Б', 'other'],
  ['7', '7А', 'untold'],
  ['7А', '7 класс', 'untold'],
  ['7', '17А', 'other'],
  ['', '7А', 'untold'],
  ['10', '10', 'same'],
  ['10А', '10', 'untold'],
  ['5-2', '5-1', 'other'],
  ['начальные классы', '7А', 'other'],
  ['все', '7А', 'untold'],
  ['7-е', '7А', 'other'],
])('compareClasses(%s, %s): %s', (a, b, expected) => expect(compareClasses(a, b)).toBe(expected));

it('classKey ignores how a class is written, and keeps 5-2 apart from 52', () => {
  expect(['7 "А"', '7-а', '7 «А» класс', '7A', '7 кл. А'].map(classKey)).toEqual(Array(5).fill('7А'));
  expect(classKey('5-2')).not.toBe(classKey('52'));
});

fault('a cell says «5-2» and the own class is 5-1', 'it is another class', () => {
  expect([classMeaning('5-2', '5-1'), compareClasses('5-2', '5-1')]).toEqual(['other', 'other']);
});

fault('a cell says «начальные классы» and the own class is 7А', 'it is another class', () => {
  expect(classMeaning('начальные классы', '7А')).toBe('other');
});

const LETTERS = 'АБВГДЕЖЗКЛМНОПРСТУ';
const letter = fc.constantFrom(...LETTERS);
const ways: ((parallel: number, mark: string) => string)[] = [
  (parallel, mark) => `${parallel}${mark}`,
  (parallel, mark) => `${parallel} «${mark}»`,
  (parallel, mark) => `${parallel}-${mark}`,
  (parallel, mark) => `${parallel} "${mark.toLowerCase()}" класс`,
  (parallel, mark) => `${parallel} ${mark}`,
  (parallel, mark) => `${parallel}${mark} класс`,
];

it('every way of writing a class names it, and names no other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 11 }),
      letter,
      fc.integer({ min: 1, max: 11 }),
      letter,
      fc.constantFrom(...ways),
      fc.constantFrom(...ways),
      (parallel, mark, second, other, way, own) => {
        const same = parallel === second && mark === other;
        expect(classMeaning(way(parallel, mark), own(second, other))).toBe(same ? 'own' : 'other');
        expect(
          classInTitle(`График работ ${`${parallel} «${mark}»`} класса на 2026/27 год`, `${second}${other}`),
        ).toBe(same ? 'own' : 'other');
      },
    ),
    { numRuns: runs(300) },
  );
});

it('a list of classes names each of them and nothing between', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.tuple(fc.integer({ min: 1, max: 11 }), letter).map(([number, mark]) => `${number}${mark}`),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
      fc.constantFrom(', ', '; ', ' и ', '/', ','),
      fc.tuple(fc.integer({ min: 1, max: 11 }), letter).map(([number, mark]) => `${number}${mark}`),
      (names, separator, own) => {
        expect(classMeaning(names.join(separator), own)).toBe(names.includes(own) ? 'own' : 'other');
      },
    ),
    { numRuns: runs(300) },
  );
});

it('a range of parallels is whole parallels', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 11 }),
      fc.integer({ min: 1, max: 11 }),
      fc.integer({ min: 1, max: 11 }),
      (a, b, own) => {
        fc.pre(a < b);
        const answer = own >= a && own <= b ? 'parallel' : 'other';
        for (const text of [`${a}–${b}`, `${a}-${b} классы`, `с ${a} по ${b} класс`])
          expect(classMeaning(text, `${own}Б`)).toBe(answer);
      },
    ),
    { numRuns: runs(200) },
  );
});
