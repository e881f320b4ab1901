import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { openClass } from './support/steps.ts';
import { standStill, World } from './support/world.ts';

describe('the card of the class in the panel', () => {
  let world: World;
  let page: Page;
  let panel: Frame;
  beforeAll(async () => {
    world = await World.start();
    page = await world.signIn();
    panel = await openClass(world, page);
  });
  afterAll(() => world?.stop());

  const card = () => panel.getByRole('region', { name: 'Класс сегодня' });

  it('is there once the journals were read, and leads to the student', async () => {
    expect(await card().count()).toBe(0);
    await standStill(page);
    await panel.getByRole('button', { name: 'Обновить данные класса', exact: true }).click();
    await card().waitFor({ timeout: 120_000 });
    expect(await card().getByText('2-я четверть').count()).toBe(1);
    expect(await card().getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await violationsOf(panel)).toEqual([]);
    const student = card().getByRole('listitem').getByRole('button').first();
    const name = await student.innerText();
    const opened = world.context.waitForEvent('page');
    await standStill(page);
    await student.click();
    const workspace = await opened;
    await workspace.getByRole('heading', { name, exact: true }).first().waitFor();
  });

  it('says no name once the vault is closed', async () => {
    const workspace = await world.context.newPage();
    await workspace.goto(world.extensionPage('/workspace.html'));
    await workspace.getByRole('button', { name: 'Закрыть хранилище' }).click();
    await page.bringToFront();
    await panel.getByText('Хранилище закрыто').waitFor();
    expect(await card().count()).toBe(0);
  });
});
