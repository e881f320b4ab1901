import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../../support/axe.ts';
import { ClassPage } from '../../support/class-page.ts';
import type { Panel } from '../../support/panel.ts';
import { startPrepared } from '../../support/prepared.ts';
import { standStill } from '../../support/stand-still.ts';
import type { World } from '../../support/world.ts';

describe('the card of the class in the panel', { tags: ['long'] }, () => {
  let world: World;
  let panel: Panel;
  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 14 });
    panel = await ClassPage.openWhole(world);
    await panel.openTab('Сегодня');
  });
  afterAll(() => world?.stop());

  const card = () => panel.frame.getByRole('region', { name: 'Класс сегодня' });

  it('is there once the journals were read, and leads to the student', async () => {
    await expect.poll(() => card().count()).toBe(0);
    await panel.press('Обновить данные класса');
    await card().waitFor({ timeout: 120_000 });
    await card().getByText('2-я четверть').waitFor();
    await card().getByRole('listitem').first().waitFor();
    expect(await violationsOf(panel.frame)).toEqual([]);
    const student = card().getByRole('listitem').getByRole('button').first();
    const name = await student.innerText();
    await standStill(panel.page);
    const workspace = await world.opened(() => student.click());
    await workspace.getByRole('heading', { name, exact: true }).first().waitFor();
  });

  it('says no name once the vault is closed', { tags: ['any-day'] }, async () => {
    await world.lock();
    await panel.show();
    await panel.frame.getByText('Хранилище закрыто').waitFor();
    await card().waitFor({ state: 'detached' });
  });
});
