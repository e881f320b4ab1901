import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { decodeText } from '../../../../utils/base/tables/decode-text.ts';
import { detectDelimiter } from '../../../../utils/base/tables/delimiter.ts';
import type { Encoding } from '../../../../utils/base/tables/encodings.ts';
import { readHtml } from '../../../../utils/base/tables/read-html.ts';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { writeCsv } from '../../../../utils/base/tables/write-csv.ts';
import { writeXlsx } from '../../../../utils/base/tables/write-xlsx.ts';

const parseHtml = (html: string) => new JSDOM(html).window.document;
const HEADER = ['ФИО', 'Логин', 'Пароль'];
const SIGNS = [...'абвгдеёжЯШ АБxyz019.,;:"\'=+-@<>&_\t\n()!'];
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 12 }),
  fc.constantFrom('=1+1', "'=1", '@SUM(A1)', '-5', '\t=1', '_x0041_', 'Иванов «И.»', ''),
);
/** A cell with line breaks and delimiters may look like rows held together by a stray quote. */
const isPlain = (text: string) => !(text.includes('\n') && /[;,\t]/.test(text));
/** The first cell is filled, so that no trailing row or column is dropped. */
const rows = fc.array(
  fc
    .tuple(cell.filter(isPlain), cell.filter(isPlain), cell.filter(isPlain))
    .map(([one, two, three]) => [`я${one}`, two, `${three}я`]),
  { minLength: 1, maxLength: 12 },
);

function encode(text: string, encoding: Encoding, hasMark: boolean): Uint8Array {
  const marked = hasMark && encoding !== 'windows-1251' ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  if (encoding === 'windows-1251') {
    const table = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, code) => code));
    return Uint8Array.from(marked, (letter) => table.indexOf(letter));
  }
  const bytes = Buffer.from(marked, 'utf16le');
  return new Uint8Array(encoding === 'utf-16be' ? bytes.swap16() : bytes);
}

async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const result = await readTables(bytes, { parseHtml });
  if (!result.ok) throw new Error(result.note);
  return result.tables[0]!.rows;
}

test('CSV written by this module is read back', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (body) => {
      expect(await rowsOf(writeCsv([HEADER, ...body]))).toEqual([HEADER, ...body]);
    }),
  );
});

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'] as const;
test('CSV in every encoding and with every delimiter is read', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom(...ENCODINGS),
      fc.boolean(),
      fc.constantFrom(';', ',', '\t'),
      async (body, encoding, mark, delimiter) => {
        const plain = body.map((row) => row.map((text) => text.replace(/^'+/, '').replace(/[«»]/g, '')));
        // Quoted throughout, like exports of information systems.
        const text = Papa.unparse([HEADER, ...plain], { delimiter, newline: '\r\n', quotes: true });
        expect(decodeText(encode(text, encoding, mark)).text).toBe(text.replaceAll('\r\n', '\n'));
        expect(await rowsOf(encode(text, encoding, mark))).toEqual([HEADER, ...plain]);
      },
    ),
  );
});

test('XLSX is read back', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (body) => {
      const bytes = await writeXlsx([{ name: '5А', header: HEADER, rows: body }]);
      expect(await rowsOf(bytes)).toEqual([HEADER, ...body]);
    }),
  );
});

test('numbers and dates are typed', async () => {
  const row = ['Иванов', 4.5, { date: '2012-05-31' }, -3, null, '=1+1'];
  const sheets = [{ name: 'a/b', header: ['1', '2', '3', '4', '5', '6'], rows: [row] }];
  expect((await rowsOf(await writeXlsx(sheets)))[1]).toEqual([
    'Иванов',
    '4,5',
    '31.05.2012',
    '-3',
    '',
    '=1+1',
  ]);
  expect(new TextDecoder().decode(writeCsv([row]))).toBe("Иванов;4,5;31.05.2012;-3;;'=1+1\r\n");
});

test.each<[string, string | null]>([
  ['Иванов;4,5\nПетров;3,25\n', ';'],
  ['Иванов,5,4\nПетров,3,5\n', ','],
  ['ФИО,Логин\n"Иванов; мать",iv\n', ','],
  ['Иванов, Пётр;a\nПетров, Иван;b\n', ';'],
  ['Иванов Иван\nПетров Пётр\n', null],
  ['sep=,\na;b,c\n', ','],
])('delimiter of %j', (text, delimiter) => {
  expect(detectDelimiter(text)).toBe(delimiter);
});

test('a long file is read in chunks as if in one', async () => {
  const body = Array.from({ length: 20_000 }, (_, row) => [`Иванов ${row}`, `a\n"b"${row};`, `${row}`]);
  expect(await rowsOf(writeCsv(body))).toEqual(body);
});

test('merged cells, line breaks, nested tables', async () => {
  const page = `<table><tr><td>Меню<td><table>
    <tr><th rowspan=2>ФИО<th colspan=2>Учётная&nbsp;запись<tr><th>Логин<th>Пароль
    <tr><td>Иванов<br>Иван<td>iv<td>a&amp;amp;b</table></table>`;
  const result = await readHtml(parseHtml(page));
  expect(result).toMatchObject({ ok: true, tables: [{ merged: [{ rows: 2 }, { columns: 2 }] }] });
  expect(result.ok && result.tables[0]?.rows).toEqual([
    ['ФИО', 'Учётная запись', ''],
    ['ФИО', 'Логин', 'Пароль'],
    ['Иванов\nИван', 'iv', 'a&amp;b'],
  ]);
});

test('merged cells of the second sheet of a workbook', async () => {
  const data = [
    [{ value: 'Класс' }, { value: 'Данные', columnSpan: 2 }, null],
    [{ value: '5А', rowSpan: 2 }, { value: 'Иванов' }, { value: 1 }],
    [null, { value: 'Петров' }, { value: 2 }],
  ];
  const sheets = [
    { sheet: 'Пустой', data: [[null]] },
    { sheet: 'Список', data },
  ];
  const blob = await writeExcelFile(sheets).toBlob();
  const result = await readTables(new Uint8Array(await blob.arrayBuffer()), { parseHtml });
  expect(result).toMatchObject({
    ok: true,
    tables: [{ sheet: 'Список', merged: [{ columns: 2 }, { rows: 2 }] }],
  });
  expect(result.ok && result.tables[0]?.rows).toEqual([
    ['Класс', 'Данные', ''],
    ['5А', 'Иванов', '1'],
    ['5А', 'Петров', '2'],
  ]);
});
