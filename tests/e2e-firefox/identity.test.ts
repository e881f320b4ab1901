import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { fault } from '../setup/fault.ts';
import { fullName } from '../stand/names.ts';
import { FirefoxWorld, openPanel, press, seen, textsOf } from './support/world.ts';

describe('identity in Firefox', { tags: ['long'] }, () => {
  let world: FirefoxWorld;
  let page: Page;
  let panel: Frame;

  beforeAll(async () => {
    world = await FirefoxWorld.start();
    await world.makeVault();
  });
  afterAll(() => world?.stop());

  fault(
    'In Firefox, an administrator signs in on the site while the vault of a teacher is open',
    'Reading stops and says why; the teacher’s own account reads on',
    async () => {
      page = await world.openMembers();
      panel = await openPanel(page);
      await seen(panel, '28 учеников');
      const other = await world.newPage();
      await world.signIn(other, world.stand.info.admin);
      await page.bringToFront();
      const read = world.stand.log.length;
      await press(panel, 'Список');
      await press(panel, 'Обновить список');
      await seen(panel, 'На сайте вошёл другой человек');
      await expect
        .poll(() => textsOf(panel, 'tr.head b'), { timeout: 15_000 })
        .toEqual(world.stand.students.map(fullName));
      const pages = world.stand.log.slice(read).filter(({ search }) => search.includes('view=members'));
      expect(pages).toHaveLength(1);

      await world.signIn(other);
      await page.bringToFront();
      await press(panel, 'Прочитать ещё раз');
      await panel.waitForFunction(() => !document.body.innerText.includes('вошёл другой человек'), {
        polling: 'mutation',
      });
      await panel.waitForSelector('.panel-head .menu-button');
    },
  );
});
