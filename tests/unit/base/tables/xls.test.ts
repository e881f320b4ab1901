import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'абвЁ xyz019.,;«»№—\n'), maxLength: 40 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 300 }),
  fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
  fc.integer({ min: -99_999, max: 99_999 }).map((number) => number / 100),
  fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map((number) => number / 7),
  fc.boolean(),
  fc.constant(null),
);
type Cell = string | number | boolean | null;

function shown(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ИСТИНА' : 'ЛОЖЬ';
  return typeof value === 'string' ? value : String(Number(value.toPrecision(15))).replace('.', ',');
}

test.each(['biff8', 'xlml', 'xlsx'] as const)('what SheetJS writes as %s is read back', async (bookType) => {
  const row = fc.array(cell, { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
      const book = utils.book_new();
      const table: Cell[][] = [['а', 'б', 'в'], ...rows, ['я', 'я', 'я']];
      utils.book_append_sheet(book, utils.aoa_to_sheet(table), 'Лист «А» & Б');
      const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
      const result = await readTables(bytes, {});
      if (!result.ok) throw new Error(result.note);
      expect(result.tables[0]).toMatchObject({
        sheet: 'Лист «А» & Б',
        rows: table.map((cells) => cells.map(shown)),
      });
    }),
    { numRuns: 25 },
  );
});

const words = (...numbers: number[]) => numbers.flatMap((number) => [number & 255, number >> 8]);
const encode1251 = (text: string) =>
  [...text].map((letter) => {
    const code = letter.charCodeAt(0);
    return code < 128 ? code : code - 0x410 + 0xc0;
  });

const record = (kind: number, data: number[]) => [...words(kind, data.length), ...data];
const label = (row: number, column: number, text: string) =>
  record(0x204, [...words(row, column, 0, text.length), ...encode1251(text)]);
const end = record(0x0a, []);

test('a lone sheet of Excel 5, as simple exporters write it, is read', async () => {
  const number = new Uint8Array(new Float64Array([4.5]).buffer);
  const bytes = Uint8Array.from([
    ...record(0x809, words(0, 0x10, 0, 0)),
    ...label(0, 0, 'Предмет'),
    ...label(0, 1, 'Балл'),
    ...label(1, 0, 'Алгебра'),
    ...record(0x203, [...words(1, 1, 0), ...number]),
    ...end,
  ]);
  expect(await readTables(bytes, {})).toMatchObject({
    tables: [
      {
        rows: [
          ['Предмет', 'Балл'],
          ['Алгебра', '4,5'],
        ],
      },
    ],
  });
});

test.each([
  [1251, 'Классъ'],
  [1252, 'Êëàññú'],
])('texts of Excel 5 are in the code page %i that it names', async (page, shownText) => {
  const name = encode1251('Лист');
  const before = [...record(0x809, words(0x500, 5, 0, 0)), ...record(0x42, words(page))];
  const sheetAt = before.length + 4 + 7 + name.length + end.length;
  const bytes = Uint8Array.from([
    ...before,
    ...record(0x85, [...words(sheetAt, 0), 0, 0, name.length, ...name]),
    ...end,
    ...record(0x809, words(0x500, 0x10, 0, 0)),
    ...label(0, 0, 'Классъ'),
    ...end,
  ]);
  expect(await readTables(bytes, {})).toMatchObject({ tables: [{ source: 'xls', rows: [[shownText]] }] });
});
