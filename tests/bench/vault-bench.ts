import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import type { VaultTimes } from './vault-page.ts';

const MANY = 50;
const GOAL = 2;

interface InPage {
  vaultBench: {
    fill(classes: number): Promise<void>;
    measure(
      what: 'unlock' | 'reload',
      classes: number,
      rounds: { rounds: number; warmUp: number },
    ): Promise<VaultTimes>;
    measureAppend(classes: number, rounds: number): Promise<VaultTimes>;
  };
}

/**
 * Registers of a class of 35 over five years, 10 000 entries, in a Chromium page: from the passphrase to the
 * class matrix laid out on screen (without the key derivation, which the note states), one entry recorded
 * until it is on disk, and from the open vault to the matrix. The peer stores the same data in the same
 * layout, in plain text, in bare `idb`, and computes and draws the same; it does not check what it reads.
 */
export async function benchVault(browser: Browser, rounds: number): Promise<BenchRow[]> {
  const script = await bundleForPage(fileURLToPath(new URL('./vault-page.ts', import.meta.url)));
  const context = await browser.newContext();
  const page = await context.newPage();
  // IndexedDB and WebCrypto need an address; isolation gives the clock full precision.
  const headers = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  };
  const body = '<!doctype html><div id="app"></div>';
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', headers, body }));
  await page.goto('http://localhost/');
  await page.addScriptTag({ content: script });
  const measure = (what: 'unlock' | 'reload', classes: number, count: number, warmUp = 2) =>
    page.evaluate(
      ([name, number, times]) => (globalThis as unknown as InPage).vaultBench.measure(name, number, times),
      [what, classes, { rounds: count, warmUp }] as const,
    );
  const fill = (classes: number) =>
    page.evaluate((number) => (globalThis as unknown as InPage).vaultBench.fill(number), classes);
  await fill(1);
  const unlock = await measure('unlock', 1, rounds);
  const reload = await measure('reload', 1, rounds);
  const append = await page.evaluate(
    (times) => (globalThis as unknown as InPage).vaultBench.measureAppend(1, times),
    rounds * 3,
  );
  await fill(MANY);
  const many = await measure('reload', MANY, 1, 0);
  await context.close();

  const row = (name: string, times: VaultTimes, note: string): BenchRow => {
    const [ours, peer] = [median(times.ours), median(times.peer)];
    return { name, ours, peer, peerName: 'bare idb', ratio: ours / peer, goal: GOAL, unit: 'ms', note };
  };
  const derivation = median(unlock.derivation).toFixed(0);
  const grown = `${MANY} classes, ${MANY}0 000 entries: ${median(many.ours).toFixed(0)} ms against ${median(many.peer).toFixed(0)} ms`;
  return [
    row('vault-unlock-matrix', unlock, `key derivation apart: ${derivation} ms`),
    row(
      'vault-append',
      append,
      'one entry, strict durability on both sides; does not grow with the register',
    ),
    row('vault-reload', reload, grown),
  ];
}
