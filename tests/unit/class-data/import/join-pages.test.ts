import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../../../utils/base/tables/table.ts';
import { joinPages } from '../../../../utils/class-data/import/join-pages.ts';

const table = (rows: string[][], more: Partial<RawTable> = {}): RawTable => ({
  source: 'html',
  sheet: null,
  rows,
  merged: [],
  notes: [],
  ...more,
});
const page = (number: number, ...tables: RawTable[]) => ({ name: `страница ${number}`, tables });

const HEAD = [
  ['№', 'Ученик', 'Доступ', ''],
  ['№', 'Ученик', 'Логин', 'Пароль'],
];
const rowOf = (index: number) => [
  String(index + 1),
  `Лукоморов Пётр ${'абвгдежзик'[index % 10]}`,
  `luk${index}`,
  `Qx${index}mm`,
];

it('a list split into pages anywhere is complete again, however often a page comes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }),
      fc.array(fc.nat(5), { maxLength: 4 }),
      (sizes, again) => {
        let index = 0;
        const pages = sizes.map((size, at) =>
          page(
            at + 1,
            table([['Меню', 'Ещё']]),
            table([...HEAD, ...Array.from({ length: size }, () => rowOf(index++))]),
          ),
        );
        const repeated = again.map((at) => pages[at % pages.length]!);
        const { table: joined, troubles } = joinPages(pages[0]!.tables[1]!, [...pages, ...repeated]);
        expect(joined.rows).toEqual([...HEAD, ...Array.from({ length: index }, (_, at) => rowOf(at))]);
        expect(troubles).toEqual([]);
        expect(joined.notes).toHaveLength(repeated.length);
      },
    ),
  );
});

describe('pages', () => {
  const first = table([
    ['ФИО', 'Логин'],
    ['Ким Инна', 'kim'],
  ]);
  it('with another table are reported and not used', () => {
    const other = table([
      ['ФИО', 'Телефон'],
      ['Цой Анна', '5'],
    ]);
    const longer = table([
      ['ФИО', 'Логин', 'Класс'],
      ['Цой Анна', 'tsoi', '7А'],
    ]);
    const { table: joined, troubles } = joinPages(first, [page(1, first), page(2, other, longer), page(3)]);
    expect(joined.rows).toEqual(first.rows);
    expect(troubles).toEqual([
      'страница 2: такой таблицы на ней нет, с неё ничего не взято',
      'страница 3: такой таблицы на ней нет, с неё ничего не взято',
    ]);
  });

  it('keep two people who look alike on one page, and lines with a class', () => {
    const twins = [
      ['Класс 7А', ''],
      ['Ким Инна', 'x'],
      ['Ким Инна', 'x'],
    ];
    const one = table([['ФИО', 'Логин'], ...twins]);
    const two = table([
      ['ФИО', 'Логин'],
      ['Класс 7А', ''],
      ['Цой Анна', 'y'],
    ]);
    expect(joinPages(one, [page(1, one), page(2, two)]).table.rows).toEqual([
      ...one.rows,
      ['Класс 7А', ''],
      ['Цой Анна', 'y'],
    ]);
  });

  it('without a header join by the number of columns', () => {
    const one = table([
      ['1', 'Ким Инна Олеговна', 'kim'],
      ['2', 'Ли Вера Олеговна', 'lee'],
    ]);
    const two = table([
      ['3', 'Цой Анна Олеговна', 'tsoi'],
      ['4', 'Пак Яна Олеговна', 'pak'],
    ]);
    const narrow = table([['x', 'y']]);
    expect(joinPages(one, [page(1, one), page(2, narrow, two)]).table.rows).toEqual([
      ...one.rows,
      ...two.rows,
    ]);
  });

  it('attach their notes by name', () => {
    const two = table(
      [
        ['ФИО', 'Логин'],
        ['Цой', 'y'],
      ],
      { notes: [{ row: null, text: 'скрытые строки' }] },
    );
    expect(joinPages(first, [page(1, first), page(2, two)]).table.notes).toEqual([
      { row: null, text: 'страница 2: скрытые строки' },
    ]);
  });
});
