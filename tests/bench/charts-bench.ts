import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import type { ChartsTimes } from './charts-page.ts';

const local = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Two frames of a 60 Hz screen, ms. */
const TWO_FRAMES = 33;
/** Three charts and one line for each of 30 students. */
const DRAWINGS = 33;

/**
 * The charts of a class (marks by subject, the weeks, absences by weekday, a small line for each of 30
 * students) from the data to a painted frame, compared with uPlot and Observable Plot on the same data. Ours
 * include their patterns and descriptions; Plot writes the same numbers into its bars, uPlot writes none. Two
 * rows: the time itself, and its ratio to the fastest peer's.
 */
export async function benchCharts(browser: Browser, rounds: number): Promise<BenchRow[]> {
  const script = await bundleForPage(local('./charts-page.ts'));
  const page = await browser.newPage({ viewport: { width: 1280, height: 1800 } });
  await page.setContent('<!doctype html><body></body>');
  for (const path of [
    '../../components/ui/theme.css',
    '../../components/ui/people-table.css',
    '../../components/ui/charts/charts.css',
    '../../node_modules/uplot/dist/uPlot.min.css',
  ])
    await page.addStyleTag({ content: readFileSync(local(path), 'utf8') });
  await page.addScriptTag({ content: script });
  type Run = (rounds: number) => Promise<ChartsTimes>;
  const { times, drawings } = await page.evaluate(
    (count) => (globalThis as unknown as { runChartsBench: Run }).runChartsBench(count),
    rounds,
  );
  await page.close();
  const few = Object.entries(drawings).filter(([, count]) => count < DRAWINGS);
  if (few.length > 0) throw new Error(`not everything was drawn: ${JSON.stringify(drawings)}`);
  const [ours, uPlot, plot] = [median(times.ours), median(times.uPlot), median(times.plot)];
  const peer = Math.min(uPlot, plot);
  const note = `uPlot ${uPlot.toFixed(1)} ms, Observable Plot ${plot.toFixed(1)} ms`;
  const none = { peer: null, peerName: null, ratio: null };
  return [
    { name: 'class-charts', ours, ...none, goal: TWO_FRAMES, unit: 'ms', note },
    {
      name: 'class-charts-peer',
      ours,
      peer,
      ratio: ours / peer,
      goal: 1,
      unit: 'ms',
      peerName: peer === uPlot ? 'uPlot' : 'Observable Plot',
    },
  ];
}
