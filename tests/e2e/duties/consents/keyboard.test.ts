import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { violationsOf } from '../../support/axe.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

/** All registers share the table of components/ui/table: what holds here holds in each of them. */
describe('a register by the keyboard', () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    workspace = await Workspace.open(world, 'consents');
    page = workspace.page;
    await rows().first().waitFor();
  });
  afterAll(() => world?.stop());

  const rows = () => page.locator('table.register tbody tr');
  const chosen = () =>
    rows().evaluateAll((all) =>
      all.flatMap((row, at) => (row.querySelector<HTMLInputElement>('input')?.checked ? [at] : [])),
    );
  /** The row where the focus is. */
  const focused = () =>
    rows().evaluateAll((all) => all.findIndex((row) => row.contains(document.activeElement)));
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  fault(
    'The Tab key stops at every box and name of a register: about 165 stops in a class',
    'A table is one stop: arrows move in it, → reaches the other controls of a row, ↑ the head',
    async () => {
      const stops = () =>
        page
          .locator('table.register')
          .evaluate(
            (table) =>
              [...table.querySelectorAll<HTMLElement>('a, button, input, select')].filter(
                ({ tabIndex }) => tabIndex === 0,
              ).length,
          );
      expect(await stops()).toBe(1);
      await page.getByRole('button', { name: 'Таблица', exact: true }).focus();
      await press('Tab');
      expect(await focused()).toBe(0);
      await press('ArrowDown', 'ArrowDown');
      expect(await focused()).toBe(2);
      expect(await stops()).toBe(1);
      await press('End');
      expect(await focused()).toBe((await rows().count()) - 1);
      await press('Home', 'ArrowUp');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe('Выбрать всех, кто показан');
      await press('ArrowDown');
      expect(await focused()).toBe(0);
    },
  );

  it('chooses one, a range, all, and none again', { tags: ['any-day'] }, async () => {
    await rows().nth(1).getByRole('checkbox').focus();
    await press('Space');
    expect(await chosen()).toEqual([1]);
    await press('ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await expect.poll(chosen).toEqual([1, 3, 4, 5]);
    await press('Shift+ArrowUp');
    await expect.poll(chosen).toEqual([1, 3, 4]);
    await workspace.bulk().getByText('Выбрано: 3 человека').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await rows()
      .nth(6)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] });
    await expect.poll(chosen).toEqual([1, 3, 4, 5, 6]);
    await press('Control+a');
    await expect.poll(async () => (await chosen()).length).toBe(await rows().count());
    await press('Escape');
    await expect.poll(chosen).toEqual([]);
    await workspace.bulk().waitFor({ state: 'detached' });
  });

  it('opens the history of a person by Enter, and comes back to the row', async () => {
    await rows().nth(2).getByRole('checkbox').focus();
    await press('Enter');
    await workspace.dialog().getByRole('heading', { name: 'История' }).waitFor();
    await workspace.closeDialog();
    await expect.poll(focused).toBe(2);
  });

  fault(
    'A register of a class has three rows of tools, half of them filters that find nobody',
    'Its tools stand on one row at 1280 px, and filters without anybody under «Ещё»',
    async () => {
      const tools = page.locator('.toolbar');
      const lines = await tools.evaluate(
        (bar) =>
          new Set(
            [...bar.children]
              .filter(({ clientHeight }) => clientHeight > 0)
              .map((tool) => {
                const { top, bottom } = tool.getBoundingClientRect();
                return Math.round((top + bottom) / 20);
              }),
          ).size,
      );
      expect(lines).toBe(1);
      expect(await page.evaluate(() => document.body.scrollWidth <= innerWidth)).toBe(true);
      const strip = page.getByRole('group', { name: 'Кого показать' });
      await expect.poll(() => strip.getByRole('button', { name: /\s0$/ }).count()).toBe(0);
      await workspace.filterBy('Отзыв');
      await page.getByText('Здесь никого').waitFor();
      await page.getByRole('button', { name: 'Показать всех' }).click();
      await rows().first().waitFor();
    },
  );
});
