import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../../../utils/base/tables/write-csv.ts';
import { fullName } from '../../../stand/names.ts';
import { ClassPage } from '../../support/class-page.ts';
import { type Given, rowsOf, unlikeStudents } from '../../support/import-page.ts';
import type { Panel } from '../../support/panel.ts';
import { startPrepared } from '../../support/prepared.ts';
import { asTabs, asWorkbook } from '../../support/school-files.ts';
import { storedSecrets } from '../../support/stored-secrets.ts';
import { printTaken, undoTaken } from '../../support/taken.ts';
import type { World } from '../../support/world.ts';

describe('credentials from tables', () => {
  let world: World;
  let panel: Panel;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 14 });
    panel = await ClassPage.openWhole(world);
  });
  afterAll(() => world?.stop());

  it('a CSV file of the administrator: matched, taken, printed, and taken back', {
    tags: ['any-day'],
  }, async () => {
    const given = unlikeStudents(world, 0, 6);
    const load = await panel.loadFromFile();
    const { page } = load;
    const title = [['Логины и пароли 7 «А»', '', '', '']];
    const header = ['№', 'ФИО', 'Логин', 'Временный пароль'];
    await load.giveFile('логины.csv', writeCsv([...title, header, ...rowsOf(given)]));
    await page.getByText(/Будет взято: [1-9]/).waitFor();
    expect(await storedSecrets(world)).toBe(0);
    await load.takeAll(6);
    expect(await storedSecrets(world)).toBe(6);
    const print = await printTaken(load, given);
    await print.close();
    await undoTaken(load);
    await page.close();
  });

  it('workbooks of Excel 97–2003 and of LibreOffice are read', async () => {
    const [first, second] = unlikeStudents(world, 0, 2) as [Given, Given];
    const load = await panel.loadFromFile();
    const { page } = load;
    const header = ['№', 'ФИО', 'Логин', 'Временный пароль'];
    await load.giveFile('логины.xls', asWorkbook([header, ...rowsOf([first])], 'xls'));
    await page.getByText(fullName(first.person)).first().waitFor();
    await load.giveFile('логины.ods', asWorkbook([header, ...rowsOf([second])], 'ods'));
    await page.getByText(fullName(second.person)).first().waitFor();
    await expect.poll(() => page.getByText(fullName(first.person)).count()).toBe(0);
    await page.close();
  });

  it('text pasted from Excel, with a column corrected by hand and remembered', async () => {
    const given = unlikeStudents(world, 9, 12);
    const load = await panel.loadFromFile();
    const { page } = load;
    const text = asTabs([['ФИО', 'Доступ', 'Код'], ...rowsOf(given).map((row) => row.slice(1))]);
    await load.paste(text);
    await page.getByText('Так прочитаны столбцы').waitFor();
    await page.getByLabel(/^Столбец 2/).selectOption('login');
    await page.getByLabel(/^Столбец 3/).selectOption('temporary-password');
    await page.getByText(/Будет взято: [1-9]\d*\s\S+, из них с паролем: [1-9]/).waitFor();
    await page.reload();
    await page.getByText('7 «А»').waitFor();
    await load.paste(text);
    await expect.poll(() => page.getByLabel(/^Столбец 3/).inputValue()).toBe('temporary-password');
    await page.close();
  });

  it('bad files are refused with a message that names them, and nothing is taken', async () => {
    const load = await panel.loadFromFile();
    const { page } = load;
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
