import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { ClassPage } from '../support/class-page.ts';
import { killWorker } from '../support/kill-worker.ts';
import type { Panel } from '../support/panel.ts';
import { startPrepared } from '../support/prepared.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

const JOURNAL = /journalclassical/;

describe('«Обновить данные класса» from the pages of the site', { tags: ['long'] }, () => {
  let world: World;
  let panel: Panel;

  beforeAll(async () => {
    // One of the files that keep the pauses of the product.
    world = await startPrepared('class-read', { students: 9, realPace: true });
    panel = await ClassPage.openWhole(world);
    await panel.openTab('Сегодня');
  });
  afterAll(() => world?.stop());

  const update = () => panel.frame.getByRole('region', { name: 'Обновление данных класса' });
  const press = (name: string) => panel.press(name, update());

  it('goes through all subjects though the site is slow, overloaded and loses the session', {
    tags: ['any-day'],
  }, async () => {
    world.stand.faults.fail({ status: 429, times: 1, path: JOURNAL });
    world.stand.faults.fail({ status: 433, times: 1, skip: 3, path: JOURNAL });
    world.stand.faults.fail({ latency: 1_500, times: 2, skip: 5, path: JOURNAL });
    world.stand.faults.fail({ status: 503, times: 1, skip: 8, path: JOURNAL });
    await press('Обновить данные класса');
    await update()
      .getByText(/Читаю журналы: [1-9]\d* из \d+ страниц/)
      .waitFor({ timeout: 60_000 });
    expect(await violationsOf(panel.frame)).toEqual([]);
    world.stand.faults.expireAfter = 6;
    await update()
      .getByText(/войти заново/)
      .waitFor({ timeout: 60_000 });
    world.stand.faults.expireAfter = null;
    const again = await world.signIn();
    await again.close();
    await panel.show();
    await press('Продолжить');
    await update().getByText('Читаю журналы').waitFor();
    await killWorker(world);
    await panel.show();
    await update().getByText('Данные класса прочитаны').waitFor({ timeout: 120_000 });
    await expect.poll(() => update().getByText('Прочитано не всё').count()).toBe(0);
  });

  it('is seen in the workspace, where it can be begun and stopped too', async () => {
    const workspace = await Workspace.open(world, 'today');
    const { page } = workspace;
    const strip = page.getByLabel('Обновление данных класса', { exact: true });
    await page.getByText('Данные класса прочитаны').waitFor();
    await workspace.chooseIn(/^Данные:/, 'Обновить данные класса');
    await strip.getByRole('button', { name: 'Остановить' }).click();
    await strip.getByText('Остановлено вами').waitFor();
    await page.close();
  });
});
