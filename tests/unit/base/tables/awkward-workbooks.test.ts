import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { unzip } from '../../../../utils/base/tables/unzip.ts';
import { writeXlsx } from '../../../../utils/base/tables/write-xlsx.ts';
import { listZip } from '../../../../utils/base/tables/zip-entries.ts';

const parseHtml = () => {
  throw new Error('no page is expected');
};
const utf8 = (text: string) => new TextEncoder().encode(text);

async function filesOf(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const entries = listZip(bytes) ?? [];
  return new Map(
    await Promise.all(
      entries.map(async (entry) => [entry.name, (await unzip(bytes, entry, () => true))!] as const),
    ),
  );
}

const plain = await writeXlsx([{ name: '5 «А» & Б', header: ['ФИО', 'Логин'], rows: [['Иванов', 'iv']] }]);
const SHEET = 'xl/worksheets/sheet1.xml';

const stored = (files: Map<string, Uint8Array>) => zipSync(Object.fromEntries(files), { level: 0 });

/** The plain workbook with modified sheet text. */
async function workbook(change: (sheet: string) => string): Promise<Uint8Array> {
  const files = await filesOf(plain);
  files.set(SHEET, utf8(change(new TextDecoder().decode(files.get(SHEET)))));
  return stored(files);
}

const withCell = (cell: string) => workbook((sheet) => sheet.replace('</sheetData>', `${cell}</sheetData>`));
const read = (bytes: Uint8Array) => readTables(bytes, { parseHtml, name: 'список.xlsx' });
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

test('a composed workbook is read', async () => {
  expect(await read(await workbook((sheet) => sheet))).toMatchObject({
    tables: [
      {
        sheet: '5 «А» & Б',
        rows: [
          ['ФИО', 'Логин'],
          ['Иванов', 'iv'],
        ],
      },
    ],
  });
});

test.each<[string, string, string]>([
  [
    'a lone cell in the last corner',
    row(1_048_576, '<c r="XFD1048576"><v>1</v></c>'),
    'строка 1048576, столбец XFD: больше 500 столбцов. Проверьте, тот ли это файл; лишние столбцы удалите и сохраните его заново.',
  ],
  [
    'column 501',
    row(3, '<c r="SG3" t="inlineStr"><is><t>а</t></is></c>'),
    'строка 3, столбец SG: больше 500 столбцов. Проверьте, тот ли это файл; лишние столбцы удалите и сохраните его заново.',
  ],
  [
    'row 100 001',
    row(100_001, '<c r="A100001"><v>1</v></c>'),
    'строка 100001: в таблице больше 100\u00a0000 строк. Оставьте в файле только нужные классы и сохраните его заново.',
  ],
])('%s is refused with its place', async (_, cell, place) => {
  expect(await read(await withCell(cell))).toEqual({
    ok: false,
    note: `«список.xlsx»: лист «5 «А» & Б», ${place}`,
    stopped: false,
  });
});

test('cells that are only coloured and wrong dimensions are not a problem', async () => {
  const bytes = await workbook((sheet) =>
    sheet
      .replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
      .replace(
        '</sheetData>',
        `${row(5, '<c r="XFD5" s="0"/><c r="XFD6" s="0"></c>').replace('XFD6', 'XFE5')}</sheetData>`,
      ),
  );
  expect(await read(bytes)).toMatchObject({
    ok: true,
    tables: [
      {
        rows: [
          ['ФИО', 'Логин'],
          ['Иванов', 'iv'],
        ],
      },
    ],
  });
});

test('a row number that Excel does not have', async () => {
  const result = await read(await withCell(row(999_999_999, '')));
  expect(result).toMatchObject({
    ok: false,
    note: expect.stringContaining('номер строки больше, чем бывает в Excel'),
  });
});

test('a wide and long sheet with few cells is refused before it is padded', async () => {
  const rows = Array.from({ length: 30_000 }, (_, at) =>
    row(at + 10, `<c r="SF${at + 10}"><v>1</v></c>`),
  ).join('');
  const result = await read(await withCell(rows));
  expect(result).toMatchObject({
    ok: false,
    note: expect.stringContaining('ячеек, считая пустые между заполненными'),
  });
});

/** An archive with a compressed sheet that is listed as small. */
async function bomb(size: number): Promise<Uint8Array> {
  const files = await filesOf(plain);
  const packed = deflateRawSync(Buffer.alloc(size, ' '));
  files.set(SHEET, packed);
  const bytes = stored(files);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === SHEET)
      view.setUint16(at + 10, 8, true);
  }
  return bytes;
}

test('a small archive that unpacks to much more than it claims is given up', async () => {
  const bytes = await bomb(200 * 1024 * 1024);
  expect(bytes.length).toBeLessThan(400_000);
  expect(await read(bytes)).toEqual({
    ok: false,
    note: '«список.xlsx»: таблица слишком велика: при распаковке «xl/worksheets/sheet1.xml» выходит больше 160 МБ. Оставьте в файле только нужные классы и сохраните его заново.',
    stopped: false,
  });
});

test('a broken entry is reported', async () => {
  const bytes = await bomb(1000);
  const files = listZip(bytes)!;
  const sheet = files.find(({ name }) => name === SHEET)!;
  bytes.fill(0xff, sheet.offset + 30 + SHEET.length, sheet.offset + 30 + SHEET.length + sheet.packedSize);
  expect(await read(bytes)).toMatchObject({ ok: false, note: expect.stringContaining('повреждён') });
});
