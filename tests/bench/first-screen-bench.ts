import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { build } from 'vite';
import { pageChunks } from '../../assets/page-chunks.ts';
import { cutWords } from '../../assets/words/cut-words.ts';
import type { Roster } from '../../utils/class-data/roster/person.ts';
import type { NewEntry } from '../../utils/duties/entry.ts';
import { ClassPage } from '../e2e/support/class-page.ts';
import { Workspace } from '../e2e/support/workspace.ts';
import { PASSPHRASE, World } from '../e2e/support/world.ts';
import { type BenchRow, median } from './bench-row.ts';
import { knownTo, manyEntries, rosterOf } from './first-screen-store.ts';
import { freshBuild } from './fresh-build.ts';
import { workspaceBytes } from './workspace-bytes.ts';

const STUDENTS = 28;
/** A request takes no more. */
const BATCH = 2_000;

interface InPage {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; note?: string }> } };
  firstScreen: { fill(roster: Roster, entries: object[]): Promise<void> };
  /** ms that `deriveKey` and `deriveBits` have taken. */
  derivation: number;
}

/** A copy of the build that has the peer as one page more: packed, cut into chunks and loaded as ours are. */
async function withPeer(extension: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'klassruk-bench-'));
  await cp(extension, folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('./first-screen', import.meta.url)),
    base: '/peer/',
    define: { __TEST_BUILD__: 'false', __WORD_DATA__: JSON.stringify(cutWords()) },
    plugins: [pageChunks()],
    build: { outDir: join(folder, 'peer'), minify: true, emptyOutDir: false },
  });
  return folder;
}

/** From `start` in the page until every family has its row on the screen, ms, without deriving a key. */
const rowsAfter = (page: Page, start: 'unlock' | 'load'): Promise<number> =>
  page.evaluate(
    ([what, rows]) =>
      new Promise<number>((resolve) => {
        const global = globalThis as unknown as InPage;
        global.derivation = 0;
        const from = what === 'load' ? 0 : performance.now();
        const look = () => {
          if (document.querySelectorAll('table tbody tr').length < Number(rows)) requestAnimationFrame(look);
          else resolve(performance.now() - from - global.derivation);
        };
        if (what === 'unlock')
          document.querySelector<HTMLButtonElement>('form button[type="submit"]')?.click();
        look();
      }),
    [start, STUDENTS] as const,
  );

const countDerivation = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const global = globalThis as unknown as InPage;
    const { subtle } = crypto;
    for (const name of ['deriveKey', 'deriveBits'] as const) {
      const own = subtle[name].bind(subtle) as (...given: unknown[]) => Promise<unknown>;
      Object.assign(subtle, {
        [name]: async (...given: unknown[]) => {
          const start = performance.now();
          const key = await own(...given);
          global.derivation += performance.now() - start;
          return key;
        },
      });
    }
  });

/**
 * The built extension with a class of 28 and 10 000 entries over five years: from the passphrase, and from loading the
 * page with the vault open, to a row for each family. The peer, a page of the same extension, has the same entries in plain
 * text in bare `idb`, calculates with the same functions and draws the same view with the same Preact and style sheets.
 */
export async function benchFirstScreen(extension: string, rounds = 9): Promise<BenchRow[]> {
  const withBoth = await withPeer(extension);
  const world = await World.start({ students: STUDENTS, extension: withBoth });
  try {
    await ClassPage.openWhole(world);
    const workspace = await Workspace.open(world, 'today');
    const { page } = workspace;
    const record = (batch: NewEntry[]) =>
      page.evaluate((sent) => (globalThis as unknown as InPage).chrome.runtime.sendMessage(sent), {
        type: 'register/record',
        id: crypto.randomUUID(),
        entries: batch,
      });
    const roster = await knownTo(rosterOf(world.stand), async (batch) => (await record(batch)).ok);
    const entries = manyEntries(roster);
    for (let from = 0; from < entries.length; from += BATCH) {
      const answer = await record(entries.slice(from, from + BATCH));
      if (!answer.ok) throw new Error(answer.note);
    }
    await page.reload();
    await countDerivation(page);
    const unlocked: number[] = [];
    for (let round = 0; round < rounds + 2; round++) {
      await page.bringToFront();
      await workspace.lock();
      await page.fill('input[name="passphrase"]', PASSPHRASE);
      const time = await rowsAfter(page, 'unlock');
      if (round > 1) unlocked.push(time);
    }

    const peer = await world.open('/peer/index.html');
    await peer.evaluate(
      ([list, recorded]) =>
        (globalThis as unknown as InPage).firstScreen.fill(
          list,
          recorded.map((entry, at) => ({
            ...entry,
            id: crypto.randomUUID(),
            at: new Date(1_700_000_000_000 + at).toISOString(),
          })),
        ),
      [roster, entries] as const,
    );
    await peer.goto(`${peer.url()}#show`);
    const loaded: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < rounds + 2; round++) {
      for (const [side, times] of [[page, loaded] as const, [peer, plain] as const]) {
        await side.bringToFront();
        await side.reload({ waitUntil: 'commit' });
        const time = await rowsAfter(side, 'load');
        if (round > 1) times.push(time);
      }
    }
    const [own, other] = [median(loaded), median(plain)];
    return [
      {
        name: 'workspace-first-screen',
        ours: median(unlocked),
        peer: null,
        peerName: null,
        ratio: null,
        goal: 300,
        unit: 'ms',
        note: `${entries.length} entries, ${STUDENTS} families; the derivation of the key is left out`,
      },
      {
        name: 'workspace-first-screen-peer',
        ours: own,
        peer: other,
        peerName: 'bare idb',
        ratio: own / other,
        goal: 1.5,
        unit: 'ms',
        note: 'both from the navigation to a row for each family: page, code, store; no key is derived on either side',
      },
    ];
  } finally {
    await world.stop();
    await rm(withBoth, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const extension = freshBuild();
  console.log(workspaceBytes(extension), await benchFirstScreen(extension));
}
