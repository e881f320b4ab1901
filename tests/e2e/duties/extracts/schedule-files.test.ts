import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { violationsOf } from '../../support/axe.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

const html = (rows: string) => Buffer.from(`<meta charset="utf-8"><table>${rows}</table>`);

describe('the school’s schedule of control works', { tags: ['long'] }, () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('journals-read', { students: 14 });
    workspace = await Workspace.open(world, 'extracts');
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  const openImport = async (): Promise<Locator> => {
    await page.getByRole('button', { name: 'Что в выписке…' }).click();
    await page.getByLabel('Печатать общий лист').check();
    await page.getByRole('button', { name: 'Загрузить график контрольных…' }).click();
    return workspace.dialog().last();
  };
  const give = (dialog: Locator, name: string, buffer: Buffer) =>
    dialog
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  // The works of the file are in December; later quarters do not have them.
  it('reaches the extract from the national form, an ODS file', async () => {
    await workspace.filterBy('Все', workspace.region('Печать выписок'));
    const dialog = await openImport();
    await dialog
      .locator('input[type="file"]')
      .setInputFiles(join(import.meta.dirname, 'national-schedule.ods'));
    await dialog.getByText('В таблице 6 записей: взято 3, других классов 2, не понято 1.').waitFor();
    await dialog.getByText('Строка 8, столбец F:').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Взять 3 работы' }).click();
    await page.getByText('Из графика школы: 3 работы.').waitFor();
    await page.getByRole('button', { name: 'Сохранить тексты' }).click();
    await workspace.closeDialog();
    await workspace
      .region('Печать выписок')
      .getByRole('button', { name: /^Показать \d+ выпис/ })
      .click();
    await workspace.paperSays((text) => {
      expect(text).toContain('08.12.2026 Алгебра ВПР');
      expect(text).toContain('17.12.2026 Алгебра');
      expect(text).not.toContain('Математика');
    });
  });

  fault(
    'A row of the schedule is hidden, and two columns of days stand side by side',
    'The dialog says that the hidden row is left out, asks which days hold, and adds to the earlier works',
    async () => {
      const dialog = await openImport();
      const head = '<tr><th>Класс<th>Предмет<th>Дата по плану<th>Дата по факту<th>Вид работы</tr>';
      const row = (subject: string, look = '') =>
        `<tr${look}><td>7А<td>${subject}<td>10.12.2026<td>11.12.2026<td>Зачёт</tr>`;
      await give(dialog, 'график.xls', html(head + row('Геометрия') + row('Химия', ' style="display:none"')));
      await dialog.getByText('Скрытые строки (1) не взяты: на странице их не видно.').waitFor();
      await dialog.getByText('найдено: 0 работ').waitFor();
      await dialog.getByRole('radio', { name: 'Дата по факту' }).check();
      await dialog.getByRole('checkbox', { name: '11.12.2026, Геометрия, Зачёт' }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Добавить к прежнему' }).click();
      await page.getByText('Из графика школы: 4 работы.').waitFor();
      await workspace.closeDialog();
    },
    { tags: ['long'] },
  );

  fault(
    'A table that is no schedule of control works, with many rows, is loaded as one',
    'It is refused in one sentence, its rows share one line, and nothing can be taken',
    async () => {
      const dialog = await openImport();
      const rows = Array.from({ length: 40 }, (_, at) => `<tr><td>${at + 1}<td>Иванов Пётр</tr>`).join('');
      await give(dialog, 'список.xls', html(rows));
      await dialog.getByRole('alert').getByText('Ничего не взято.').waitFor();
      await dialog.getByText(/^Строки 1–40: /).waitFor({ state: 'attached' });
      const takes = dialog.getByRole('button', { name: /^(?:Взять|Заменить|Добавить)/ });
      await expect.poll(() => takes.count()).toBe(0);
    },
    { tags: ['any-day', 'long'] },
  );
});
