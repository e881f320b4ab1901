import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { newPerson } from '../../utils/class-data/roster/new-person.ts';
import type { Roster } from '../../utils/class-data/roster/person.ts';
import type { NewEntry } from '../../utils/duties/entry.ts';
import { ClassPage } from '../e2e/support/class-page.ts';
import { Workspace } from '../e2e/support/workspace.ts';
import { PASSPHRASE, World } from '../e2e/support/world.ts';
import { fullName } from '../stand/names.ts';
import type { Stand } from '../stand/stand.ts';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import { freshBuild } from './fresh-build.ts';
import { entriesOf, TODAY } from './vault-data.ts';

const STUDENTS = 28;
const ENTRIES = 10_000;
/** A request takes no more. */
const BATCH = 2_000;
/** Those that the background records by itself. */
const NOT_BY_HAND = new Set(['login-collected', 'slip-printed']);

interface InPage {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; note?: string }> } };
  firstScreen: { fill(roster: Roster, entries: object[]): Promise<void>; show(): Promise<void> };
  /** ms that `deriveKey` and `deriveBits` have taken. */
  derivation: number;
}

/** Bytes of what the workspace loads before it shows its first screen, packed and plain. */
export function workspaceBytes(extension: string): BenchRow {
  const html = readFileSync(join(extension, 'workspace.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  const contents = [Buffer.from(html), ...files.map((path) => readFileSync(join(extension, path)))];
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    name: 'workspace-bytes',
    ours: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
    peer: null,
    peerName: null,
    ratio: null,
    goal: 150_000,
    unit: 'bytes',
    note: `${files.length} files, each packed by gzip; unpacked ${sum(contents.map(({ length }) => length))} bytes`,
  };
}

/** The class of the stand as a class list, with the keys that the site gives. */
function rosterOf({ school, students, info }: Stand): Roster {
  const { registry } = school;
  const parents = new Map(
    students.flatMap((student) => registry.parentsOf(student).map(({ person }) => [person.id, person])),
  );
  return {
    school: { id: String(info.school), name: 'Школа' },
    classGroup: { id: String(info.classGroup), name: '7 "А"' },
    schoolYear: 2026,
    students: students.map((person) =>
      newPerson({ key: String(person.id), role: 'student', name: fullName(person) }),
    ),
    representatives: [...parents.values()].map((person) =>
      newPerson({
        key: String(person.id),
        role: 'representative',
        name: fullName(person),
        relation: registry.childrenOf(person)[0]?.kinship ?? null,
        children: registry.childrenOf(person).map(({ person: child }) => String(child.id)),
      }),
    ),
    source: 'page',
    readAt: '2026-11-23T08:00:00.000Z',
    partial: false,
    additions: [],
  };
}

/** Those whom the extension knows by these keys: the site does not give everybody a person of her own. */
async function knownTo(roster: Roster, isTaken: (batch: NewEntry[]) => Promise<boolean>): Promise<Roster> {
  const representatives: Roster['representatives'] = [];
  for (const person of roster.representatives) {
    const [entry] = entriesOf({ ...roster, students: [], representatives: [person] }).filter(
      ({ entry: { kind } }) => kind === 'informing-form-chosen',
    );
    if (entry && (await isTaken([entry.entry]))) representatives.push(person);
  }
  if (representatives.length < roster.students.length) throw new Error('most of the class is not known');
  return { ...roster, representatives };
}

/** Entries of five years, as many as `ENTRIES`, all of kinds that a page may record. */
function manyEntries(roster: Roster): NewEntry[] {
  const all = entriesOf(roster).flatMap(({ entry }) => {
    if (NOT_BY_HAND.has(entry.kind)) return [];
    // Nothing is recorded of a day to come.
    return ['on' in entry && entry.on > TODAY ? { ...entry, on: TODAY } : entry];
  });
  return [...all, ...all.slice(all.length - (ENTRIES - all.length))];
}

/** From `start` in the page until every family has its row on the screen, ms, without deriving a key. */
const rowsAfter = (page: Page, start: 'unlock' | 'load' | 'peer'): Promise<number> =>
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
        if (what === 'peer') void global.firstScreen.show();
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
 * page with the vault open, to a row for each family. The peer has the same entries in plain text in bare `idb`,
 * calculates with the same functions and draws the same view with the same Preact.
 */
export async function benchFirstScreen(extension: string, rounds = 9): Promise<BenchRow[]> {
  const world = await World.start({ students: STUDENTS, extension });
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

    const peer = await world.context.newPage();
    const script = await bundleForPage(fileURLToPath(new URL('./first-screen-page.ts', import.meta.url)), {
      'webextension-polyfill': fileURLToPath(new URL('../unit/state/fake-browser.ts', import.meta.url)),
    });
    const address = 'http://localhost/first-screen';
    await peer.route('http://localhost/**', (route) =>
      route.fulfill(
        route.request().url() === address
          ? {
              contentType: 'text/html',
              body: '<!doctype html><meta charset="utf-8"><script src="/script.js"></script>',
            }
          : { contentType: 'text/javascript', body: script },
      ),
    );
    await peer.goto(address);
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
    const loaded: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < rounds + 2; round++) {
      await page.bringToFront();
      await page.reload({ waitUntil: 'commit' });
      const ours = await rowsAfter(page, 'load');
      await peer.bringToFront();
      await peer.reload();
      const theirs = await rowsAfter(peer, 'peer');
      if (round > 1) loaded.push(ours);
      if (round > 1) plain.push(theirs);
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
        note: 'ours from the navigation, with its page and code to load; the peer from its loaded code',
      },
    ];
  } finally {
    await world.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const extension = freshBuild();
  console.log(workspaceBytes(extension), await benchFirstScreen(extension));
}
