import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { ClassPage } from '../support/class-page.ts';
import { startPrepared } from '../support/prepared.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

const FOLDER = 'tests/tables/site-files';
describe('a class whose journal pages are hidden from its teacher', { tags: ['long'] }, () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;
  let site: ClassPage;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9, assumed: true });
    site = new ClassPage(world, await world.signIn());
    await site.goTo();
    world.stand.faults.fail({ status: 403, times: Number.POSITIVE_INFINITY, path: /\/journals(?!\/export)/ });
    workspace = await Workspace.open(world, 'journal');
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  const main = () => page.locator('main');
  const dialog = () => workspace.dialog();
  const preview = (): Locator => dialog().getByRole('region', { name: 'Что в файле' });
  const row = (name: string) => page.locator('table.journal tbody tr', { hasText: name });

  async function choose(name: string, buffer = readFileSync(`${FOLDER}/${name}`)): Promise<void> {
    await main().getByRole('button', { name: 'Загрузить файл из Дневник.ру…' }).click();
    await dialog()
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/vnd.ms-excel', buffer });
  }
  /** What the site gives out at an address, in the browser of the teacher who is signed in. */
  async function download(address: string): Promise<Buffer<ArrayBuffer>> {
    const bytes = await site.page.evaluate(
      async (from) => [...new Uint8Array(await (await fetch(from)).arrayBuffer())],
      address,
    );
    return Buffer.from(bytes);
  }
  const take = () => dialog().getByRole('button', { name: /^Взять данные/ });

  it('cannot be read, which it is told, and is offered to take a file of the site', {
    tags: ['any-day'],
  }, async () => {
    await page.getByText('Журнал класса ещё не прочитан').waitFor();
    await workspace.chooseIn(/^Данные:/, 'Обновить данные класса');
    const told = page.getByLabel('Обновление данных класса', { exact: true });
    await told.getByText('Список журналов не открылся. Дневник.ру не разрешает вам открыть').waitFor();
    await main().getByRole('button', { name: 'Загрузить файл из Дневник.ру…' }).click();
    await dialog().getByRole('heading', { name: 'Загрузить файл из Дневник.ру' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Отменить' }).click();
  });

  it('gets marks and absences from the journal of a week, after its teacher has seen what is left', async () => {
    await choose('journal.xls');
    await preview().getByText('Журнал класса за неделю, 16.11–').waitFor();
    await preview().getByText('7 учеников из 9 строк таблицы').waitFor();
    await preview().getByText('Не взято: 2 строки').waitFor();
    expect(await preview().innerText()).toContain('«Кузнецов Артём»: в классе таких несколько');
    expect(await violationsOf(page)).toEqual([]);
    await take().click();
    await row('Артёмьев Алексей').waitFor();
    await main().getByText('из файла, 23.11.2026').waitFor();
    await page.getByRole('button', { name: 'Неполные данные' }).click();
    await dialog().getByText('Из файлов взяты уроки 16.11–').waitFor();
    await workspace.closeDialog();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('gets the totals of attendance from the report, for the period that its teacher says', {
    tags: ['long'],
  }, async () => {
    await choose('attendance.xls');
    await preview().getByText('итоги класса, а не ученик').waitFor();
    await dialog()
      .getByRole('button', { name: /^Взять данные/, disabled: true })
      .waitFor();
    await preview().getByLabel('За какой период эти итоги').selectOption({ label: '2-я четверть' });
    await take().click();
    await expect.poll(() => row('Алиев Тимур').locator('td.number').first().innerText()).toBe('44');
    await workspace.go('Успеваемость');
    await main().getByRole('button', { name: 'Вид' }).click();
    await page.getByRole('link', { name: 'Показатели класса' }).click();
    const figures = workspace.region('Посещаемость').getByRole('paragraph');
    await figures.getByText('По отчёту сайта «Посещаемость: Классы» за 09.11.2026–22.11.2026').waitFor();
    await workspace.go('Журнал');
    // The figures that are left say so, too.
    await main()
      .locator('.journal-facts')
      .getByText(/пропущено уроков \d/)
      .waitFor();
  });

  it('takes the assumed export of a subject only when its teacher has compared it with the site', {
    tags: ['long'],
  }, async () => {
    const { classGroup, journal, school } = world.stand.info;
    const exported = await download(
      `https://schools.dnevnik.ru/v2/journals/export?school=${school}&group=${classGroup}&subject=${journal.subject}`,
    );
    await choose('journal-algebra.xls', exported);
    await preview().getByText('Журнал по предмету «Алгебра» (предположительно)').waitFor();
    await dialog()
      .getByRole('button', { name: /^Взять данные/, disabled: true })
      .waitFor();
    await preview().getByRole('checkbox').check();
    await take().click();
    await main().getByText('Файлы из Дневник.ру: взято 3 файла').waitFor();
    await main().getByText('Что взято из файлов').click();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('has them in the extract, with their source', async () => {
    await row('Артёмьев Алексей').getByRole('link').click();
    await page.getByRole('link', { name: 'Выписка', exact: true }).click();
    const text = await workspace.paperSays((shown) => expect(shown).toContain('(из файла Дневник.ру)'));
    expect(text).toContain('Алгебра');
  });

  it('says in the panel that its figures are from files', async () => {
    await site.page.reload();
    const panel = await site.panel();
    await panel.openTab('Сегодня');
    const card = panel.frame.getByRole('region', { name: 'Класс сегодня' });
    await card.getByText('из файла, 23.11.2026', { exact: true }).waitFor();
    await card.getByText('Из файлов взяты не все уроки').waitFor();
    expect(await card.innerText()).not.toContain('по журналам');
    expect(await violationsOf(panel.frame)).toEqual([]);
  });
});
