import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';

/** Balancing 35 students into 3 study groups (sizes, then sexes, then averages) in a Chromium page. */
export async function benchGroups(browser: Browser, rounds: number): Promise<BenchRow> {
  const script = await bundleForPage(fileURLToPath(new URL('./groups-page.ts', import.meta.url)));
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  type Run = (rounds: number) => { times: number[]; sizes: number[] };
  const { times, sizes } = await page.evaluate(
    (count) => (globalThis as unknown as { runGroupsBench: Run }).runGroupsBench(count),
    rounds,
  );
  await page.close();
  if (JSON.stringify(sizes.toSorted()) !== '[11,12,12]') throw new Error(`groups of ${sizes.join(', ')}`);
  return {
    name: 'groups-plan',
    ours: median(times),
    peer: null,
    peerName: null,
    ratio: null,
    goal: 20,
    unit: 'ms',
    note: `slowest of ${rounds} classes: ${Math.max(...times).toFixed(1)} ms`,
  };
}
