import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import { type ListData, listData } from './list-data.ts';
import type { ListTimes } from './list-page.ts';

const SIZE = 1_000;
/** Lines that the peer gets: it is slow, and the time of its search is scaled. */
const PEER_LINES = 200;

interface Judged {
  /** Of those who were named, the share that was meant. */
  precision: number;
  /** Of those who were meant, the share that was named. */
  recall: number;
}

function judged(truth: ListData['truth'], found: readonly (string | null)[]): Judged {
  const right = truth.filter((key, at) => key !== null && found[at] === key).length;
  const named = truth.filter((_, at) => found[at] !== null).length;
  return { precision: right / named, recall: right / truth.filter((key) => key !== null).length };
}

const said = ({ precision, recall }: Judged): string =>
  `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`;

/**
 * Whom the 1 000 lines of a list mean in a class of 1 000, most names misspelled, by itself and compared with a fuzzy search.
 * A teacher is asked about what is not clear: here that counts as not found.
 */
export async function benchLists(browser: Browser, rounds: number): Promise<BenchRow[]> {
  const data = listData(SIZE);
  const script = await bundleForPage(fileURLToPath(new URL('./list-page.ts', import.meta.url)));
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  type Run = (data: ListData, peerLines: number, rounds: number) => Promise<ListTimes>;
  const times = await page.evaluate(
    ([of, lines, number]) => (globalThis as unknown as { runListBench: Run }).runListBench(of, lines, number),
    [data, PEER_LINES, rounds] as const,
  );
  await page.close();
  const ours = median(times.ours);
  const peer = times.peer.index + (times.peer.search * SIZE) / PEER_LINES;
  const all = judged(data.truth, times.found.ours);
  const truth = data.truth.slice(0, PEER_LINES);
  const own = judged(truth, times.found.ours.slice(0, PEER_LINES));
  const theirs = judged(truth, times.found.peer);
  if (own.precision < theirs.precision || own.recall < theirs.recall)
    throw new Error(`people are mistaken: ours ${said(own)}, fuse.js ${said(theirs)}`);
  return [
    {
      name: 'list-match',
      ours,
      peer: null,
      peerName: null,
      ratio: null,
      goal: 200,
      unit: 'ms',
      note: `${said(all)}; with all differences told: ${median(times.compared).toFixed(1)} ms`,
    },
    {
      name: 'list-match-peer',
      ours,
      peer,
      peerName: 'fuse.js',
      ratio: ours / peer,
      goal: 0.1,
      unit: 'ms',
      note: `on ${PEER_LINES} lines: ours ${said(own)}; fuse.js, the time of its search scaled: ${said(theirs)}`,
    },
  ];
}
