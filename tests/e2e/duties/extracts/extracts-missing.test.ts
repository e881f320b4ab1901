import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { ClassPage } from '../../support/class-page.ts';
import { paperSays } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import type { World } from '../../support/world.ts';

describe('one click for an extract while nothing was read', () => {
  let world: World;
  let page: Page;
  let panel: Awaited<ReturnType<typeof ClassPage.openWhole>>;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
  });
  afterAll(() => world?.stop());

  it('reads what is missing first; a lost session is told, and after signing in the extract comes by itself', {
    tags: ['any-day', 'long'],
  }, async () => {
    panel = await ClassPage.openWhole(world);
    const person = world.stand.students[0]!;
    await panel.openDuties();
    world.stand.faults.expireAfter = 5;
    // One journal stays closed: the extract says that it is partial.
    world.stand.faults.fail({ status: 403, times: 1, skip: 8, path: /journalclassical/ });
    page = await world.opened(() => panel.press(`Выписка: ${fullName(person)}`));
    await page.getByText('Классрук сначала прочитает журналы класса').waitFor();
    await page.getByText(/войти заново/).waitFor({ timeout: 60_000 });
    expect(await violationsOf(page)).toEqual([]);
    world.stand.faults.expireAfter = null;
    await (await world.signIn()).close();
    await page.bringToFront();
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.locator('canvas[role="img"][data-drawn]').first().waitFor({ timeout: 90_000 });
    await page.getByText('Данные класса прочитаны').waitFor({ timeout: 90_000 });
    const both = (text: string) => {
      expect(text).toContain(fullName(person));
      expect(text).toContain('сведения неполные');
    };
    await paperSays(page, both, { timeout: 30_000 });
  });

  it('reads again what is older than the teacher has set, and the extract bears the new date', {
    tags: ['long'],
  }, async () => {
    await page.close();
    await world.moveClock(6 * 86_400_000);
    await world.openVault();
    page = await world.opened(() => panel.press(`Выписка: ${fullName(world.stand.students[0]!)}`));
    await page.getByText('Сведения устарели').waitFor({ timeout: 60_000 });
    await page.locator('canvas[role="img"][data-drawn]').first().waitFor({ timeout: 90_000 });
    const later = new Date(Date.now() + 6 * 86_400_000).toLocaleDateString('ru-RU');
    await paperSays(page, (text) => {
      expect(text).toContain(`По состоянию на ${later}`);
      expect(text).not.toContain('сведения неполные');
    });
  });
});
