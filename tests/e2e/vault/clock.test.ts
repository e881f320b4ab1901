import { afterEach, beforeEach, describe, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { violationsOf } from '../support/axe.ts';
import { ClassPage } from '../support/class-page.ts';
import { startPrepared } from '../support/prepared.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

describe('the computer’s clock', { tags: ['long'] }, () => {
  let world: World;
  beforeEach(async () => {
    world = await startPrepared('class-read', { students: 9 });
  });
  afterEach(() => world?.stop());

  fault(
    'the computer’s clock is a year ahead while somebody is allowed to receive papers; set right, somebody is barred again',
    'the workspace tells both, and the block stands',
    async () => {
      await world.moveClock(YEAR_MS);
      const workspace = await Workspace.open(world, 'credentials');
      const { page } = workspace;
      await page.locator('table.register button.person').first().click();
      const sheet = workspace.dialog();
      await workspace.blockPerson('заявление');
      await sheet.getByRole('button', { name: 'Снять запрет' }).click();
      await sheet.getByRole('button', { name: 'Запретить выдачу' }).waitFor();
      await workspace.closeDialog();

      // The site says what time it is.
      await (await ClassPage.openWhole(world)).collectLogins();
      await page.bringToFront();
      await page.getByText('Часы компьютера спешат на 365 дней.').waitFor();
      expect(await violationsOf(page)).toEqual([]);

      await world.moveClock(-YEAR_MS);
      await (await ClassPage.openWhole(world)).refreshList();
      await page.bringToFront();
      await page.getByText('Часы компьютера спешили, когда делались записи.').waitFor();
      await page.locator('table.register button.person').first().click();
      await workspace.blockPerson('решение суда');
      await workspace.closeDialog();
      await page.getByText('ждёт решения директора: решение суда').first().waitFor();
    },
    { tags: ['any-day'] },
  );
});
