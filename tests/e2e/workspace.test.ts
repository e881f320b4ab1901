import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '../../utils/base/tables/read-tables.ts';
import { fullName } from '../stand/names.ts';
import { violationsOf } from './support/axe.ts';
import { shownPdf, textOf, wordsWithoutInk } from './support/pdf.ts';
import { openClass } from './support/steps.ts';
import { World } from './support/world.ts';

describe('the workspace', () => {
  let world: World;
  let panel: Frame;
  let page: Page;

  beforeAll(async () => {
    world = await World.start({ students: 9 });
    const teacher = await world.signIn();
    panel = await openClass(world, teacher);
    await panel.getByRole('button', { name: 'Собрать логины' }).click();
    await panel.getByText('Логины собраны').waitFor({ timeout: 90_000 });
    page = await world.context.newPage();
    await page.goto(world.extensionPage('/workspace.html'));
  });
  afterAll(() => world?.stop());

  const section = (name: string) =>
    page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click();
  const settled = (title: string) => page.locator('.summary a', { hasText: title }).locator('b');

  it('shows the class on one screen, and what is missing', async () => {
    await page.getByText('9 учеников').waitFor();
    expect(await page.locator('table.matrix tbody tr').count()).toBe(9);
    for (const title of ['Реквизиты', 'Согласия', 'Информирование', 'Ознакомление'])
      expect(await settled(title).textContent()).toBe('0');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('keeps what documents say of the school', async () => {
    await section('Настройки');
    await page.getByLabel('Краткое название').fill('МБОУ «Лицей № 1»');
    await page.getByLabel('Полное название').fill('Муниципальное бюджетное учреждение «Лицей № 1»');
    await page.getByLabel('Ваши фамилия, имя, отчество').fill('Учителева Вера Павловна');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.getByText('Сохранено').waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('Краткое название').inputValue()).toBe('МБОУ «Лицей № 1»');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('prints the slips, puts the meeting pack together, and records the meeting but for the absent', async () => {
    await section('Бланки и собрание');
    const opened = world.context.waitForEvent('page');
    await page.getByRole('button', { name: /^Напечатать \d+ памят/ }).click();
    const print = await opened;
    await shownPdf(print);
    await print.getByRole('button', { name: 'Все памятки читаются' }).click();
    await print.getByText('Памятки напечатаны').waitFor();
    await print.close();

    await page.bringToFront();
    await page.getByRole('button', { name: 'Собрать пакет' }).click();
    const pack = await shownPdf(page);
    const text = textOf(pack);
    expect(text).toContain('ЛИСТ РОДИТЕЛЬСКОГО СОБРАНИЯ');
    expect(text).toContain('СОГЛАСИЕ');
    expect(text).toContain('Муниципальное бюджетное учреждение «Лицей № 1»');
    expect(wordsWithoutInk(pack, 3)).toEqual([]);

    const absent = world.stand.students.slice(0, 2);
    for (const person of absent)
      await page
        .getByRole('checkbox', { name: `Не был(а): ${fullName(person)}`, exact: true })
        .first()
        .check();
    await page.getByRole('button', { name: /^Записать собрание/ }).click();
    await page.getByRole('status').getByText('Записано').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);

    await section('Класс');
    await expect.poll(async () => Number(await settled('Информирование').textContent())).toBeGreaterThan(5);
    await expect.poll(async () => Number(await settled('Ознакомление').textContent())).toBeGreaterThan(5);
    await page.getByRole('button', { name: /^Есть долги/ }).click();
    for (const person of absent) await page.getByText(fullName(person), { exact: true }).first().waitFor();
  });

  it('takes a recording back, brings it back, and shows both in the history', async () => {
    await section('Согласия');
    const list = page.getByRole('region', { name: 'Согласия на обработку персональных данных' });
    await page.getByRole('button', { name: /^Бумага есть, в системе нет/ }).click();
    await page.getByRole('checkbox', { name: 'Выбрать всех, кто показан' }).check();
    await page.getByRole('button', { name: 'Внесено в систему…' }).click();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Записать' }).click();
    await list.getByText('Здесь никого').waitFor();
    await page.getByRole('button', { name: 'Отменить', exact: true }).click();
    await page.getByText('Отменено').waitFor();
    await expect.poll(() => list.locator('tbody tr').count()).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Вернуть', exact: true }).click();
    await list.getByText('Здесь никого').waitFor();
    await page.getByRole('button', { name: /^Все / }).click();
    await list.locator('button.person').nth(8).click();
    await page.getByRole('dialog').getByText('внесено').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('gives a register out as an Excel file and on paper, with no login in it', async () => {
    const logins = world.stand.students.map(({ login }) => login).filter((login) => login !== null);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'В Excel' }).click();
    const file = await (await download).path();
    const read = await readTables(new Uint8Array(readFileSync(file)), { name: 'журнал.xlsx' });
    const rows = read.ok ? (read.tables[0]?.rows ?? []) : [];
    expect(rows[0]).toContain('Внесено в систему');
    expect(rows.length).toBeGreaterThan(9);
    expect(rows.flat()).toContain('дано');

    await page.getByRole('button', { name: 'Напечатать журнал…' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Основание').fill('приказ № 7');
    await sheet.getByRole('button', { name: 'Показать журнал' }).click();
    const paper = await shownPdf(page);
    const text = textOf(paper);
    expect(text).toContain('приказ № 7');
    expect(text).toContain('Лист 1 из');
    expect(wordsWithoutInk(paper, 2)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    for (const login of logins) expect(`${rows.flat().join(' ')} ${text}`).not.toContain(login);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('bars whoever must get nothing, everywhere', async () => {
    await section('Реквизиты доступа');
    const person = page.locator('table.register button.person').first();
    const name = await person.textContent();
    await person.click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Не выдавать памятки, выписки и письма: основание').fill('решение суда');
    await sheet.getByRole('button', { name: 'Запретить выдачу' }).click();
    await sheet.getByText('Не выдавать: решение суда', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('не выдавать: решение суда').first().waitFor();
    await page.getByRole('checkbox', { name: name ?? '', exact: true }).check();
    expect(await page.getByRole('button', { name: 'Напечатать 0 памяток' }).isDisabled()).toBe(true);
  });

  it('leads from a link to its place, and shows no name once the vault is closed', async () => {
    await page.goto(world.extensionPage('/workspace.html#consents//missing'));
    await page.reload();
    await expect
      .poll(() => page.getByRole('button', { name: /^Нет согласия/ }).getAttribute('aria-pressed'))
      .toBe('true');
    await page.getByRole('button', { name: 'Закрыть хранилище' }).click();
    await page.getByRole('heading', { name: 'Хранилище закрыто' }).waitFor();
    const text = await page.locator('body').innerText();
    for (const { last } of world.stand.students) expect(text).not.toContain(last);
  });
});
