import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { violationsOf } from '../support/axe.ts';
import { startPrepared } from '../support/prepared.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

describe('performance: early warnings by student', () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('journals-read', { students: 14 });
    workspace = await Workspace.open(world, 'analysis');
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  const signals = () => page.getByRole('table', { name: 'Ранние сигналы по ученикам' }).locator('tbody tr');
  const shown = (title: RegExp) => page.getByRole('button', { name: title });
  const many = async (title: RegExp) => Number(/\d+/.exec((await shown(title).textContent()) ?? '')?.[0]);
  const showIn = async (title: string) => {
    await page.getByRole('button', { name: 'Вид', exact: true }).click();
    await page.locator('.menu-list:popover-open').getByText(title, { exact: true }).click();
  };

  it('shows the figures of the class', { tags: ['any-day'] }, async () => {
    await page.getByRole('button', { name: 'Вид', exact: true }).waitFor();
    await showIn('Показатели класса');
    await page.getByRole('heading', { name: 'Группы' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await showIn('Сигналы по ученикам');
  });

  fault(
    'dozens of warnings wait, several about the same student',
    'each student has one row; one action closes all warnings of a student, and each can be brought back',
    async () => {
      await expect.poll(async () => (await signals().count()) === (await many(/^Все /))).toBe(true);
      const names = await signals().locator('td:nth-child(2)').allTextContents();
      const keys = await signals().evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')));
      expect([names.length, new Set(keys).size]).toEqual([await many(/^Все /), names.length]);
      expect(await violationsOf(page)).toEqual([]);
      const urgent = await many(/^Тревога /);
      expect(urgent).toBeGreaterThan(0);
      await signals().first().getByRole('checkbox').focus();
      await page.keyboard.press('Enter');
      const drawer = page.getByRole('complementary', { name: /^Сигналы: / });
      const waiting = await drawer.getByRole('listitem').count();
      expect(await violationsOf(page)).toEqual([]);
      await drawer.getByRole('button', { name: 'Меры приняты…' }).click();
      await workspace
        .dialog()
        .getByLabel(/^Что сделано/)
        .fill('Беседа с мамой');
      expect(await violationsOf(page)).toEqual([]);
      await workspace
        .dialog()
        .getByRole('button', { name: new RegExp(`^Записать: ${waiting}\\s`) })
        .click();
      await drawer.getByText('Беседа с мамой').first().waitFor();
      await expect.poll(() => many(/^Тревога /)).toBe(urgent - 1);
      await expect.poll(() => drawer.getByRole('button', { name: /^Вернуть/ }).count()).toBe(waiting);
      for (let left = waiting; left > 0; left--) {
        await drawer
          .getByRole('button', { name: /^Вернуть/ })
          .first()
          .click();
        await expect.poll(() => drawer.getByRole('button', { name: /^Вернуть/ }).count()).toBe(left - 1);
      }
      await expect.poll(() => many(/^Тревога /)).toBe(urgent);
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
    },
    { tags: ['long'] },
  );

  fault(
    'A threshold is changed and the dialog closed without «Сохранить»',
    'it has saved itself, and the figures follow',
    async () => {
      const fresh = () => signals().locator('.chip', { hasText: 'свежих двоек' }).count();
      await expect.poll(fresh).toBeGreaterThan(0);
      await showIn('Пороги отметок и сигналов…');
      await page.getByLabel('Свежих двоек не меньше').fill('20');
      await page.getByText(/^Сохранено в /).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await workspace.closeDialog();
      await expect.poll(fresh).toBe(0);
      await page.reload();
      await signals().first().waitFor();
      await showIn('Пороги отметок и сигналов…');
      const settings = page.getByRole('region', { name: 'Пороги отметок и сигналов' });
      await expect.poll(() => settings.getByLabel('Свежих двоек не меньше').inputValue()).toBe('20');
      await workspace.closeDialog();
    },
    { tags: ['long'] },
  );
});
