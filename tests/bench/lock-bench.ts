import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { ClassPage } from '../e2e/support/class-page.ts';
import { PASSWORD_TAB, withoutAccount } from '../e2e/support/resets.ts';
import { Workspace } from '../e2e/support/workspace.ts';
import { PASSPHRASE, World } from '../e2e/support/world.ts';
import { type BenchRow, median } from './bench-row.ts';
import { freshBuild } from './fresh-build.ts';

interface Extension {
  chrome: {
    storage: {
      session: {
        onChanged: { addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void };
      };
    };
  };
}

/** From the click on «Закрыть хранилище» until the session memory has no key, ms. */
const press = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const button = document.querySelector<HTMLButtonElement>('button[aria-label="Закрыть хранилище"]');
        const start = performance.now();
        (globalThis as unknown as Extension).chrome.storage.session.onChanged.addListener(({ key }) => {
          if (key && key.newValue === undefined) resolve(performance.now() - start);
        });
        button?.click();
      }),
  );

/**
 * Locks the built extension while a page of the site does not answer: it waits for the answer to a reset, and a script of
 * the page never ends. There is no peer: `ours` is compared only with the goal.
 */
export async function benchLock(extension: string, rounds = 9): Promise<BenchRow> {
  const world = await World.start({ students: 28, extension });
  try {
    const panel = await ClassPage.openWhole(world);
    const slow = world.stand.faults.fail({ latency: 600_000, method: 'POST', path: PASSWORD_TAB });
    const workspace = await Workspace.open(world, 'settings');
    await panel.show();
    await panel.startResets(withoutAccount(world.stand).slice(0, 1));
    while (slow.times !== 0) await panel.frame.waitForTimeout(50);
    // Ends with the browser.
    panel.page
      .evaluate(() => {
        const end = performance.now() + 600_000;
        while (performance.now() < end);
      })
      .catch(() => undefined);
    const { page } = workspace;
    await page.bringToFront();
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await page.getByRole('button', { name: 'Закрыть хранилище' }).first().waitFor();
      times.push(await press(page));
      await page.fill('input[name="passphrase"]', PASSPHRASE);
      await page.getByRole('button', { name: 'Открыть', exact: true }).click();
    }
    return {
      name: 'lock',
      ours: median(times),
      peer: null,
      peerName: null,
      ratio: null,
      goal: 50,
      unit: 'ms',
      note: `from the click to no key in memory, a page of the site not answering; the slowest of ${rounds} ${Math.max(...times).toFixed(0)} ms`,
    };
  } finally {
    await world.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await benchLock(freshBuild()));
