import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { ClassPage } from '../../support/class-page.ts';
import { MeetingPage } from '../../support/meeting-page.ts';
import { textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { PrintPage } from '../../support/print-page.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

describe('the workspace', () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    await (await ClassPage.openWhole(world)).collectLogins();
    workspace = await Workspace.open(world);
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  const families = () => page.locator('table.families tr[data-row]');
  /** Families of whom nobody has chosen how they are informed. */
  const uninformed = () => families().getByText('не выбрана', { exact: true });

  it('shows the class on one screen, and what is missing', { tags: ['any-day'] }, async () => {
    await page.locator('.workspace-top').getByText('9 учеников').waitFor();
    await expect.poll(() => families().count()).toBe(9);
    await expect.poll(() => uninformed().count()).toBe(9);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('keeps what documents say of the school', async () => {
    await workspace.go('Настройки');
    await page.getByLabel('Краткое название').fill('МБОУ «Лицей № 1»');
    await page.getByLabel('Полное название').fill('Муниципальное бюджетное учреждение «Лицей № 1»');
    await page.getByLabel('Ваши фамилия, имя, отчество').fill('Учителева Вера Павловна');
    await page.getByText(/^Сохранено в /).waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('Краткое название').inputValue()).toBe('МБОУ «Лицей № 1»');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('prints the slips, puts the meeting pack together, and records of the meeting what was ticked', async () => {
    const part = await workspace.goMeeting('Пакет к собранию');
    const button = part.getByRole('button', { name: /^Напечатать \d+ памят/ });
    const print = new PrintPage(await world.opened(() => button.click()));
    await print.pdf();
    await print.confirm('Памятки напечатаны');
    await print.close();

    await page.bringToFront();
    await page.getByRole('button', { name: 'Собрать пакет' }).click();
    const pack = await workspace.paper();
    const text = textOf(pack);
    expect(text).toContain('ЛИСТ РОДИТЕЛЬСКОГО СОБРАНИЯ');
    expect(text).toContain('СОГЛАСИЕ');
    expect(text).toContain('Муниципальное бюджетное учреждение «Лицей № 1»');
    expect(wordsWithoutInk(pack, 3)).toEqual([]);

    const meeting = new MeetingPage(workspace);
    const absent = world.stand.students.slice(0, 2);
    await meeting.goTo();
    await meeting.isEmpty();
    await meeting.allCameAndSigned(world.stand.students.slice(2).map(fullName));
    await meeting.tickAll('памятки вручены');
    await meeting.summary.getByText(/^Будет записано: пришли \d/).waitFor();
    await meeting.nameReason('законный представитель, ученик младших классов');
    expect(await violationsOf(page)).toEqual([]);
    await meeting.record();
    expect(await violationsOf(page)).toEqual([]);

    await workspace.go('Семьи');
    await expect.poll(() => uninformed().count()).toBeLessThan(5);
    await page.getByRole('button', { name: /^Есть дела/ }).click();
    for (const person of absent)
      await page.getByRole('checkbox', { name: fullName(person), exact: true }).waitFor();
  });

  it('takes a recording back, brings it back, and shows both in the history', async () => {
    await workspace.go('Согласия');
    const list = workspace.region('Согласия на обработку персональных данных');
    await workspace.filterBy('Не внесено');
    await workspace.chooseAllShown();
    await page.getByRole('button', { name: 'Внесено в систему…' }).click();
    expect(await violationsOf(page)).toEqual([]);
    await workspace.dialog().getByRole('button', { name: 'Записать' }).click();
    await list.getByText('Здесь никого').waitFor();
    await page.getByRole('button', { name: 'Отменить', exact: true }).click();
    await page.getByText('Отменено').waitFor();
    await expect.poll(() => list.locator('tbody tr').count()).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Вернуть', exact: true }).click();
    await list.getByText('Здесь никого').waitFor();
    await workspace.filterBy('Все');
    await list.locator('button.person').nth(8).click();
    await workspace.dialog().getByText('внесено').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await workspace.closeDialog();
  });

  it('gives a register out as an Excel file and on paper, with no login in it', async () => {
    const logins = world.stand.students.map(({ login }) => login).filter((login) => login !== null);
    const download = page.waitForEvent('download');
    await workspace.pressUnder('Таблица', 'В Excel');
    const file = await (await download).path();
    const read = await readTables(new Uint8Array(readFileSync(file)), { name: 'журнал.xlsx' });
    const rows = read.ok ? (read.tables[0]?.rows ?? []) : [];
    expect(rows[0]).toContain('Внесено в систему');
    expect(rows.length).toBeGreaterThan(9);
    expect(rows.flat()).toContain('согласие');

    await workspace.pressUnder('Печать', 'Напечатать журнал…');
    const sheet = workspace.dialog();
    await sheet.getByLabel('Основание').fill('приказ № 7');
    await sheet.getByRole('button', { name: 'Показать журнал' }).click();
    const paper = await workspace.paper();
    const text = textOf(paper);
    expect(text).toContain('приказ № 7');
    expect(text).toContain('Лист 1 из');
    expect(text).toMatch(/Прошито, пронумеровано и скреплено печатью \d+ \([а-я ]+\) лист/);
    expect(wordsWithoutInk(paper, 2)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    for (const login of logins) expect(`${rows.flat().join(' ')} ${text}`).not.toContain(login);
    await workspace.closeDialog();
  });

  it('bars whoever must get nothing, everywhere', async () => {
    await workspace.go('Реквизиты доступа');
    const person = page.locator('table.register button.person').first();
    const name = await person.textContent();
    await person.click();
    await workspace.blockPerson('решение суда');
    await workspace.closeDialog();
    await page.getByText('ждёт решения директора: решение суда').first().waitFor();
    await page.getByRole('checkbox', { name: name ?? '', exact: true }).check();
    await page.getByRole('button', { name: 'Печатать нечего', disabled: true }).waitFor();
  });

  it('says in «Справка» that nothing went wrong unexpectedly', async () => {
    const problems = await workspace.goHelp('Неполадки');
    await problems.getByText('С запуска браузера ничего неожиданного не было.', { exact: true }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('leads from a link to its place, and shows no name once the vault is closed', async () => {
    await page.goto(world.extensionPage('/workspace.html#consents//missing'));
    await page.reload();
    await expect
      .poll(() => page.getByRole('button', { name: /^Нет согласия/ }).getAttribute('aria-pressed'))
      .toBe('true');
    await workspace.lock();
    const text = await page.locator('body').innerText();
    for (const { last } of world.stand.students) expect(text).not.toContain(last);
  });
});
