import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../../utils/base/tables/write-xlsx.ts';
import { fault } from '../../../setup/fault.ts';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { giveFile } from '../../support/import-page.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

describe('a register kept in Excel until now', { tags: ['long'] }, () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    workspace = await Workspace.open(world, 'consents');
    page = workspace.page;
    await page.getByRole('button', { name: /^Нет согласия/ }).waitFor();
  });
  afterAll(() => world?.stop());

  const settled = () => page.locator('table.register .chip.ok', { hasText: 'дано' }).count();

  it('is looked through, recorded in one go, and taken back', async () => {
    const [first, second] = world.stand.parents;
    const rows = [
      ['1', fullName(first!), 'да', '12.09.2026', 'папка 3', 'да'],
      ['2', fullName(second!), 'да', '31.02.2026', '', ''],
      ['3', 'Незнакомцев Пётр Ильич', 'да', '12.09.2026', '', ''],
      ['', 'Итого', '2', '', '', ''],
    ];
    const header = ['№', 'ФИО родителя', 'Согласие', 'Дата', 'Где лежит', 'Внесено в систему'];
    await workspace.pressUnder('Таблица', 'Загрузить из таблицы…');
    const sheet = workspace.dialog();
    await giveFile(page, 'согласия.xlsx', await writeXlsx([{ name: 'Согласия', header, rows }]));
    await sheet.getByText('не записывается: дата не понята: «31.02.2026»').waitFor();
    await sheet
      .getByText('Строк: 4, запишутся: 1, не отнесены ни к кому: 1, не взяты: 2.', { exact: true })
      .waitFor();
    await sheet.getByText('Строка 5: строка итогов.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await sheet.getByRole('button', { name: /^Записать 2/ }).click();
    await sheet.waitFor({ state: 'detached' });
    await expect.poll(settled).toBe(1);
    // The same file again has nothing new.
    await workspace.pressUnder('Таблица', 'Загрузить из таблицы…');
    await giveFile(page, 'согласия.xlsx', await writeXlsx([{ name: 'Согласия', header, rows }]));
    await sheet.getByText(/уже записаны раньше: 1/).waitFor();
    await workspace.closeDialog();
    await page.getByRole('button', { name: 'Отменить', exact: true }).click();
    await expect.poll(settled).toBe(0);
  });

  fault(
    'a table of consents has the columns of two years side by side',
    'the dialog asks which of them counts, and takes nothing before the answer',
    async () => {
      const [first, second] = world.stand.parents;
      const rows = [
        [fullName(first!), 'да', 'отказ'],
        [fullName(second!), '', 'да'],
      ];
      const header = ['Родитель', 'Согласие 2025', 'Согласие 2026'];
      await workspace.pressUnder('Таблица', 'Загрузить из таблицы…');
      const sheet = workspace.dialog();
      await giveFile(page, 'два года.xlsx', await writeXlsx([{ name: 'Лист', header, rows }]));
      await sheet.getByText('Строк: 2, не взяты: 2.', { exact: true }).waitFor();
      await sheet.getByText('Ответьте на вопрос выше').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await sheet.getByRole('button', { name: 'Согласие 2026 (столбец C)' }).click();
      await sheet.getByText('Строк: 2, запишутся: 2.', { exact: true }).waitFor();
      await workspace.closeDialog();
    },
  );

  it('refuses a table that is no such register', { tags: ['any-day'] }, async () => {
    await workspace.pressUnder('Таблица', 'Загрузить из таблицы…');
    const rows = [['Физика', 'Кабинет 5']];
    await giveFile(
      page,
      'кабинеты.xlsx',
      await writeXlsx([{ name: 'Лист', header: ['Предмет', 'Место'], rows }]),
    );
    await page.getByRole('alert').getByText('Столбцы этого журнала не найдены').waitFor();
    await workspace.closeDialog();
  });
});
