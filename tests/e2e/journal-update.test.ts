import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { killWorker, openClass } from './support/steps.ts';
import { standStill, World } from './support/world.ts';

const JOURNAL = /journalclassical/;

describe('«Обновить данные класса» from the pages of the site', () => {
  let world: World;
  let teacher: Page;
  let panel: Frame;

  beforeAll(async () => {
    world = await World.start({ students: 8 });
    teacher = await world.signIn();
    panel = await openClass(world, teacher);
  });
  afterAll(() => world?.stop());

  const update = () => panel.getByRole('region', { name: 'Обновление данных класса' });
  const press = async (name: string) => {
    await standStill(teacher);
    await update().getByRole('button', { name, exact: true }).click();
  };

  it('goes through all subjects though the site is slow, overloaded and loses the session', async () => {
    world.stand.faults.fail({ status: 429, times: 1, path: JOURNAL });
    world.stand.faults.fail({ status: 433, times: 1, skip: 3, path: JOURNAL });
    world.stand.faults.fail({ latency: 1_500, times: 2, skip: 5, path: JOURNAL });
    world.stand.faults.fail({ status: 503, times: 1, skip: 8, path: JOURNAL });
    await press('Обновить данные класса');
    await update()
      .getByText(/Читаю журналы: [1-9]\d* из \d+ страниц/)
      .waitFor({ timeout: 60_000 });
    expect(await violationsOf(panel)).toEqual([]);
    world.stand.faults.expireAfter = 6;
    await update()
      .getByText(/войти заново/)
      .waitFor({ timeout: 60_000 });
    world.stand.faults.expireAfter = null;
    const again = await world.signIn();
    await again.close();
    await teacher.bringToFront();
    await press('Продолжить');
    await update().getByText('Читаю журналы').waitFor();
    await killWorker(world);
    await teacher.bringToFront();
    await update().getByText('Данные класса прочитаны').waitFor({ timeout: 120_000 });
    expect(await update().getByText('Прочитано не всё').count()).toBe(0);
  });

  it('is seen in the workspace, where it can be begun and stopped too', async () => {
    const page = await world.context.newPage();
    await page.goto(world.extensionPage('/workspace.html#class'));
    const strip = page.getByRole('region', { name: 'Обновление данных класса' });
    await strip.getByText('Данные класса прочитаны').waitFor();
    await strip.getByRole('button', { name: 'Обновить данные класса' }).click();
    await strip.getByRole('button', { name: 'Остановить' }).click();
    await strip.getByText('Остановлено вами').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });
});
