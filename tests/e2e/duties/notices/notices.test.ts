import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { job } from '../../../jobs/job.ts';
import { fault } from '../../../setup/fault.ts';
import { violationsOf } from '../../support/axe.ts';
import { pressByKeyboard } from '../../support/by-keyboard.ts';
import { textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

describe('notices of failing marks and absences', () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;
  /** Two to whose families a paper may go. */
  const chosenBefore: string[] = [];

  beforeAll(async () => {
    world = await startPrepared('journals-read', { students: 14 });
    workspace = await Workspace.open(world, 'notices');
    page = workspace.page;
    await workspace.choosePeriod('1-я четверть');
  });
  afterAll(() => world?.stop());

  /** Rows of those to whom a paper may go. */
  const free = () =>
    choice()
      .locator('tbody tr')
      .filter({ hasNot: page.locator('td:nth-child(4) .chip.bad') });
  const choice = () => workspace.region('Подготовить уведомления');
  const register = () => workspace.region('Журнал уведомлений');

  it('are drawn up for several families, edited, looked at and recorded', { tags: ['any-day'] }, async () => {
    await choice().getByRole('button', { name: /^Все / }).click();
    const plain = free().filter({ hasNot: page.locator('.chip') });
    for (const place of [0, 1]) {
      const box = plain.nth(place).getByRole('checkbox');
      chosenBefore.push((await box.getAttribute('aria-label')) ?? '');
      await box.check();
    }
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Составить 2 уведомления' }).click();
    const editors = workspace.region(/^Уведомление: /);
    const listed = page.getByRole('list', { name: 'Уведомления' }).getByRole('listitem');
    await expect.poll(() => listed.count()).toBe(2);
    for (const index of [0, 1]) {
      await listed.nth(index).getByRole('button').first().click();
      const editor = editors;
      await editor.getByRole('button', { name: '+ Добавить предмет' }).click();
      await editor
        .getByLabel(/^Предмет, строка/)
        .last()
        .fill('Пробная алгебра');
      await editor
        .getByLabel(/^Отметки \(дата\), строка/)
        .last()
        .fill('2 (12.10), 2 (19.10)');
      await editor.getByLabel(/^Неудовлетворительная отметка за период выставлена/).check();
      await editor.getByLabel('Исходящий номер').fill(`${index + 7}`);
      await editor.getByLabel('Что предлагается').fill('Прийти на консультацию в среду.');
    }
    expect(await violationsOf(page)).toEqual([]);
    await page.reload();
    await page.getByText(/^черновик от /).waitFor();
    await page.getByRole('button', { name: 'Напечатать и записать 2 уведомления…' }).click();
    await workspace.dialog().locator('canvas[role="img"][data-drawn]').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const pdf = await workspace.paper();
    const text = textOf(pdf);
    expect(text).toContain('УВЕДОМЛЕНИЕ о неуспеваемости');
    expect(text.split('Пробная алгебра')).toHaveLength(3);
    expect(text).toContain('№ 8');
    expect(text).toContain('Прийти на консультацию в среду.');
    expect(text).toContain('Отрывной талон');
    expect(wordsWithoutInk(pdf)).toEqual([]);
    await workspace.dialog().getByRole('button', { name: 'Вышло, записать 2 уведомления' }).click();
    await expect.poll(() => register().locator('tbody tr').count()).toBe(2);
    await page.getByText(/^черновик от /).waitFor({ state: 'detached' });
    expect(await violationsOf(page)).toEqual([]);
  });

  it('are handed over by the sheet, and signed for', async () => {
    await workspace.chooseAllShown(register());
    await register().locator('.bulk').getByRole('button', { name: 'Ещё', exact: true }).click();
    await page.locator('.menu-list:popover-open').getByRole('button', { name: 'Ведомость вручения' }).click();
    await workspace.paperSays((sheet) => {
      expect(sheet).toContain('ВЕДОМОСТЬ ВРУЧЕНИЯ УВЕДОМЛЕНИЙ');
      expect(sheet).toMatch(/уведомление (?:№ \d+|от \d)/);
      expect(sheet).not.toContain('неуспеваемости');
      expect(sheet).toContain('не передаётся по рядам');
    });
    await register().getByRole('button', { name: 'Вручено…' }).click();
    expect(await violationsOf(page)).toEqual([]);
    await workspace.dialog().getByLabel('Как').selectOption({ label: 'на собрании' });
    await workspace.sayWho('Кому вручено');
    await workspace.dialog().getByRole('button', { name: 'Записать' }).click();
    await register().getByText('на собрании').first().waitFor();
    await expect.poll(() => register().getByText('не вручено').count()).toBe(0);
    await workspace.chooseAllShown(register());
    await register().getByRole('button', { name: 'Ознакомлены…' }).click();
    await workspace
      .dialog()
      .getByRole('button', { name: /^кому вручено: 2$/ })
      .click();
    await workspace.dialog().getByRole('button', { name: 'Записать' }).click();
    await expect.poll(() => register().getByText('нет подписи', { exact: true }).count()).toBe(0);
  });

  it('stand in the journal of informing, which prints as a register', async () => {
    await workspace.go('Информирование');
    await page.getByRole('button', { name: 'Печать', exact: true }).click();
    await page
      .locator('.menu-list:popover-open')
      .getByRole('button', { name: 'Журнал информирования…' })
      .click();
    const journal = page.getByRole('dialog', { name: 'Журнал информирования' });
    // Handed over and signed for, of two families.
    await journal.getByText(/^4\sзаписи$/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await journal.getByRole('button', { name: 'Печать', exact: true }).click();
    await journal.getByRole('button', { name: 'Напечатать журнал…' }).click();
    await page.getByRole('button', { name: 'Показать журнал' }).click();
    await workspace.paperSays((text) => {
      expect(text).toContain('Журнал информирования родителей');
      expect(text).toContain('Уведомление вручено');
    });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await journal.waitFor({ state: 'detached' });
  });

  job(
    'trouble',
    () => world,
    async (teacher) => {
      await teacher.apart(() => workspace.go('Сегодня'));
      const task = page.locator('.workspace-due', { hasText: 'Известить родителей' }).first();
      await task.getByRole('link', { name: 'Составить' }).click();
      await page.getByRole('button', { name: /^Напечатать и записать \d+ уведомлени[еяй]…$/ }).click();
      const dialog = workspace.dialog();
      await dialog.locator('canvas[role="img"][data-drawn]').first().waitFor();
      await dialog.getByRole('button', { name: /^Напечатать \d+ уведомлени[еяй]$/ }).click();
      await dialog.getByRole('button', { name: /^Вышло, записать \d+ уведомлени[еяй]$/ }).click();
      await page.getByText(/^черновик от /).waitFor({ state: 'detached' });
      await teacher.apart(async () => {
        await expect.poll(() => register().locator('tbody tr').count()).toBeGreaterThan(2);
        await workspace.go('Сегодня');
        await page.getByRole('heading', { name: 'Сегодня', level: 1 }).waitFor();
        await task.waitFor({ state: 'detached' });
        await workspace.go('Уведомления');
      });
    },
  );

  it('the same goes without a mouse, from «Сегодня» to the record', { tags: ['long'] }, async () => {
    await pressByKeyboard(page.getByRole('button', { name: 'Отменить', exact: true }));
    await workspace.go('Сегодня');
    const task = page.locator('.workspace-due', { hasText: 'Известить родителей' }).first();
    await pressByKeyboard(task.getByRole('link', { name: 'Составить' }));
    await pressByKeyboard(page.getByRole('button', { name: /^Напечатать и записать \d+ уведомлени[еяй]…$/ }));
    const dialog = workspace.dialog();
    await dialog.locator('canvas[role="img"][data-drawn]').first().waitFor();
    await pressByKeyboard(dialog.getByRole('button', { name: /^Напечатать \d+ уведомлени[еяй]$/ }));
    await pressByKeyboard(dialog.getByRole('button', { name: /^Вышло, записать \d+ уведомлени[еяй]$/ }));
    await page.getByText(/^черновик от /).waitFor({ state: 'detached' });
    await expect.poll(() => register().locator('tbody tr').count()).toBeGreaterThan(2);
  });

  it('never go to a family that is to get nothing', async () => {
    await workspace.go('Уведомления');
    await choice().getByRole('button', { name: /^Все / }).click();
    const name = (await free().first().getByRole('checkbox').getAttribute('aria-label')) ?? '';
    await workspace.go('Реквизиты доступа');
    await page.locator('table.register button.person', { hasText: name }).first().click();
    await workspace.blockPerson('решение суда');
    await workspace.closeDialog();
    await workspace.go('Уведомления');
    await choice().waitFor();
    await choice().getByRole('button', { name: /^Все / }).click();
    await expect.poll(() => free().getByRole('checkbox', { name, exact: true }).count()).toBe(0);
    await choice().locator('tbody').getByRole('checkbox', { name, exact: true }).check();
    await page.getByRole('button', { name: 'Уведомлять некого', disabled: true }).waitFor();
  });

  fault(
    '«Уведомить…» of a family leads to the whole list, and the student has to be found again',
    'the student is chosen there, with the paper beside; while others are drawn up, the notice joins them',
    async () => {
      const notify = async (name: string) => {
        await workspace.go('Семьи');
        await workspace
          .region('Семьи')
          .getByRole('button', { name: name.split(' ').slice(0, 2).join(' '), exact: true })
          .click();
        const drawer = page.getByRole('complementary', { name: `Семья: ${name}` });
        await drawer.getByRole('button', { name: 'Уведомить…' }).last().click();
      };
      const [first, second] = chosenBefore as [string, string];
      await notify(first);
      await expect
        .poll(() => choice().getByRole('checkbox', { name: first, exact: true }).isChecked())
        .toBe(true);
      await page.getByText('Выбрано: 1 ученик').waitFor();
      await workspace.paperSays((text) => expect(text).toContain('УВЕДОМЛЕНИЕ'));
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'Составить 1 уведомление' }).click();
      await page.getByText(/^черновик от /).waitFor();
      await notify(second);
      const listed = page.getByRole('list', { name: 'Уведомления' }).getByRole('listitem');
      await expect.poll(() => listed.count()).toBe(2);
      await workspace.region(new RegExp(`^Уведомление: ${second}`)).waitFor();
    },
  );
});
