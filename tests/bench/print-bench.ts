import type { Page } from 'playwright';
import { ClassPage } from '../e2e/support/class-page.ts';
import { World } from '../e2e/support/world.ts';
import { type BenchRow, median } from './bench-row.ts';

/** From the opening of the page until the frame in which the first sheet of slips is drawn, ms. */
const drawnAfterLoad = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('canvas[role="img"][data-drawn]')) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

/**
 * The print page with the slips of a class of 28 and their sheet, the vault open. There is no peer: `ours` is compared only
 * with the goal.
 */
export async function benchPrint(extension: string, rounds = 15): Promise<BenchRow> {
  const world = await World.start({ students: 28, extension });
  try {
    const panel = await ClassPage.openWhole(world);
    const { page } = await panel.prepare();
    const address = page.url();
    const times: number[] = [];
    for (let round = 0; round < rounds + 2; round++) {
      await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'commit' });
      const time = await drawnAfterLoad(page);
      if (round > 1) times.push(time);
    }
    return {
      name: 'print-first-page',
      ours: median(times),
      peer: null,
      peerName: null,
      ratio: null,
      goal: 200,
      unit: 'ms',
      note: `28 students and their families; the slowest of ${rounds} ${Math.max(...times).toFixed(0)} ms`,
    };
  } finally {
    await world.stop();
  }
}
