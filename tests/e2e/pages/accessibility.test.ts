import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../../stand/names.ts';
import type { Person } from '../../stand/people.ts';
import { violationsOf } from '../support/axe.ts';
import { arrowTo, pressByKeyboard, tabTo } from '../support/by-keyboard.ts';
import { neverHadAccount, plantCanaries } from '../support/canaries.ts';
import { ClassPage } from '../support/class-page.ts';
import { ConfirmWindow } from '../support/confirm-window.ts';
import type { Panel } from '../support/panel.ts';
import { PrintPage } from '../support/print-page.ts';
import { Workspace } from '../support/workspace.ts';
import { PASSPHRASE, World } from '../support/world.ts';

describe('for everybody: contrast, labels, keyboard, in light and in dark', () => {
  let world: World;
  let page: Page;
  let panel: Panel;
  let printing: PrintPage;

  const extensionPage = async (path: string): Promise<Page> => {
    const opened = await world.open(path);
    await opened.locator('h1').first().waitFor();
    return opened;
  };

  beforeAll(async () => {
    world = await World.start({ students: 6 });
    plantCanaries(world.stand);
    page = await world.signIn();
  });
  afterAll(() => world?.stop());

  it('finds what is wrong (positive control)', async () => {
    const popup = await extensionPage('/popup.html');
    await popup.evaluate(() => {
      const bad = document.createElement('p');
      bad.innerHTML = '<input type="text"><span style="color:#888;background:#999">не видно</span>';
      document.querySelector('main')?.append(bad);
    });
    const found = (await violationsOf(popup)).map((line) => line.split(':')[0]);
    for (const fault of ['label (light)', 'color-contrast (light)', 'color-contrast (dark)'])
      expect(found).toContain(fault);
    await popup.evaluate(() => {
      const [bad] = document.querySelectorAll('main > p:has(span[style])');
      const cell = (style: string) => `<td style="${style}">текст</td>`;
      const row = (style: string) => `<tr>${cell('')}${cell(style)}${cell('')}</tr>`;
      const rows = Array.from({ length: 30 }, (_, at) => row(at === 17 ? 'color:#777;background:#888' : ''));
      if (bad) bad.outerHTML = `<table><tbody>${rows.join('')}</tbody></table>`;
    });
    const inTable = await violationsOf(popup);
    expect(inTable.filter((line) => line.startsWith('color-contrast'))).toHaveLength(2);
    await popup.close();
  });

  it('popup and workspace without a vault; a weak and a good passphrase', { tags: ['any-day'] }, async () => {
    const popup = await extensionPage('/popup.html');
    await popup.getByRole('heading', { name: 'Откройте свой класс в Дневник.ру' }).waitFor();
    expect(await violationsOf(popup)).toEqual([]);
    await popup.close();
    const workspace = await extensionPage('/workspace.html');
    await workspace.getByRole('heading', { name: 'Придумайте пароль хранилища' }).waitFor();
    await workspace.fill('input[name="passphrase"]', '12345');
    await workspace.locator('#strength .chip.bad').waitFor();
    await workspace.fill('input[name="again"]', '12');
    await workspace.getByRole('alert').waitFor();
    expect(await violationsOf(workspace)).toEqual([]);
    await workspace.fill('input[name="passphrase"]', PASSPHRASE);
    await workspace.fill('input[name="again"]', PASSPHRASE);
    await workspace.locator('#strength .chip.ok').waitFor();
    expect(await violationsOf(workspace)).toEqual([]);
    await workspace.close();
  });

  it('the launcher is reached by Tab, shows its focus and opens the panel by Enter', async () => {
    await page.bringToFront();
    await page.goto(world.membersAddress());
    await page.locator('#klassruk').waitFor();
    const hasFocus = () => page.evaluate(() => document.activeElement?.id === 'klassruk');
    for (let tabs = 0; tabs < 60 && !(await hasFocus()); tabs++) await page.keyboard.press('Tab');
    expect(await hasFocus()).toBe(true);
    const focused = await page.locator('#klassruk').screenshot();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const blurred = await page.locator('#klassruk').screenshot();
    expect(focused.equals(blurred), 'the focus is seen').toBe(false);
    await page.keyboard.press('Tab');
    for (let tabs = 0; tabs < 60 && !(await hasFocus()); tabs++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    panel = await new ClassPage(world, page).panel();
    await panel.waitForPeople(world.stand);
    // One Tab further the focus is in the panel, and is seen there.
    for (let tabs = 0; tabs < 5; tabs++) {
      await page.keyboard.press('Tab');
      if (await panel.frame.evaluate(() => document.hasFocus() && document.activeElement !== document.body))
        break;
    }
    const outline = await panel.frame.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline).toBe('solid 2px');
  });

  it('the panel before the vault, with the list and the hints', async () => {
    const ground = async (colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme });
      return panel.frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    };
    expect(await ground('light')).not.toBe(await ground('dark'));
    expect(await violationsOf(panel.frame)).toEqual([]);
  });

  it('the first run goes without a mouse: passphrase, account, envelope', async () => {
    const make = panel.frame.getByRole('button', { name: 'Придумать пароль' });
    const work = await world.opened(() => pressByKeyboard(make));
    await work.locator('input[name="passphrase"]:focus').waitFor();
    await work.keyboard.insertText(PASSPHRASE);
    await tabTo(work.getByLabel('Ещё раз'));
    await work.keyboard.insertText(PASSPHRASE);
    await pressByKeyboard(work.getByRole('radio', { name: /^школьный/ }), 'Space');
    await work.getByRole('button', { name: 'Создать хранилище', disabled: false }).waitFor();
    await work.keyboard.press('Enter');
    const isMe = work.getByRole('button', { name: 'Да, это я' });
    await isMe.waitFor();
    const envelope = work.getByRole('region', { name: 'Конверт с кодом восстановления' });
    await envelope.waitFor();
    expect(await violationsOf(work)).toEqual([]);
    await pressByKeyboard(isMe);
    await pressByKeyboard(
      envelope.getByRole('button', { name: 'Напечатать лист для конверта', disabled: false }),
    );
    await pressByKeyboard(envelope.getByRole('button', { name: 'Готово' }));
    await envelope.waitFor({ state: 'detached' });
    world.hasVault = true;
    await work.close();
  });

  it('the panel with states and the report of a run, the window that confirms resets', async () => {
    await page.bringToFront();
    await panel.frame.getByRole('button', { name: /^Собрать логины/, disabled: false }).waitFor();
    await panel.collectLogins();
    await panel.frame.locator('tr', { hasText: 'собран' }).first().waitFor();
    expect(await violationsOf(panel.frame)).toEqual([]);

    const two = neverHadAccount(world.stand).slice(0, 2);
    const known = world.stand.students[1]!;
    // Chosen and proposed without a mouse.
    const boxOf = (person: Person) =>
      panel.frame.getByRole('checkbox', { name: fullName(person), exact: true }).first();
    await boxOf(two[0]!).press('Escape');
    for (const person of [...two, known]) {
      await arrowTo(boxOf(person));
      await page.keyboard.press('Space');
    }
    const issue = panel.frame.getByRole('button', { name: /^Выдать 3/ });
    const window = new ConfirmWindow(await world.opened(() => pressByKeyboard(issue)));
    await window.waitForPeople();
    const inField = () => window.field().evaluate((field: HTMLElement) => field === document.activeElement);
    expect(await inField(), 'what was typed for a page must not land here').toBe(false);
    await panel.frame.getByText('Подтвердите в открывшемся окне').waitFor();
    expect(await violationsOf(panel.frame)).toEqual([]);
    expect(await violationsOf(window.page)).toEqual([]);
    await window.giveReason(known, 'потерял(а) пароль');
    await window.field().fill('сбросить');
    await expect.poll(() => window.button('Сбросить 3 пароля').isEnabled()).toBe(true);
    expect(await violationsOf(window.page)).toEqual([]);
    await window.giveReason(known, 'не сбрасывать');
    await window.field().fill('');
    // Reached, filled in and sent by keyboard alone.
    await window.field().blur();
    await window.page.bringToFront();
    for (let tabs = 0; tabs < 20 && !(await inField()); tabs++) await window.page.keyboard.press('Tab');
    expect(await inField()).toBe(true);
    await window.page.keyboard.insertText('сбросить');
    await expect.poll(() => window.button('Сбросить 2 пароля').isEnabled()).toBe(true);
    printing = new PrintPage(
      await world.opened(() => window.closedBy(() => window.page.keyboard.press('Enter')), 60_000),
    );
    await panel.waitForResets();
    await panel.frame.locator('tr .chip', { hasText: 'ждёт печати' }).first().waitFor();
    expect(await violationsOf(panel.frame)).toEqual([]);
  });

  it('the print page: slips, hand-out sheet, the text of a slip', async () => {
    const { page: print } = printing;
    await printing.drawn();
    await print.getByText('Текст памятки', { exact: true }).click();
    await print.getByText('Поля для подстановки').click();
    expect(await violationsOf(print)).toEqual([]);
    await print.getByRole('button', { name: 'Стереть пароли без печати…' }).click();
    await print.getByRole('button', { name: 'Стереть 2 пароля' }).waitFor();
    expect(await violationsOf(print)).toEqual([]);
    await printing.choose('Ведомость выдачи', 'Расписки');
    await print.getByRole('img', { name: /^Страница 1 из \d+: Ведомость/ }).waitFor();
    expect(await violationsOf(print)).toEqual([]);
    await printing.choose('Памятки', 'Ведомость выдачи');
    await print.getByRole('img', { name: /^Страница 1 из \d+: Памятки/ }).waitFor();
    // Printed and confirmed without a mouse.
    await pressByKeyboard(print.getByRole('button', { name: /^Напечатать/ }));
    const legible = print.getByRole('button', { name: 'Читаются, стереть 2 пароля' });
    await legible.waitFor();
    expect(await violationsOf(print)).toEqual([]);
    await pressByKeyboard(legible);
    await print.getByText('временные пароли стёрты').first().waitFor();
    expect(await violationsOf(print)).toEqual([]);
    await print.close();
  });

  it('popup and workspace with an open vault, then closed; the panel closed too', async () => {
    for (const path of ['/popup.html', '/workspace.html']) {
      const opened = await extensionPage(path);
      await opened.getByRole('button', { name: 'Закрыть хранилище' }).first().waitFor();
      expect(await violationsOf(opened), path).toEqual([]);
      await opened.close();
    }
    const { page: workspace } = await Workspace.open(world);
    await new Workspace(world, workspace).lock();
    await workspace.fill('input[name="passphrase"]', 'совсем не тот пароль');
    await workspace.getByRole('button', { name: 'Открыть', exact: true }).click();
    await workspace.getByRole('alert').waitFor();
    expect(await violationsOf(workspace)).toEqual([]);
    const popup = await extensionPage('/popup.html');
    await popup.getByRole('form', { name: 'Хранилище закрыто' }).waitFor();
    expect(await violationsOf(popup)).toEqual([]);
    await panel.frame.getByRole('button', { name: 'Открыть хранилище' }).waitFor();
    expect(await violationsOf(panel.frame)).toEqual([]);
  });

  it('the bar in the page adds nothing wrong to it', async () => {
    const withBar = (await violationsOf(page)).filter((line) => line.includes('klassruk'));
    expect(withBar).toEqual([]);
  });
});
