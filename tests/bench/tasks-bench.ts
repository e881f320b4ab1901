import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import type { TasksTimes } from './tasks-page.ts';

const NO_PEER = { peer: null, peerName: null, ratio: null } as const;

/** Everything that is owed in five classes of 35 with 20 000 entries, in a Chromium page; and how it grows with the classes. */
export async function benchTasks(browser: Browser, rounds: number): Promise<BenchRow[]> {
  const script = await bundleForPage(fileURLToPath(new URL('./tasks-page.ts', import.meta.url)));
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  type Run = (rounds: number) => TasksTimes;
  const { five, fifty, read, tasks } = await page.evaluate(
    (count) => (globalThis as unknown as { runTasksBench: Run }).runTasksBench(count),
    rounds,
  );
  await page.close();
  if (tasks < 25) throw new Error(`${tasks} tasks in five classes`);
  const [ours, many] = [median(five), median(fifty)];
  const note = `${tasks} tasks; corrections and the registers of the classes, before it: ${median(read).toFixed(1)} ms`;
  return [
    { name: 'duties-engine', ours, ...NO_PEER, goal: 10, unit: 'ms', note },
    {
      name: 'duties-engine-growth',
      ours: many / ours,
      ...NO_PEER,
      goal: 12,
      unit: 'times',
      note: `50 classes, 200 000 entries: ${many.toFixed(0)} ms`,
    },
  ];
}
