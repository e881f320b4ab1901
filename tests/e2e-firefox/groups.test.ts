import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { fault } from '../setup/fault.ts';
import { groupFormAddress } from '../stand/groups/form-address.ts';
import { divisionsOf, membersOf } from '../stand/groups/study-groups.ts';
import { FirefoxWorld, openPanel, press, seen } from './support/world.ts';

describe('study groups in Firefox', { tags: ['long'] }, () => {
  let world: FirefoxWorld;
  let site: Page;
  let workspace: Page;

  beforeAll(async () => {
    world = await FirefoxWorld.start({ assumed: true, emptyGroups: true });
    await world.makeVault();
    site = await world.openMembers();
    const panel = await openPanel(site);
    await seen(panel, '28 учеников');
    workspace = await world.opened('/workspace.html', () => press(panel, 'Рабочее место'));
    await seen(workspace, '7 «А»');
  });
  afterAll(() => world?.stop());

  fault(
    'in Firefox a form of the site is compared, filled and saved',
    'the site has the planned group, and the page that was loaded again is recorded as entered',
    async () => {
      await workspace.evaluate(() => location.assign('#groups'));
      await press(workspace, 'Разделить 28');
      const submit = await workspace.waitForSelector('dialog form button[type="submit"]');
      await submit?.click();
      await seen(workspace, 'не внесены в Дневник.ру: 28');
      const address = groupFormAddress(world.stand.school, 'rows');
      await site.goto(new URL(address, 'https://schools.dnevnik.ru/').href);
      await workspace.bringToFront();
      await press(workspace, 'Заполнить форму Дневник.ру');
      const window = await world.opened('/fill.html', () => press(workspace, 'Сравнить с планом'));
      await press(window, 'Поставить 28');
      await seen(window, 'На этой странице всё стоит как в плане');
      await site.bringToFront();
      await Promise.all([site.waitForNavigation(), site.click('#divide [type="submit"]')]);
      const { school } = world.stand;
      const division = divisionsOf(school, school.main).find(({ subject }) =>
        /английский/.test(subject.name),
      )!;
      const sizes = division.parts.map((part) => membersOf(school, division, part).size);
      expect(sizes).toEqual([14, 14]);
      await window.bringToFront();
      await press(window, 'Прочитать страницу ещё раз');
      await press(window, 'Записать: внесено в Дневник.ру');
      await seen(window, 'На сайте всё как в плане, и это записано');
    },
  );
});
