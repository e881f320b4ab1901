import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import type { MembersTimes } from './members-page.ts';
import { membersPage } from './stand-page.ts';

const PEOPLE = 1000;

/**
 * Reading 1 000 people in the stand's full page frame (recognising the page, its frame and its list, as in
 * the background) compared with parsing the same page. Both lists are measured; the row is the worse one.
 */
export async function benchMembers(browser: Browser, rounds: number): Promise<BenchRow> {
  const script = await bundleForPage(fileURLToPath(new URL('./members-page.ts', import.meta.url)));
  const rows: BenchRow[] = [];
  for (const list of ['students', 'parents'] as const) {
    const { html, address } = membersPage(list, { students: PEOPLE, people: PEOPLE });
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    type Run = (html: string, address: string, rounds: number) => Promise<MembersTimes>;
    const times = await page.evaluate(
      ([text, url, count]) =>
        (globalThis as unknown as { runMembersBench: Run }).runMembersBench(text, url, count),
      [html, address, rounds] as const,
    );
    await page.close();
    if (times.people !== PEOPLE) {
      throw new Error(`${times.people} of ${PEOPLE} people were read (${times.warnings.slice(0, 5)})`);
    }
    const [ours, peer] = [median(times.ours), median(times.peer)];
    const peerName = 'DOMParser';
    rows.push({ name: 'members-read', ours, peer, peerName, ratio: ours / peer, goal: 2, unit: 'ms' });
  }
  return rows.reduce((worst, row) => ((row.ratio ?? 0) > (worst.ratio ?? 0) ? row : worst));
}
