import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import { CELLS } from './figures-data.ts';
import type { FiguresTimes } from './figures-page.ts';

/**
 * All figures of a class-year (35 students, 16 subjects, 60 480 non-empty cells) in a Chromium page, compared
 * with arquero on the same marks and lessons, which it gets as ready-made columns. Both must have the same
 * results.
 */
export async function benchFigures(browser: Browser, rounds: number): Promise<BenchRow> {
  const script = await bundleForPage(fileURLToPath(new URL('./figures-page.ts', import.meta.url)));
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  type Run = (rounds: number) => Promise<FiguresTimes>;
  const times = await page.evaluate(
    (count) => (globalThis as unknown as { runFiguresBench: Run }).runFiguresBench(count),
    rounds,
  );
  await page.close();
  const { ours: mine, peer: theirs } = times.found;
  if (JSON.stringify(mine) !== JSON.stringify(theirs) || mine.marks < CELLS / 2)
    throw new Error(`figures differ: ours ${JSON.stringify(mine)}, arquero ${JSON.stringify(theirs)}`);
  const [ours, peer] = [median(times.ours), median(times.peer)];
  const { one, fifty } = times.growth;
  const note = `50 classes: ${fifty.toFixed(0)} ms, ${(fifty / 50 / one).toFixed(2)} of one class each; both sides find ${mine.marks} marks`;
  return {
    name: 'class-figures',
    ours,
    peer,
    peerName: 'arquero',
    ratio: ours / peer,
    goal: 0.33,
    unit: 'ms',
    note,
  };
}
