import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { shownPdf, textOf, wordsWithoutInk } from './support/pdf.ts';
import { openClass } from './support/steps.ts';
import { World } from './support/world.ts';

describe('notices of failing marks and absences', () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await World.start({ students: 14 });
    const teacher = await world.signIn();
    await openClass(world, teacher);
    page = await world.context.newPage();
    await page.goto(world.extensionPage('/workspace.html#notices'));
    await page.getByRole('button', { name: 'Обновить данные класса', exact: true }).click();
    await page.getByText('Данные класса прочитаны').waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: '1-я четверть' }).click();
  });
  afterAll(() => world?.stop());

  const choice = () => page.getByRole('region', { name: 'Подготовить уведомления' });
  const register = () => page.getByRole('region', { name: 'Журнал уведомлений' });

  it('are drawn up for several families, edited, looked at and recorded', async () => {
    const add = choice().getByRole('combobox', { name: 'Добавить ученика' });
    for (const place of [1, 2]) {
      const options = await add.locator('option').allTextContents();
      await add.selectOption({ label: options[place] as string });
    }
    expect(await violationsOf(page)).toEqual([]);
    await choice().getByRole('button', { name: 'Составить 2 уведомления' }).click();
    const editors = page.getByRole('region', { name: /^Уведомление: / });
    expect(await editors.count()).toBe(2);
    for (const index of [0, 1]) {
      const editor = editors.nth(index);
      await editor.getByRole('button', { name: '+ Добавить предмет' }).click();
      await editor
        .getByLabel(/^Предмет, строка/)
        .last()
        .fill('Пробная алгебра');
      await editor
        .getByLabel(/^Отметки \(дата\), строка/)
        .last()
        .fill('2 (12.10), 2 (19.10)');
      await editor.getByLabel('Исходящий номер').fill(`${index + 7}`);
      await editor.getByLabel('Что предлагается').fill('Прийти на консультацию в среду.');
    }
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Показать 2 уведомления' }).click();
    const pdf = await shownPdf(page);
    const text = textOf(pdf);
    expect(text).toContain('УВЕДОМЛЕНИЕ о неуспеваемости');
    expect(text.split('Пробная алгебра')).toHaveLength(3);
    expect(text).toContain('№ 8');
    expect(text).toContain('Прийти на консультацию в среду.');
    expect(text).toContain('Отрывной талон');
    expect(wordsWithoutInk(pdf)).toEqual([]);
    await page.getByRole('button', { name: 'Записать как подготовленные' }).click();
    await expect.poll(() => register().locator('tbody tr').count()).toBe(2);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('are handed over by the sheet, and signed for', async () => {
    await register().getByRole('checkbox', { name: 'Выбрать всех, кто показан' }).check();
    await register().getByRole('button', { name: 'Ведомость вручения' }).click();
    const sheet = textOf(await shownPdf(page));
    expect(sheet).toContain('ВЕДОМОСТЬ ВРУЧЕНИЯ УВЕДОМЛЕНИЙ');
    expect(sheet).toContain('уведомление о неуспеваемости');
    await register().getByRole('button', { name: 'Вручено…' }).click();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('dialog').getByLabel('Как').selectOption({ label: 'на собрании' });
    await page.getByRole('dialog').getByRole('button', { name: 'Записать' }).click();
    await register().getByText('на собрании').first().waitFor();
    expect(await register().getByText('не вручено').count()).toBe(0);
    await register().getByRole('checkbox', { name: 'Выбрать всех, кто показан' }).check();
    await register().getByRole('button', { name: 'Ознакомлены…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Записать' }).click();
    await expect.poll(() => register().getByText('нет подписи', { exact: true }).count()).toBe(0);
  });

  it('never go to a family that is to get nothing', async () => {
    const add = choice().getByRole('combobox', { name: 'Добавить ученика' });
    const [, name = ''] = await add.locator('option').allTextContents();
    await page.getByRole('link', { name: 'Реквизиты доступа' }).click();
    await page.locator('table.register button.person', { hasText: name }).first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Не выдавать памятки, выписки и письма: основание').fill('решение суда');
    await sheet.getByRole('button', { name: 'Запретить выдачу' }).click();
    await sheet.getByText('Не выдавать: решение суда', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('navigation').getByRole('link', { name: 'Уведомления' }).click();
    await choice().waitFor();
    expect(await add.locator('option').allTextContents()).not.toContain(name);
  });
});
