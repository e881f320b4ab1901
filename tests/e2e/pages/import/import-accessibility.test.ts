import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { ClassPage } from '../../support/class-page.ts';
import { type Given, type ImportPage, rowsOf, unlikeStudents } from '../../support/import-page.ts';
import { startPrepared } from '../../support/prepared.ts';
import { asTabs } from '../../support/school-files.ts';
import type { World } from '../../support/world.ts';

const HEADER = ['№', 'ФИО', 'Класс', 'Логин', 'Пароль'];

describe('the import page for everybody', { tags: ['long'] }, () => {
  let world: World;
  let load: ImportPage;
  let page: Page;
  let given: Given[];

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    load = await (await ClassPage.openWhole(world)).loadFromFile();
    page = load.page;
    given = unlikeStudents(world, 0, 4);
  });
  afterAll(() => world?.stop());

  const withClass = (group: string) =>
    rowsOf(given).map(([number, name, login, password]) => [number!, name!, group, login!, password!]);
  const noneStandsOut = async (width: number) => {
    await page.setViewportSize({ width, height: 900 });
    const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(beyond), `${width} px wide`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  it('axe: empty, a refused file', { tags: ['any-day'] }, async () => {
    expect(await violationsOf(page)).toEqual([]);
    await load.giveFile('пусто.csv', '');
    await page.getByRole('alert').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('axe: matched rows of all sorts, and nothing stands out of a narrow page', async () => {
    const namesake = world.stand.students.find(({ last }) => last === 'Кузнецов')!;
    const [own, ...others] = withClass('7А');
    const strangers = ['Неместный Пётр Ильич', 'Чужаков Иван Львович', 'Дальний Олег Юрьевич'];
    await load.paste(
      asTabs([
        HEADER,
        own!,
        ...others.map((row) => row.with(2, '-')),
        ['5', fullName(namesake), '7А', 'k-1', 'Kk-1'],
        ['6', 'Петров Пётр Петрович', '8Б', 'p-1', 'Pp-1'],
        ...strangers.map((name, at) => [`${7 + at}`, name, '-', `s-${at}`, `Ss-${at}`]),
      ]),
    );
    for (const name of ['Неясно, кто', 'Не найден', 'Другой класс']) {
      await page.locator('.chip').getByText(name, { exact: true }).first().waitFor();
    }
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await violationsOf(page)).toEqual([]);
    for (const width of [700, 1280, 1920]) await noneStandsOut(width);
  });

  it('axe: a table of which it is asked whose login it holds', async () => {
    const rows = given.map(({ person, login }) => ['Мамина Анна Ильинична', fullName(person), login]);
    await load.paste(asTabs([['ФИО родителя', 'ФИО ученика', 'Логин'], ...rows]));
    await page.getByRole('alert').getByText('чьи это столбцы').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('by keyboard alone: pasted, settled, taken, and on to the print page', async () => {
    const source = await world.context.newPage();
    await source.setContent('<textarea autofocus></textarea>');
    await source
      .locator('textarea')
      .fill(asTabs([HEADER, ...withClass('7А'), ...withClass('7А').slice(0, 1)]));
    await source.locator('textarea').focus();
    await source.keyboard.press('Control+A');
    await source.keyboard.press('Control+C');
    await source.close();

    await page.bringToFront();
    await page.reload();
    await page.getByText('Файл читается на этом компьютере').waitFor();
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return element.tagName === 'TEXTAREA' ? 'TEXTAREA' : `${element.tagName} ${label}`;
      });
    const tabTo = async (wanted: RegExp) => {
      for (let tabs = 0; tabs < 60; tabs++) {
        if (wanted.test(await focused())) return;
        await page.keyboard.press('Tab');
        const { outlineStyle, tag } = await page.evaluate(() => {
          const element = document.activeElement as Element;
          return { outlineStyle: getComputedStyle(element).outlineStyle, tag: element.tagName };
        });
        if (tag !== 'BODY') expect(outlineStyle, `the focus is seen on ${tag}`).not.toBe('none');
      }
      throw new Error(`${wanted} is not reached by Tab`);
    };
    await tabTo(/^TEXTAREA/);
    await page.keyboard.press('Control+V');
    await page.getByText('Так прочитаны столбцы').waitFor();
    // The last row repeats the first: it stays with «не брать».
    await page.getByText('строка повторяет строку 2').or(page.getByText('несколько строк')).first().waitFor();
    for (const select of await page.getByLabel(/^Строка \d+, .*: кто это$/).all()) {
      const label = (await select.getAttribute('aria-label')) ?? '';
      if (label.startsWith('Строка 6,') || (await select.inputValue()) !== '') continue;
      await tabTo(new RegExp(`^SELECT ${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
      await page.keyboard.press('ArrowDown');
    }
    await page.getByText('Будет взято: 4').waitFor();
    await tabTo(/^BUTTON Взять в хранилище$/);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Взято: 4\u00a0человека.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await noneStandsOut(700);
    await tabTo(/^BUTTON Напечатать/);
    const print = await world.opened(() => page.keyboard.press('Enter'));
    await print.locator('canvas[role="img"][data-drawn]').first().waitFor();
    await page.bringToFront();
    await page.reload();
    await page.getByText('Последняя загрузка').waitFor();
  });
});
