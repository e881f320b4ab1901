import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../../../stand/names.ts';
import { ClassPage } from '../../support/class-page.ts';
import { textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { PrintPage } from '../../support/print-page.ts';
import { storedSecrets } from '../../support/stored-secrets.ts';
import { ToolbarPopup } from '../../support/toolbar-popup.ts';
import { World } from '../../support/world.ts';

const TAKE = 'Взять таблицу с этой страницы';
const ADD = 'Добавить к начатой загрузке';

describe('the table on the page in front', { tags: ['long'] }, () => {
  let world: World;
  let site: Page;

  beforeAll(async () => {
    world = await World.start();
    // The printed logins are shown to an administrator alone: here she has the class, and the vault is hers.
    site = await world.signIn(world.stand.info.admin);
    await ClassPage.openWhole(world, site);
  });
  afterEach(async () => {
    // A load that a failed test left open would change what the popup offers.
    for (const page of world.context.pages()) if (page !== site) await page.close();
  });
  afterAll(() => world?.stop());

  const address = (path: string) => `https://schools.dnevnik.ru/v2/${path}`;
  const people = (page = '') =>
    address(`admin/persons/default?group=students&school=${world.stand.info.school}${page}`);
  const report = () => address(`reports/default?report=people-students&school=${world.stand.info.school}`);
  const printed = (group = 'students') =>
    address(`admin/persons/printlogins?class=${world.stand.info.classGroup}&group=${group}`);

  async function take(): Promise<Page> {
    const popup = await ToolbarPopup.open(world, site);
    const page = await world.opened(() => popup.press(TAKE));
    await page.getByText(/^Таблица со страницы/).waitFor();
    return page;
  }

  const classOf = (page: Page) => page.getByRole('combobox', { name: 'Чей это класс' });

  /** Rows of the table, as the page counts them. */
  const rowsOf = async (page: Page) => {
    const account = await page.getByText(/^Строк в таблице: \d+\./).innerText();
    return Number(/\d+/.exec(account)?.[0]);
  };

  /** Keys of the session area that hold tables of pages. */
  async function kept(): Promise<string[]> {
    const worker = await world.worker();
    return worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(key: null): Promise<object> } } };
      };
      const keys = Object.keys(await chrome.storage.session.get(null));
      return keys.filter((key) => key.startsWith('page-table:'));
    });
  }

  it('printed logins in a layout table end up on printed slips, and leave memory', async () => {
    await site.goto(printed());
    const page = await take();
    await page.getByText('Таблица со страницы «Печать» прочитана сегодня в').waitFor();
    await page.getByText(printed()).waitFor();
    await expect.poll(() => classOf(page).inputValue()).toBe(world.stand.info.classGroup);
    await expect.poll(() => page.getByLabel('Столбец 4: Логин').inputValue()).toBe('login');
    // One list, no layout around it.
    await expect.poll(() => page.getByLabel('Таблица', { exact: true }).count()).toBe(0);
    const unique = world.stand.students.filter(({ last }) => last !== 'Кузнецов' && last !== 'Морозов');
    const waiting = unique.filter(({ temporary }) => temporary);
    expect(waiting.length).toBeGreaterThan(0);
    const note = await page.getByText(/^Будет взято: \d+/).innerText();
    expect(Number(/\d+/.exec(note)?.[0])).toBeGreaterThanOrEqual(unique.length);
    await page.bringToFront();
    await page.getByRole('button', { name: 'Взять в хранилище' }).click();
    await page.getByText(/^Взято: \d+/).waitFor();
    await expect.poll(kept).toEqual([]);
    const button = page.getByRole('button', { name: /^Напечатать \d+ памят/ });
    const print = new PrintPage(await world.opened(() => button.click()));
    const pdf = await print.pdf();
    const text = textOf(pdf);
    for (const person of unique) expect(text, fullName(person)).toContain(person.login);
    for (const person of waiting) expect(text, fullName(person)).toContain(person.temporary);
    // What the school wrote in the place of passwords is none.
    expect(text).not.toContain('изменён пользователем');
    expect(wordsWithoutInk(pdf)).toEqual([]);
    expect(await storedSecrets(world)).toBeGreaterThanOrEqual(waiting.length);
    await print.close();
    await page.close();
  });

  it('a report with two header rows: the other pages are read, a fault stops and is said, what was read stays', {
    tags: ['long'],
  }, async () => {
    await site.goto(report());
    const page = await take();
    await page.getByText('Таблица со страницы «Люди: Ученики»').waitFor();
    // Two rows of header; names cut on the page are whole.
    await page.getByLabel('Столбец 6: Родители Имя').waitFor();
    await expect.poll(() => rowsOf(page)).toBeGreaterThan(20);
    const first = await rowsOf(page);
    world.stand.faults.rules.push({ path: /people-students.*page=3/, status: 404, times: 1 });
    await page.getByRole('button', { name: 'Прочитать остальные страницы: 5' }).click();
    await page.getByText('Такой страницы на Дневник.ру нет.').waitFor();
    await expect.poll(() => rowsOf(page)).toBeGreaterThan(first);
    const part = await rowsOf(page);
    await page.getByText('всего прочитано: 2 страницы').waitFor();
    await page.getByRole('button', { name: 'Продолжить, осталось страниц: 4' }).click();
    await page.getByText('всего прочитано: 6 страниц').waitFor();
    await expect.poll(() => rowsOf(page)).toBeGreaterThan(part);
    // Each page brings its header; it stands once.
    await expect.poll(() => page.getByText('повторённая шапка').count()).toBe(0);
    for (const person of world.stand.students.slice(0, 3)) {
      await page
        .getByText(`${person.first} ${person.middle} ${person.last}`)
        .first()
        .waitFor({ state: 'attached' });
    }
    await page.close();
    await expect.poll(kept).toEqual([]);
  });

  it('pages turned by hand join the load, repeated rows once, another table is said', {
    tags: ['any-day', 'long'],
  }, async () => {
    await site.goto(people());
    const page = await take();
    await expect.poll(() => rowsOf(page)).toBe(10);
    const add = async (to: string) => {
      await site.goto(to);
      const popup = await ToolbarPopup.open(world, site);
      await popup.press(ADD);
    };
    await add(people('&page=2'));
    await expect.poll(() => rowsOf(page)).toBe(20);
    await page.getByText('всего прочитано: 2 страницы').waitFor();
    await add(people('&page=2'));
    await page.getByText('страница 2: повторённые строки (10) взяты один раз').waitFor();
    await expect.poll(() => rowsOf(page)).toBe(20);
    await add(printed());
    await page.getByText('добавленная страница 4: такой таблицы на ней нет, с неё ничего не взято').waitFor();
    await expect.poll(() => rowsOf(page)).toBe(20);
    await page.close();
  });

  it('a locked vault takes nothing and leaves nothing', async () => {
    await site.goto(printed('parents'));
    const page = await take();
    expect(await kept()).not.toEqual([]);
    const open = await ToolbarPopup.open(world, site);
    await open.press('Закрыть');
    await open.waitForText(/Пароль хранилища/);
    expect(await open.text()).not.toContain(TAKE);
    await open.close();
    expect(await kept()).toEqual([]);
    await page.getByText('Хранилище закрыто').waitFor();
    await expect.poll(() => page.getByText(/родитель/).count()).toBe(0);
    await world.openVault();
    await page.getByText('Таблица уже убрана из памяти. Возьмите её со страницы ещё раз.').waitFor();
    await page.close();
  });

  it('a class that was never read: what to do is said, no other class is taken for it', async () => {
    const other = world.stand.school.classes.find(({ id }) => id !== world.stand.info.classGroup);
    await site.goto(address(`admin/persons/printlogins?class=${other?.id}`));
    const page = await take();
    await page.getByText('Это страница класса, список которого ещё не прочитан.').waitFor();
    await expect.poll(() => classOf(page).inputValue()).toBe('');
    await expect.poll(() => page.getByRole('alert').count()).toBe(1);
    await expect.poll(() => page.locator('section[aria-label="Кто есть кто"] tbody tr').count()).toBe(0);
    await classOf(page).selectOption(world.stand.info.classGroup);
    await expect.poll(() => rowsOf(page)).toBeGreaterThan(3);
    await page.getByText('Будет взято: 0').waitFor();
  });

  it('a page without a table and pages elsewhere', { tags: ['long'] }, async () => {
    await site.goto(address(`admin/default?school=${world.stand.info.school}`));
    const popup = await ToolbarPopup.open(world, site);
    await popup.press(TAKE);
    await popup.waitForText(/На странице нет таблицы с данными/);
    await popup.close();
    await site.goto('https://dnevnik.ru/teacher');
    const elsewhere = await ToolbarPopup.open(world, site);
    await elsewhere.waitForText(/Рабочее место/);
    expect(await elsewhere.text()).not.toContain(TAKE);
    await elsewhere.close();
  });
});
