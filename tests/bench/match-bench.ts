import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import { type MatchRow, matchData } from './match-data.ts';
import type { MatchTimes } from './match-page.ts';

const PEOPLE = 2_000;
const ROWS = 20_000;
/** Rows that the peer gets: it is slow, and its time is scaled. */
const PEER_ROWS = 500;

/**
 * Finding the people of 20 000 rows, most of them misspelled, in a list of 2 000, compared with a fuzzy search. Wrong: one
 * person is named, and it is another. Missed: the row is about somebody of the list who is not named.
 */
export async function benchMatch(browser: Browser, rounds: number): Promise<BenchRow> {
  const { roster, rows } = matchData(PEOPLE, ROWS);
  const script = await bundleForPage(fileURLToPath(new URL('./match-page.ts', import.meta.url)));
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  type Run = (of: typeof roster, rows: MatchRow[], peerRows: number, rounds: number) => Promise<MatchTimes>;
  const times = await page.evaluate(
    ([of, all, peerRows, number]) =>
      (globalThis as unknown as { runMatchBench: Run }).runMatchBench(of, all, peerRows, number),
    [roster, rows, PEER_ROWS, rounds] as const,
  );
  await page.close();
  const [ours, peer] = [median(times.ours), (times.peer * ROWS) / PEER_ROWS];
  const sure = judged(rows, times.sure).wrong;
  const [own, theirs] = [judged(rows, times.found.ours), judged(rows.slice(0, PEER_ROWS), times.found.peer)];
  const said = ({ wrong, missed, of }: ReturnType<typeof judged>) =>
    `wrong ${wrong}, missed ${missed} of ${of} (${((missed / of) * 100).toFixed(1)} %)`;
  const isWorse = own.missed / own.of > theirs.missed / theirs.of;
  if (own.wrong > 0 || sure > 0 || isWorse)
    throw new Error(`people are mistaken: ours ${said(own)}, fuse.js ${said(theirs)}`);
  return {
    name: 'import-match',
    ours,
    peer,
    peerName: 'fuse.js',
    ratio: ours / peer,
    goal: 0.1,
    unit: 'ms',
    note: `ours ${said(own)}; fuse.js on ${PEER_ROWS} rows, its time scaled: ${said(theirs)}`,
  };
}

function judged(rows: readonly MatchRow[], found: readonly (string | null)[]) {
  const of = rows.filter(({ truth }) => truth !== null).length;
  const wrong = rows.filter(({ truth }, at) => found[at] !== null && found[at] !== truth).length;
  const missed = rows.filter(({ truth }, at) => truth !== null && found[at] !== truth).length;
  return { of, wrong, missed };
}
