import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { measure } from '../../../gallery/measure.ts';
import { breachesOf } from '../../../gallery/rules.ts';
import { settled } from '../../../gallery/settled.ts';
import { fault } from '../../../setup/fault.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

/** Addresses of sections after «#», and what of them is shown. */
const SECTIONS = [
  'letters',
  'analysis',
  'analysis//figures',
  'reports',
  'protection',
  'notices',
  'credentials',
  'consents',
  'informing',
  'acknowledgements',
  'settings//texts',
  'help',
] as const;

describe('the look of the sections', () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('journals-read', { students: 14 });
    ({ page } = await Workspace.open(world));
    await page.setViewportSize({ width: 1280, height: 900 });
  });
  afterAll(() => world?.stop());

  fault(
    'a section grows lines of several rows, tools on two rows, a table far down or a second primary button',
    'every section keeps the rules of the look, in light and dark',
    async () => {
      const found: string[] = [];
      for (const address of SECTIONS) {
        const [screen = ''] = address.split('/');
        await page.goto(world.extensionPage(`/workspace.html#${address}`));
        await page.locator('main section, main table').first().waitFor();
        await page.getByText('Открываю').waitFor({ state: 'detached' });
        await settled(page);
        for (const theme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: theme });
          const breaches = breachesOf(await measure(page), { screen, theme, opened: true });
          found.push(...breaches.map(({ rule, what }) => `${address}, ${theme}: ${rule}: ${what}`));
        }
      }
      expect(found).toEqual([]);
    },
    { tags: ['any-day'], timeout: 240_000 },
  );
});
