import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { vi } from 'vitest';
import { ClassPage } from './class-page.ts';
import { Workspace } from './workspace.ts';
import { World, type WorldOptions } from './world.ts';

/**
 * What the teacher has done half an hour before the test begins: the class is read into a vault; then its journals of
 * the whole year too. The vault is closed, as after each start of the browser.
 */
export type Prepared = 'class-read' | 'journals-read';

const BEFORE_MS = 30 * 60_000;
/** Locks, the cookies of the site, and caches; that of the scripts of the service worker belongs to the extension. */
const NOT_COPIED = /^(?:Singleton.*|Cookies.*|Cache|Code Cache|G\w+Cache|Dawn\w+|Crashpad)$/;

/**
 * A world with its longest steps already done. The profile is made once per run, by the test file that asks for it
 * first, and copied; the stand is recreated from its seed, so that both agree.
 */
export async function startPrepared(prepared: Prepared, options: WorldOptions = {}): Promise<World> {
  const world = await World.start({ ...options, folder: await copyOf(await profile(prepared, options)) });
  world.hasVault = true;
  return world;
}

async function copyOf(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'klassruk-'));
  await cp(folder, copy, {
    recursive: true,
    filter: (path) => path === folder || !NOT_COPIED.test(basename(path)),
  });
  return copy;
}

/** The folder of a prepared profile. Whoever makes its lock prepares it, all others wait. */
async function profile(prepared: Prepared, options: WorldOptions): Promise<string> {
  const root = process.env.KLASSRUK_PROFILES;
  if (!root) throw new Error('prepared profiles need the global setup of the end-to-end tests');
  // The stand's own class, whether it is asked for by its size or not.
  const { seed, students = 28, gosuslugi, today, reporting, weighted, extension } = options;
  const what = JSON.stringify([seed, students, gosuslugi, today, reporting, weighted, extension]);
  const name = `${prepared}-${createHash('sha256').update(what).digest('hex').slice(0, 12)}`;
  const folder = join(root, name);
  const done = `${folder}.done`;
  const failed = `${folder}.failed`;
  const mine = await mkdir(`${folder}.lock`).then(
    () => true,
    () => false,
  );
  if (mine) {
    try {
      await prepare(prepared, options, folder);
      await writeFile(done, '');
    } catch (error) {
      await writeFile(failed, '');
      throw error;
    }
  } else {
    const ended = () => Promise.any([stat(done), stat(failed)]).catch(() => null);
    await vi.waitUntil(ended, { timeout: 230_000, interval: 100 });
    if (await stat(failed).catch(() => null))
      throw new Error(`${name} could not be prepared by another file`);
  }
  return folder;
}

async function prepare(prepared: Prepared, options: WorldOptions, folder: string): Promise<void> {
  if (prepared === 'journals-read') {
    const from = await profile('class-read', options);
    await cp(from, folder, { recursive: true });
  }
  const world = await World.start({ ...options, folder, keepFolder: true });
  world.hasVault = prepared === 'journals-read';
  try {
    await world.moveClock(-BEFORE_MS);
    if (prepared === 'class-read') await ClassPage.openWhole(world);
    else {
      // The journals are read with the session of the site.
      await (await world.signIn()).close();
      const workspace = await Workspace.open(world, 'journal');
      await workspace.readJournals('За весь год');
    }
  } finally {
    await world.stop();
  }
}
