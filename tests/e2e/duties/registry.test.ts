import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '../../../utils/base/tables/read-tables.ts';
import { fullName } from '../../stand/names.ts';
import { violationsOf } from '../support/axe.ts';
import { ClassPage } from '../support/class-page.ts';
import type { Panel } from '../support/panel.ts';
import { textOf, wordsWithoutInk } from '../support/pdf.ts';
import { Workspace } from '../support/workspace.ts';
import { World } from '../support/world.ts';

/**
 * The real registries with an invented duty (tests/fixture-duty): all that the shared machinery gives to a duty is
 * there by its lines alone.
 */
describe('a duty that has only its lines in the registries', { tags: ['long'] }, () => {
  let world: World;
  let panel: Panel;
  let workspace: Workspace;

  beforeAll(async () => {
    world = await World.start({ students: 6, extension: '.output/chrome-mv3-fixture' });
    panel = await ClassPage.openWhole(world);
    workspace = await Workspace.open(world, 'excursions');
  });
  afterAll(() => world?.stop());

  const first = () => world.stand.students[0]!;
  const register = () => workspace.region('Экскурсии');

  it('has its section, records, and is looked at by axe', { tags: ['any-day'] }, async () => {
    await workspace.page.getByRole('heading', { name: 'Экскурсии', level: 1 }).waitFor();
    await expect.poll(() => register().locator('tbody tr').count()).toBe(6);
    expect(await violationsOf(workspace.page)).toEqual([]);
    await register()
      .getByRole('checkbox', { name: fullName(first()), exact: true })
      .check();
    await register().getByRole('button', { name: 'Записать разрешение…' }).click();
    await workspace.dialog().getByRole('button', { name: 'Записать', exact: true }).click();
    await register()
      .getByText(/^Планетарий, \d/)
      .waitFor();
  });

  it('has its column in the panel with a mark beside each name', async () => {
    await panel.openDuties();
    await panel.frame.getByRole('columnheader', { name: 'Экскурсии' }).waitFor();
    await panel.frame.getByText(/ознакомление, экскурсии/).waitFor();
  });

  it('stands in the history of the student, in the contacts, and of whoever signed', async () => {
    await workspace.go('Семьи');
    const { page } = workspace;
    await page
      .getByRole('button', { name: fullName(first()).split(' ').slice(0, 2).join(' '), exact: true })
      .click();
    await page.getByRole('button', { name: /^Все записи: / }).click();
    await workspace
      .dialog()
      .getByText(/^Экскурсия «Планетарий» разрешена/)
      .waitFor();
    await workspace.closeDialog();
  });

  it('reminds in the toolbar', async () => {
    const popup = await world.open('/popup.html');
    const line = popup.getByRole('link', { name: /Нет разрешения на экскурсию: 5\sучеников$/ });
    await line.waitFor();
    const opened = await world.opened(() => line.click());
    await opened.getByRole('button', { name: /^Нет разрешения/, pressed: true }).waitFor();
    await opened.close();
    await popup.close();
  });

  it('is exported, and read from a table', async () => {
    await workspace.go('Экскурсии');
    const download = workspace.page.waitForEvent('download');
    await workspace.pressUnder('Таблица', 'В CSV', register());
    const bytes = readFileSync(await (await download).path());
    const read = await readTables(new Uint8Array(bytes), {});
    const rows = read.ok ? (read.tables[0]?.rows ?? []) : [];
    expect(rows).toHaveLength(7);
    expect(rows[1]?.slice(0, 2)).toEqual([fullName(first()), 'Планетарий']);

    const second = fullName(world.stand.students[1]!);
    await workspace.pressUnder('Таблица', 'Загрузить из таблицы…', register());
    const dialog = workspace.dialog();
    await dialog.getByRole('heading', { name: 'Загрузить журнал экскурсий из таблицы' }).waitFor();
    await dialog.locator('input[type="file"]').setInputFiles({
      name: 'экскурсии.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`ФИО;Экскурсия\n${second};Зоопарк\n`),
    });
    await dialog.getByText('Экскурсия «Зоопарк» разрешена', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Записать 1 запись' }).click();
    await register()
      .getByText(/^Зоопарк, /)
      .waitFor();
  });

  it('has its paper, its settings and its help', async () => {
    const blanks = await workspace.goMeeting('Бланки');
    await blanks.getByLabel('Какой бланк').selectOption({ label: 'Разрешение на экскурсию' });
    await blanks.getByLabel('На кого').selectOption({ label: fullName(first()) });
    await blanks.getByRole('button', { name: 'Показать' }).click();
    const pdf = await workspace.paper();
    expect(textOf(pdf)).toContain(`Разрешаю экскурсию: ${fullName(first())}`);
    expect(wordsWithoutInk(pdf)).toEqual([]);

    await workspace.goSettings('Экскурсии');
    const settings = workspace.page.getByRole('form', { name: 'Экскурсии' });
    await settings.getByLabel('Куда обычно ездим').fill('Театр');
    await settings.getByRole('button', { name: 'Сохранить экскурсии' }).click();
    await settings.getByText('Экскурсии сохранены').waitFor();

    const article = await workspace.goHelp('Экскурсии');
    await article.getByRole('heading', { name: 'Экскурсии класса' }).waitFor();
    await article.getByText('Семьи без разрешения видны в сводке класса').waitFor();
  });
});
