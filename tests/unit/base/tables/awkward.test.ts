import { zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { readText } from '../../../../utils/base/tables/read-text.ts';
import { writeXlsx } from '../../../../utils/base/tables/write-xlsx.ts';

const parseHtml = (html: string) => new JSDOM(html).window.document;
const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const ole = (name: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0), ...wide(name)]);
const read = (bytes: Uint8Array, name?: string) =>
  readTables(bytes, { parseHtml, ...(name ? { name } : {}) });
const workbook = await writeXlsx([{ name: 'Список', header: ['ФИО', 'Логин'], rows: [['Иванов', 'iv']] }]);

/** An archive of empty files with these names. */
const archive = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array()])));

const CUT_OFF =
  'Файл Excel обрезан или повреждён. Скачайте его ещё раз или откройте в Excel и сохраните заново.';
const BROKEN =
  'Не получилось прочитать таблицу: файл повреждён. Откройте его в той программе, где его сделали, и сохраните заново как .xlsx.';
const COPY = 'Откройте его, скопируйте таблицу и вставьте её сюда.';

test.each<[string, Uint8Array, string]>([
  ['empty', new Uint8Array(), 'Файл пустой. Скачайте его ещё раз.'],
  ['blanks', utf8(' \n\n '), 'Файл пустой. Скачайте его ещё раз.'],
  [
    'only delimiters',
    utf8(';;\n;;\n'),
    'В файле нет ни одной заполненной ячейки. Проверьте, тот ли это файл.',
  ],
  ['locked', ole('EncryptedPackage'), 'Файл закрыт паролем. Откройте его в Excel и сохраните без пароля.'],
  ['a broken xls', ole('Workbook'), CUT_OFF],
  [
    'Excel 4',
    Uint8Array.of(9, 4, 6, 0, 0, 4, 16, 0),
    'Это таблица Excel старше 1995 года. Откройте её в Excel или LibreOffice и сохраните как .xlsx.',
  ],
  ['old doc', ole('WordDocument'), `Это документ Word, а не таблица. ${COPY}`],
  ['truncated xlsx', workbook.slice(0, workbook.length - 300), CUT_OFF],
  ['docx', archive('_rels/.rels', 'word/document.xml'), `Это документ Word, а не таблица. ${COPY}`],
  [
    'zip',
    archive('a.txt'),
    'Это архив, а не таблица. Распакуйте его и выберите файл .xlsx, .xls, .ods или .csv.',
  ],
  ['broken ods', archive('mimetype', 'content.xml'), BROKEN],
  ['slides', archive('_rels/.rels', 'ppt/presentation.xml'), `Это презентация, а не таблица. ${COPY}`],
  [
    'Numbers',
    archive('Index/Document.iwa'),
    'Это таблица Numbers. Откройте её в Numbers и выберите «Файл» → «Экспортировать в» → «Excel…».',
  ],
  [
    'xlsb',
    archive('xl/workbook.bin'),
    'Это двоичная книга Excel (.xlsb). Откройте её в Excel и сохраните как .xlsx.',
  ],
  ['pdf', utf8('%PDF-1.7\n'), `Это PDF, а не таблица. ${COPY}`],
  ['rtf', utf8('{\\rtf1 abc}'), `Это текстовый документ (.rtf), а не таблица. ${COPY}`],
  [
    'rubbish',
    Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31 + index * 7) % 253),
    'В файле не текст и не таблица. Выберите файл .xlsx, .xls, .ods, .csv или .txt; если это он, файл повреждён: скачайте его ещё раз.',
  ],
  [
    'open quote',
    utf8('ФИО;Логин\nИванов;iv\n"Петров;pe\nСидоров;si\n'),
    'Строка 3: кавычка открыта и не закрыта до конца файла. Файл обрезан или кавычка лишняя: скачайте его ещё раз или исправьте эту строку.',
  ],
  [
    '501 columns',
    utf8(`а;б\n${'x;'.repeat(500)}x\n`),
    'Строка 2, столбец SG: больше 500 столбцов. Проверьте, тот ли это файл; лишние столбцы удалите и сохраните его заново.',
  ],
  [
    '100 001 rows',
    utf8('а;б\n'.repeat(100_001)),
    'Строка 100001: в таблице больше 100\u00a0000 строк. Оставьте в файле только нужные классы и сохраните его заново.',
  ],
  [
    'page without tables',
    utf8('<html><body>Нет доступа</body></html>'),
    'На странице нет таблицы с данными. Скопируйте саму таблицу или сохраните её как .xlsx.',
  ],
])('%s', async (_, bytes, note) => {
  expect(await read(bytes)).toEqual({ ok: false, note, stopped: false });
});

test('a message names the file', async () => {
  expect(await read(new Uint8Array(), '5А.xlsx')).toMatchObject({
    note: '«5А.xlsx»: файл пустой. Скачайте его ещё раз.',
  });
});

test('the content decides, not the name', async () => {
  expect(await read(workbook, 'список.csv')).toMatchObject({ tables: [{ source: 'xlsx', sheet: 'Список' }] });
  const page = '<html><meta charset="utf-8"><table><tr><td>Иванов<td>iv</table></html>';
  expect(await read(utf8(page), 'список.xls')).toMatchObject({ tables: [{ rows: [['Иванов', 'iv']] }] });
});

test('a stopped reading returns nothing', async () => {
  const stop = new AbortController();
  const bytes = utf8('Иванов;iv\n'.repeat(90_000));
  const result = await readTables(bytes, { parseHtml, signal: stop.signal, onProgress: () => stop.abort() });
  expect(result).toEqual({ ok: false, note: 'Чтение остановлено, ничего не взято.', stopped: true });
});

test.each<[string, string, string[][]]>([
  [
    'Excel',
    'ФИО\tЛогин\r\n"Иванов\nИван"\tiv\r\n',
    [
      ['ФИО', 'Логин'],
      ['Иванов\nИван', 'iv'],
    ],
  ],
  [
    'unpaired quotes',
    'а\t"б\nв\tг',
    [
      ['а', '"б'],
      ['в', 'г'],
    ],
  ],
  [
    'spaces',
    'Иванов И.  iv1\nПетров П.   pe2',
    [
      ['Иванов И.', 'iv1'],
      ['Петров П.', 'pe2'],
    ],
  ],
  ['lines', 'Иванов Иван\nПетров Пётр', [['Иванов Иван'], ['Петров Пётр']]],
])('pasted text: %s', async (_, text, rows) => {
  expect(await readText(text)).toMatchObject({ ok: true, tables: [{ rows }] });
});
