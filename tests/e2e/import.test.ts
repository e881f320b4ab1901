import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../utils/base/tables/write-csv.ts';
import {
  giveFile,
  openImport,
  paste,
  printTaken,
  rowsOf,
  takeAll,
  undoImport,
  unlikeStudents,
} from './support/import-work.ts';
import { asTabs } from './support/school-files.ts';
import { openClass, storedSecrets } from './support/steps.ts';
import { World } from './support/world.ts';

describe('credentials from tables', () => {
  let world: World;
  let panel: Frame;
  let teacher: Page;

  beforeAll(async () => {
    world = await World.start();
    teacher = await world.signIn();
    panel = await openClass(world, teacher);
  });
  afterAll(() => world?.stop());

  it('a CSV file of the administrator: matched, taken, printed, and taken back', async () => {
    const given = unlikeStudents(world, 0, 6);
    const page = await openImport(world, teacher, panel);
    const title = [['Логины и пароли 7 «А»', '', '', '']];
    const header = ['№', 'ФИО', 'Логин', 'Временный пароль'];
    await giveFile(page, 'логины.csv', writeCsv([...title, header, ...rowsOf(given)]));
    await page.getByText(/Будет взято: [1-9]/).waitFor();
    expect(await storedSecrets(world)).toBe(0);
    await takeAll(page, 6);
    expect(await storedSecrets(world)).toBe(6);
    const print = await printTaken(world, page, given);
    await print.close();
    await undoImport(world, page);
    await page.close();
  });

  it('text pasted from Excel, with a column corrected by hand and remembered', async () => {
    const given = unlikeStudents(world, 9, 12);
    const page = await openImport(world, teacher, panel);
    const text = asTabs([['ФИО', 'Доступ', 'Код'], ...rowsOf(given).map((row) => row.slice(1))]);
    await paste(page, text);
    await page.getByText('Так прочитаны столбцы').waitFor();
    await page.getByLabel(/^Столбец 2/).selectOption('login');
    await page.getByLabel(/^Столбец 3/).selectOption('temporary-password');
    await page.getByText(/Будет взято: [1-9]\d*, из них с паролем: [1-9]/).waitFor();
    await page.reload();
    await page.getByText('7 «А»').waitFor();
    await paste(page, text);
    await expect.poll(() => page.getByLabel(/^Столбец 3/).inputValue()).toBe('temporary-password');
    await page.close();
  });

  it('bad files are refused with a message that names them, and nothing is taken', async () => {
    const page = await openImport(world, teacher, panel);
    const cases: [string, Buffer, RegExp][] = [
      ['пусто.csv', Buffer.alloc(0), /«пусто\.csv»: файл пустой/],
      ['рубка.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]), /«рубка\.xlsx»/],
      ['закрыт.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /«закрыт\.xlsx»/],
    ];
    for (const [name, buffer, message] of cases) {
      await page.setInputFiles('input[type="file"]', { name, mimeType: 'application/octet-stream', buffer });
      await page.getByRole('alert').getByText(message).waitFor();
    }
    expect(await storedSecrets(world)).toBe(0);
    await page.close();
  });
});
