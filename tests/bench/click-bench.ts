import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { ClassPage } from '../e2e/support/class-page.ts';
import { Workspace } from '../e2e/support/workspace.ts';
import { World } from '../e2e/support/world.ts';
import { type BenchRow, median } from './bench-row.ts';
import { freshBuild } from './fresh-build.ts';

/** Clicks «Выписка» on a student's card and waits until its page is drawn; ms. */
const press = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const link = document.querySelector<HTMLAnchorElement>('a.button[href^="#extracts/"]');
        const start = performance.now();
        const watcher = new MutationObserver(() => {
          if (!document.querySelector('canvas[role="img"][data-drawn]')) return;
          watcher.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        watcher.observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-drawn'] });
        link?.click();
      }),
  );

/**
 * From the click on a student's card to the extract drawn on the page, with the class read and the vault open, in the
 * built extension with a class of 28. There is no peer: `ours` is compared only with the goal.
 */
export async function benchClick(extension: string, rounds = 9): Promise<BenchRow> {
  const world = await World.start({ students: 28, extension });
  try {
    await ClassPage.openWhole(world);
    const workspace = await Workspace.open(world, 'journal');
    const { page } = workspace;
    await workspace.readJournals();
    await page.locator('table.journal a[href^="#student/"]').first().click();
    const clicks: number[] = [];
    for (let round = 0; round < rounds + 1; round++) {
      await page.locator('a.button[href^="#extracts/"]').waitFor();
      clicks.push(await press(page));
      await page.goBack();
    }
    const [first, ...rest] = clicks as [number, ...number[]];
    const ms = (value: number) => `${value.toFixed(0)} ms`;
    return {
      name: 'click-to-extract',
      ours: median(rest),
      peer: null,
      peerName: null,
      ratio: null,
      goal: 1_000,
      unit: 'ms',
      note: `the very first click, which also reads the fonts, ${ms(first)}`,
    };
  } finally {
    await world.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await benchClick(freshBuild()));
