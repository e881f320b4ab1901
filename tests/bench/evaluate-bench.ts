import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import type { Evaluation } from './evaluate-page.ts';
import { buildWithWxt } from './fresh-build.ts';
import { membersPage } from './stand-page.ts';

const CONFIG = `import { defineConfig } from 'wxt';
export default defineConfig({ imports: false, manifestVersion: 3, manifest: { name: 'Bench peer' } });
`;

/** Builds the bare content script of `peer/` with WXT as a separate project. Returns its text. */
function buildPeer(): string {
  const root = resolve(import.meta.dirname, '../../.cache/bench-peer');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  cpSync(join(import.meta.dirname, 'peer'), root, { recursive: true });
  writeFileSync(join(root, 'wxt.config.ts'), CONFIG);
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({ name: 'bench-peer', version: '0.0.0', type: 'module' }),
  );
  buildWithWxt(root);
  return readFileSync(join(root, '.output/chrome-mv3/content-scripts/peer.js'), 'utf8');
}

/**
 * Cold evaluation of our content script in a page of the members' list, compared with a bare WXT + Preact +
 * shadow-root script: compiling, running, until what it mounts is in the page. Each evaluation has a fresh
 * page and a source that the code cache has not seen.
 */
export async function benchEvaluate(browser: Browser, extension: string, rounds: number): Promise<BenchRow> {
  const scripts = {
    ours: {
      script: readFileSync(join(extension, 'content-scripts/dnevnik.js'), 'utf8'),
      mounted: '#klassruk',
    },
    peer: { script: buildPeer(), mounted: 'bench-peer' },
  };
  const { html, address } = membersPage('students', { students: 28, people: 10 });
  const runner = await bundleForPage(fileURLToPath(new URL('./evaluate-page.ts', import.meta.url)));
  const page = await browser.newPage();
  // Only the page itself: its scripts would run between ours. Isolation gives the clock full precision.
  const headers = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  };
  const body = html.replace(/<script[\s\S]*?<\/script>/g, '');
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body })
      : route.abort(),
  );
  const times: Record<keyof typeof scripts, number[]> = { ours: [], peer: [] };
  for (let round = -3; round < rounds; round++) {
    const order = round % 2 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const);
    for (const side of order) {
      await page.goto(address);
      await page.evaluate(runner);
      type Evaluate = (evaluation: Evaluation) => Promise<number>;
      const time = await page.evaluate(
        (evaluation) => (globalThis as unknown as { evaluateCold: Evaluate }).evaluateCold(evaluation),
        { ...scripts[side], suffix: `${side} ${round}` },
      );
      if (round >= 0) times[side].push(time);
    }
  }
  await page.close();
  const [ours, peer] = [median(times.ours), median(times.peer)];
  const peerName = 'WXT + Preact + shadow root';
  return { name: 'content-script-evaluate', ours, peer, peerName, ratio: ours / peer, goal: 1, unit: 'ms' };
}
