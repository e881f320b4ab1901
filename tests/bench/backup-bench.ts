import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import type { BackupTimes } from './backup-page.ts';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';

const CLASSES = 5;
const ENTRIES = CLASSES * 10_000;
const GOAL = 1.5;

interface InPage {
  backupBench: {
    fill(classes: number): Promise<{ bytes: number }>;
    measure(rounds: number, entries: number): Promise<BackupTimes>;
  };
}

/**
 * A vault of five classes over five years, 50 000 entries and the journals of all periods, in a Chromium page: from the
 * open vault to the bytes of the backup file, and from these to everything on disk in an empty vault, so that it can be
 * taken back. Without key derivation, which neither needs in the vault's own backup. The peer holds the same data in
 * plain text in bare `idb`, and puts its JSON through the same compression and cipher.
 */
export async function benchBackup(browser: Browser, rounds: number): Promise<BenchRow[]> {
  const script = await bundleForPage(fileURLToPath(new URL('./backup-page.ts', import.meta.url)));
  const context = await browser.newContext();
  const page = await context.newPage();
  // IndexedDB and WebCrypto need an address; isolation gives the clock full precision.
  const headers = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  };
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', headers, body: '<!doctype html>' }),
  );
  await page.goto('http://localhost/');
  await page.addScriptTag({ content: script });
  const { bytes } = await page.evaluate(
    (classes) => (globalThis as unknown as InPage).backupBench.fill(classes),
    CLASSES,
  );
  const times = await page.evaluate(
    ([count, entries]) => (globalThis as unknown as InPage).backupBench.measure(count, entries),
    [rounds, ENTRIES] as const,
  );
  await context.close();
  const mb = (size: number) => `${(size / 1e6).toFixed(1)} MB`;
  const row = (name: string, { ours, peer }: BackupTimes['write'], note: string): BenchRow => {
    const [own, other] = [median(ours), median(peer)];
    return {
      name,
      ours: own,
      peer: other,
      peerName: 'plain JSON',
      ratio: own / other,
      goal: GOAL,
      unit: 'ms',
      note,
    };
  };
  return [
    row(
      'backup-write',
      times.write,
      `${mb(bytes)} of JSON, ${mb(times.size.ours)} as a file (peer ${mb(times.size.peer)})`,
    ),
    row(
      'backup-restore',
      times.restore,
      `the look at what is inside before it: ${times.preview.toFixed(0)} ms`,
    ),
  ];
}
