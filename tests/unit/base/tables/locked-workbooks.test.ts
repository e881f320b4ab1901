import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { fault } from '../../../setup/fault.ts';

const LOCKED = {
  ok: false,
  note: 'Файл закрыт паролем. Откройте его в Excel и сохраните без пароля.',
  stopped: false,
};
const workbook = new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures/class-list.xls')));
const read = (bytes: Uint8Array) => readTables(bytes, {});

/** A compound file with these streams; a path leads into a document inside it. */
function compound(streams: Record<string, Uint8Array>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(file, path, [...content]);
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as unknown as number[]);
}

/** Where the workbook in the fixture begins: BIFF 8, its part before the sheets. */
const BEGIN = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
const start = workbook.findIndex((_, at) => BEGIN.every((byte, index) => workbook[at + index] === byte));

fault('an XLS, ODS or XLSX file is behind a password', 'the message says so and what to do', async () => {
  const xls = workbook.slice();
  // The second record becomes FILEPASS.
  xls[start + 20] = 0x2f;
  xls[start + 21] = 0;
  expect(await read(xls)).toEqual(LOCKED);
  const manifest =
    '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  const ods = zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': Uint8Array.from({ length: 500 }, (_, at) => (at * 31) % 251),
    'META-INF/manifest.xml': strToU8(manifest),
  });
  expect(await read(ods)).toEqual(LOCKED);
  const xlsx = compound({ EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(200) });
  expect(await read(xlsx)).toEqual(LOCKED);
  expect(await read(xlsx.slice(0, 3000))).toMatchObject({ ok: false });
});

test('a Word document with a table of Excel inside is no table', async () => {
  const file = compound({
    WordDocument: new Uint8Array(5000),
    '/ObjectPool/_1/Workbook': new Uint8Array(5000),
  });
  expect(await read(file)).toMatchObject({ ok: false, note: expect.stringContaining('документ Word') });
  const slides = compound({ 'PowerPoint Document': new Uint8Array(5000) });
  expect(await read(slides)).toMatchObject({ ok: false, note: expect.stringContaining('презентация') });
  expect(await read(compound({ Contents: new Uint8Array(5000) }))).toMatchObject({
    ok: false,
    note: expect.stringContaining('не таблица'),
  });
});

test('a workbook with a Word document inside is a table', async () => {
  const biff = CFB.find(CFB.read([...workbook], { type: 'array' }), '/Workbook')!
    .content as unknown as number[];
  const file = compound({ Workbook: Uint8Array.from(biff), '/MBD1/WordDocument': new Uint8Array(5000) });
  expect(await read(file)).toMatchObject({ ok: true, tables: [{ source: 'xls' }, { source: 'xls' }] });
});
