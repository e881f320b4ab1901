import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { World } from '../e2e/support/world.ts';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import { freshBuild } from './fresh-build.ts';

const CLASSES = 5;
const PER_CLASS = 4_000;

interface Extension {
  chrome: { storage: { session: { set(items: object): Promise<void> } } };
  fillVault(classes: number, perClass: number): Promise<number>;
}

/** From the opening of the page until the frame in which a task stands, ms. */
const listAfterLoad = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('.popup-task')) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

/**
 * The popup of the built extension with the vault open, five classes of 35 and 20 000 entries, in a tab: the browser lets no
 * bench click on its toolbar. There is no peer: `ours` is compared only with the goal.
 */
export async function benchPopup(extension: string, rounds = 15): Promise<BenchRow> {
  const world = await World.start({ students: 3, extension });
  try {
    await world.makeVault();
    const page = await world.open('/popup.html');
    await page.evaluate(await bundleForPage(fileURLToPath(new URL('./popup-page.ts', import.meta.url))));
    const entries = await page.evaluate(
      ([classes, perClass]) => (globalThis as unknown as Extension).fillVault(classes, perClass),
      [CLASSES, PER_CLASS] as const,
    );
    const times: Record<'known' | 'calculated', number[]> = { known: [], calculated: [] };
    for (let round = 0; round < rounds + 2; round++) {
      for (const [what, own] of Object.entries(times)) {
        if (what === 'calculated') {
          await page.goto('about:blank');
          await page.goto(world.extensionPage('/manifest.json'));
          const [worker] = world.context.serviceWorkers();
          await worker?.evaluate(() =>
            (globalThis as unknown as Extension).chrome.storage.session.set({
              revision: crypto.randomUUID(),
            }),
          );
        }
        await page.goto(world.extensionPage('/popup.html'), { waitUntil: 'commit' });
        const time = await listAfterLoad(page);
        if (round > 1) own.push(time);
      }
    }
    return {
      name: 'popup-first-list',
      ours: median(times.known),
      peer: null,
      peerName: null,
      ratio: null,
      goal: 100,
      unit: 'ms',
      note: `${entries} entries in ${CLASSES} classes; right after a change, calculated again, ${median(times.calculated).toFixed(0)} ms; the slowest of ${rounds} ${Math.max(...times.known).toFixed(0)} ms`,
    };
  } finally {
    await world.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await benchPopup(freshBuild()));
