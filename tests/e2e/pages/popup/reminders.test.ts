import { afterAll, beforeAll, describe, expect } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { violationsOf } from '../../support/axe.ts';
import { grantedBuild } from '../../support/granted-build.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

/** What the test asks of the browser in the background. */
interface Extension {
  chrome: { notifications: { getAll(): Promise<Record<string, true>> } };
}

describe('what is due, in notifications', { tags: ['long'] }, () => {
  let world: World;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9, extension: await grantedBuild() });
  });
  afterAll(() => world?.stop());

  const shown = async () =>
    (await world.worker()).evaluate(() => (globalThis as unknown as Extension).chrome.notifications.getAll());

  fault(
    'Reminders are switched on',
    'A notification comes with numbers alone; quiet hours can be chosen; switched off, it goes',
    async () => {
      await world.openVault();
      const { page } = await Workspace.open(world, 'settings//reminders');
      const card = page.getByRole('region', { name: 'Уведомления' });
      await card.getByRole('checkbox').click();
      await card.getByLabel('с', { exact: true }).selectOption('23:00');
      await expect.poll(() => card.getByRole('checkbox').isChecked()).toBe(true);
      expect(await violationsOf(page)).toEqual([]);
      await expect.poll(() => shown(), { timeout: 15_000 }).toEqual({ due: true });
      await card.getByRole('checkbox').click();
      await expect.poll(() => card.getByRole('checkbox').isChecked()).toBe(false);
      await expect.poll(() => shown(), { timeout: 15_000 }).toEqual({});
      await page.close();
    },
    { tags: ['any-day'] },
  );
});
