import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { ClassPage } from '../e2e/support/class-page.ts';
import { Workspace } from '../e2e/support/workspace.ts';
import { World } from '../e2e/support/world.ts';
import { type BenchRow, median } from './bench-row.ts';
import { freshBuild } from './fresh-build.ts';

interface Click {
  /** From the click until the PDF is made, and from then until the frame has it; ms. */
  made: number;
  shown: number;
}

/** Clicks «Выписка» on a student's card and waits for the frame with the PDF. */
const press = (page: Page): Promise<Click> =>
  page.evaluate(
    () =>
      new Promise<Click>((resolve) => {
        const link = document.querySelector<HTMLAnchorElement>('a.button[href^="#extracts/"]');
        const start = performance.now();
        const watcher = new MutationObserver(() => {
          const frame = document.querySelector<HTMLIFrameElement>('iframe.paper');
          if (!frame) return;
          watcher.disconnect();
          const made = performance.now();
          frame.addEventListener('load', () => {
            const end = performance.now();
            requestAnimationFrame(() => resolve({ made: made - start, shown: end - made }));
          });
        });
        watcher.observe(document.body, { childList: true, subtree: true });
        link?.click();
      }),
  );

/**
 * From the click on a student's card to the PDF in its frame, with the class read and the vault open, in the
 * built extension with a class of 28. There is no peer: `ours` is compared only with the goal.
 */
export async function benchClick(extension: string, rounds = 9): Promise<BenchRow> {
  const world = await World.start({ students: 28, extension, pdfViewer: true });
  try {
    await ClassPage.openWhole(world);
    const workspace = await Workspace.open(world, 'journal');
    const { page } = workspace;
    await workspace.readJournals();
    await page.locator('table.journal a[href^="#student/"]').first().click();
    const clicks: Click[] = [];
    for (let round = 0; round < rounds + 1; round++) {
      await page.locator('a.button[href^="#extracts/"]').waitFor();
      clicks.push(await press(page));
      await page.goBack();
    }
    const [first, ...rest] = clicks as [Click, ...Click[]];
    const of = (pick: (click: Click) => number) => median(rest.map(pick));
    const ms = (value: number) => `${value.toFixed(0)} ms`;
    return {
      name: 'click-to-pdf',
      ours: of(({ made, shown }) => made + shown),
      peer: null,
      peerName: null,
      ratio: null,
      goal: 1_000,
      unit: 'ms',
      note: `figures and drawing ${ms(of(({ made }) => made))}, the browser showing it ${ms(of(({ shown }) => shown))}; the very first click, which also reads the fonts, ${ms(first.made + first.shown)}`,
    };
  } finally {
    await world.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await benchClick(freshBuild()));
