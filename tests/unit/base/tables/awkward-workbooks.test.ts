import { deflateRawSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { writeXlsx } from '../../../../utils/base/tables/write-xlsx.ts';
import { fault } from '../../../setup/fault.ts';

const parseHtml = () => {
  throw new Error('no page is expected');
};
const utf8 = (text: string) => new TextEncoder().encode(text);

const filesOf = (bytes: Uint8Array): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(bytes)));

const plain = await writeXlsx([{ name: '5 «А» & Б', header: ['ФИО', 'Логин'], rows: [['Иванов', 'iv']] }]);
const SHEET = 'xl/worksheets/sheet1.xml';

const stored = (files: Map<string, Uint8Array>) => zipSync(Object.fromEntries(files), { level: 0 });

/** The plain workbook with modified sheet text. */
async function workbook(change: (sheet: string) => string): Promise<Uint8Array> {
  const files = filesOf(plain);
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

fault(
  'a sheet claims a million rows and columns with few cells',
  'it is refused before it is filled up',
  async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) =>
      row(at + 10, `<c r="SF${at + 10}"><v>1</v></c>`),
    ).join('');
    const result = await read(await withCell(rows));
    expect(result).toMatchObject({
      ok: false,
      note: expect.stringContaining('ячеек, считая пустые между заполненными'),
    });
  },
);

fault(
  'a sheet whose elements have a prefix that Excel does not use claims as much',
  'it is refused before it is filled up, too',
  async () => {
    const prefixed = (sheet: string) =>
      sheet.replace(/<(\/?)(?!\?)(?:\w+:)?(\w)/g, '<$1s:$2').replace('xmlns=', 'xmlns:s=');
    const far = (number: number) => `${row(number, `<c r="SF${number}"><v>1</v></c>`)}</sheetData>`;
    const result = await read(
      await workbook((sheet) => prefixed(sheet.replace('</sheetData>', far(30_009)))),
    );
    expect(result).toMatchObject({
      ok: false,
      note: expect.stringContaining('ячеек, считая пустые между заполненными'),
    });
    expect(
      await read(await workbook((sheet) => prefixed(sheet.replace('</sheetData>', far(9))))),
    ).toMatchObject({
      ok: true,
      tables: [{ rows: expect.arrayContaining([['Иванов', 'iv', ...Array(498).fill('')]]) }],
    });
  },
);

const ENTRY = 0x02014b50;

/** Where the sheet stands in the list of contents. */
function listedSheet(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (view.getUint32(at, true) !== ENTRY) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === SHEET) return at;
  }
  throw new Error('the sheet is not listed');
}

/** An archive with a sheet of spaces, of which the list of contents says that it unpacks to so many bytes. */
function bomb(size: number, said: number): Uint8Array {
  const files = filesOf(plain);
  files.set(SHEET, deflateRawSync(Buffer.alloc(size, ' ')));
  const bytes = stored(files);
  const view = new DataView(bytes.buffer);
  const at = listedSheet(bytes);
  view.setUint16(at + 10, 8, true);
  view.setUint32(at + 24, said, true);
  return bytes;
}

const HUGE = 200 * 1024 * 1024;

test('a small archive that unpacks to much is given up', async () => {
  const bytes = bomb(HUGE, HUGE);
  expect(bytes.length).toBeLessThan(400_000);
  expect(await read(bytes)).toEqual({
    ok: false,
    note: '«список.xlsx»: таблица слишком велика: при распаковке «xl/worksheets/sheet1.xml» выходит больше 160 МБ. Оставьте в файле только нужные классы и сохраните его заново.',
    stopped: false,
  });
});

test('a small archive that unpacks to much more than it says is given up', async () => {
  expect(await read(bomb(HUGE, 1000))).toMatchObject({
    ok: false,
    note: expect.stringContaining('повреждён'),
  });
});

test('a sheet that is longer than the archive says is not read by half', async () => {
  const files = filesOf(plain);
  const sheet = files.get(SHEET)!;
  files.set(SHEET, deflateRawSync(sheet));
  const bytes = stored(files);
  const view = new DataView(bytes.buffer);
  view.setUint16(listedSheet(bytes) + 10, 8, true);
  view.setUint32(listedSheet(bytes) + 24, sheet.length - 20, true);
  expect(await read(bytes)).toMatchObject({ ok: false, note: expect.stringContaining('повреждён') });
});

test('a broken entry is said so', async () => {
  const bytes = bomb(1000, 1000);
  const view = new DataView(bytes.buffer);
  const at = listedSheet(bytes);
  const start = view.getUint32(at + 42, true) + 30 + SHEET.length;
  bytes.fill(0xff, start, start + view.getUint32(at + 20, true));
  expect(await read(bytes)).toMatchObject({ ok: false, note: expect.stringContaining('повреждён') });
});

test('an archive behind a password is said so', async () => {
  const bytes = stored(filesOf(plain));
  bytes[6] = 1;
  expect(await read(bytes)).toMatchObject({ ok: false, note: expect.stringContaining('закрыт паролем') });
});
