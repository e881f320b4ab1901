import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { violationsOf } from '../../support/axe.ts';
import { textOf } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

describe('the help', () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    ({ page } = await Workspace.open(world, 'help'));
  });
  afterAll(() => world?.stop());

  const field = () => page.getByRole('searchbox', { name: 'Найти в справке' });
  const results = () => page.getByRole('region', { name: 'Найдено' });
  const article = (name: string) => page.getByRole('article', { name });

  it('opens with the first steps', { tags: ['any-day'] }, async () => {
    await article('С чего начать').waitFor();
  });

  fault(
    'A teacher has a question and knows no name of a section',
    'The question in plain words finds the article by the keyboard alone; the words stand marked, and a press leads to where it is done',
    async () => {
      await field().click();
      await page.keyboard.type('пароль');
      await page
        .getByRole('status')
        .filter({ hasText: /^найдено:\s\d+\sстат/ })
        .waitFor();
      const first = results().getByRole('link').first();
      expect(await first.locator('b').innerText()).toBe('Памятка потеряна: выдать новый пароль');
      await expect.poll(() => results().locator('mark').first().innerText()).toMatch(/^парол/i);
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const name = await page.evaluate(() => document.activeElement?.querySelector('b')?.textContent ?? '');
      await page.keyboard.press('Enter');
      await article(name).waitFor();
      await field().press('Escape');
      await results().waitFor({ state: 'detached' });
      await expect.poll(() => field().inputValue()).toBe('');
      await article(name).waitFor();
    },
    { tags: ['any-day'] },
  );

  it('leads to the section and to articles beside it, and keeps its address', async () => {
    await page.goto(world.extensionPage('/workspace.html#help//recovery-code'));
    await article('Пароль и конверт с кодом').getByRole('link', { name: 'Забыт пароль Классрука' }).click();
    await article('Забыт пароль Классрука').waitFor();
    expect(new URL(page.url()).hash).toMatch(/forgotten$/);
    await page.goBack();
    await article('Пароль и конверт с кодом').getByRole('link', { name: 'Открыть «Настройки»' }).click();
    await page.getByRole('heading', { name: 'Код восстановления' }).waitFor();
  });

  it('is found by Ctrl K', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('госуслуги');
    await page.getByRole('option', { name: /^Родитель входит через Госуслуги/ }).click();
    await article('Родитель входит через Госуслуги').waitFor();
  });

  fault(
    'An article of the help is printed',
    'The paper has the article alone, without list, search and buttons',
    async () => {
      await page.goto(world.extensionPage('/workspace.html#help//lost-password'));
      await article('Памятка потеряна: выдать новый пароль').waitFor();
      const text = textOf(await page.pdf({ format: 'A4' }));
      expect(text).toContain('Полминуты на человека');
      for (const word of ['Неполадки', 'Проба печати', 'Напечатать\n', 'Рядом', 'Что случилось', 'например'])
        expect(text).not.toContain(word);
    },
  );
});
