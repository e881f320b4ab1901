import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTables } from '../../../../../utils/base/tables/read-tables.ts';
import { leftOf, readSheets, takenOf } from './as-read.ts';

it('the national schedule in an ODS file of LibreOffice', async () => {
  const file = readFileSync(
    new URL('../../../../e2e/duties/extracts/national-schedule.ods', import.meta.url),
  );
  const read = await readTables(new Uint8Array(file), {});
  const found = readSheets(read.ok ? read.tables : []);
  expect(takenOf(found)).toEqual(['Алгебра 26.11', 'Алгебра 08.12 ВПР', 'Алгебра 17.12']);
  expect(leftOf(found, 'unread')).toEqual(['8F: «по согласованию»: день не указан']);
  expect(leftOf(found, 'other-class')).toHaveLength(2);
});
