import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { writeCsv } from '../../../../utils/base/tables/write-csv.ts';
import { fault } from '../../../setup/fault.ts';
import { Stream } from '../../../stand/prng.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');
const files: [name: string, bytes: Uint8Array][] = [
  ...readdirSync(FOLDER)
    .filter((name) => /\.(?:xls|xlsx|ods|xml)$/.test(name))
    .map((name): [string, Uint8Array] => [name, new Uint8Array(readFileSync(join(FOLDER, name)))]),
  ['list.csv', writeCsv(Array.from({ length: 50 }, (_, at) => [`Иванов "${at}"`, `iv;${at}`, 'a\nb']))],
];
/** Longest reading of one of these small files, ms; most take under 20. */
const BOUND = 5_000;
/** A sentence that names what is wrong, and one that says what to do. */
const CLEAR = /^(?:Файл|Лист|Строка|Не получилось|В файле|Это|Все листы)[\s\S]*\. [А-ЯЁ][\s\S]*\.$/;

async function check(bytes: Uint8Array, name: string): Promise<void> {
  const start = performance.now();
  const result = await readTables(bytes, {});
  expect(performance.now() - start, name).toBeLessThan(BOUND);
  if (!result.ok) {
    expect(result.note, name).toMatch(CLEAR);
    expect(result.note, name).not.toMatch(/undefined|NaN|Error/);
  } else for (const { rows } of result.tables) expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
}

fault(
  'a workbook is cut off at any place',
  'it is read or refused with a clear message, and nothing hangs',
  async () => {
    const stream = new Stream(1, 'cut');
    for (const [name, bytes] of files)
      for (let run = 0; run < 6; run++) await check(bytes.slice(0, stream.int(0, bytes.length - 1)), name);
  },
);

fault(
  'bytes of a workbook are changed at any places',
  'it is read or refused with a clear message, and nothing hangs',
  async () => {
    const stream = new Stream(1, 'changed');
    for (const [name, bytes] of files)
      for (let run = 0; run < 10; run++) {
        const changed = bytes.slice();
        const count = stream.pick([1, 3, 40]);
        for (let at = 0; at < count; at++)
          changed[stream.int(0, bytes.length - 1)] = stream.pick([0, 0xff, stream.int(0, 255)]);
        await check(changed, name);
      }
  },
);

fault(
  'a digit inside a packed workbook is changed on a worn memory stick',
  'the file is refused as damaged, never read with another number',
  async () => {
    for (const name of ['class-list.xlsx', 'class-list.ods']) {
      const packed = unzipSync(new Uint8Array(readFileSync(join(FOLDER, name))));
      const bytes = zipSync(packed, { level: 0 });
      expect(await readTables(bytes, {})).toMatchObject({ ok: true });
      const digits = [...new TextDecoder('windows-1252').decode(bytes).matchAll(/>(\d{5,})</g)];
      expect(digits.length).toBeGreaterThan(0);
      for (const { index } of digits) {
        const changed = bytes.slice();
        changed[index + 1] = changed[index + 1] === 0x37 ? 0x38 : 0x37;
        expect(await readTables(changed, {})).toMatchObject({
          ok: false,
          note: expect.stringContaining('повреждён'),
        });
      }
    }
  },
);

fault(
  'a cell of ODS claims to repeat over a million rows and all columns, again and again',
  'the table is refused before it is filled up',
  async () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="16384"><text:p>а</text:p></table:table-cell>';
    const row = `<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`;
    const sheet = (inside: string) =>
      `<?xml version="1.0"?><office:document><office:body><office:spreadsheet><table:table table:name="А">${inside}</table:table></office:spreadsheet></office:body></office:document>`;
    const read = (inside: string) => readTables(new TextEncoder().encode(sheet(inside)), {});
    expect(await read(row.repeat(50))).toMatchObject({
      ok: false,
      note: expect.stringContaining('больше 500 столбцов'),
    });
    expect(await read(row.replace('16384', '400'))).toMatchObject({
      ok: false,
      note: expect.stringContaining('ячеек, считая пустые между заполненными'),
    });
    // Empty ones to the end of the sheet are usual.
    const empty = row.replace('<text:p>а</text:p>', '').repeat(3);
    const filled =
      '<table:table-row><table:table-cell><text:p>а</text:p></table:table-cell></table:table-row>';
    expect(await read(filled + empty)).toMatchObject({ ok: true, tables: [{ rows: [['а']] }] });
  },
);
