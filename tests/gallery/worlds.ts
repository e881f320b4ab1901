import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualPeriods } from '../../utils/base/calendar/reporting-periods.ts';
import { ClassPage } from '../e2e/support/class-page.ts';
import { putBuild } from '../e2e/support/put-build.ts';
import { withoutAccount } from '../e2e/support/resets.ts';
import { Workspace } from '../e2e/support/workspace.ts';
import { World } from '../e2e/support/world.ts';
import { recordedEntries, request, schoolDetails } from './entries.ts';

/** What a teacher has done before the pictures: read the class; then a year of journals, five passwords, registers. */
export type Stage = 'class-read' | 'filled';

/** Shared by all working copies of this computer (by a run of tests alone): the id of the extension follows from its key. */
const CACHE = process.env.KLASSRUK_PROFILES ?? join(tmpdir(), 'klassruk-gallery-profiles');
/** What a profile follows from, besides the product, which opens what it stored before. */
const SOURCES = [
  'tests/stand',
  'tests/gallery/worlds.ts',
  'tests/gallery/entries.ts',
  'tests/gallery/planned-groups.ts',
  'tests/gallery/recorded-lists.ts',
];

/** A browser in a copy of the profile of that stage, made once and kept between runs; the vault is closed. */
export async function startStage(stage: Stage, extension: string, fresh = false): Promise<World> {
  const profile = await profileOf(stage, extension, fresh);
  const folder = await mkdtemp(join(tmpdir(), 'klassruk-gallery-'));
  await cp(profile, folder, { recursive: true });
  const world = await World.start({ extension, folder, pdfViewer: true });
  world.hasVault = true;
  return world;
}

/**
 * A copy of the test build with the key of the manifest, so that profiles fit it wherever it lies, and with a version of
 * its own, so that the browser takes no script of another build from the profile.
 */
export async function keyedBuild(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'klassruk-gallery-build-')), 'build');
  await putBuild(folder, 'keyed');
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as object;
  const version = `0.1.${process.pid % 65_536}.${Math.floor(performance.timeOrigin / 1000) % 65_536}`;
  await writeFile(path, JSON.stringify({ ...manifest, version }));
  return folder;
}

async function profileOf(stage: Stage, extension: string, fresh: boolean): Promise<string> {
  const name = `${stage}-${await digest()}`;
  const folder = join(CACHE, name);
  await mkdir(CACHE, { recursive: true });
  if (fresh) await rm(folder, { recursive: true, force: true });
  if ((await readdir(CACHE)).includes(name)) return folder;
  const before = stage === 'filled' ? await profileOf('class-read', extension, false) : null;
  console.log(`Preparing the profile «${stage}» …`);
  const making = await mkdtemp(join(tmpdir(), 'klassruk-making-'));
  if (before) await cp(before, making, { recursive: true });
  const world = await World.start({ extension, folder: making, keepFolder: true });
  world.hasVault = before !== null;
  try {
    await world.moveClock(-30 * 60_000);
    if (stage === 'class-read') await ClassPage.openWhole(world);
    else await fill(world);
  } finally {
    await world.stop();
  }
  for (const locked of (await readdir(making)).filter((file) => file.startsWith('Singleton')))
    await rm(join(making, locked), { force: true });
  await cp(making, `${folder}.making`, { recursive: true });
  await rename(`${folder}.making`, folder);
  await rm(making, { recursive: true, force: true });
  return folder;
}

/** The journals of the year, logins, five passwords, the details of the school and the registers. */
async function fill(world: World): Promise<void> {
  const site = await world.signIn();
  const workspace = await Workspace.open(world, 'journal');
  await workspace.readJournals('За весь год');
  const { classGroup } = world.stand.info;
  const done = async (content: { type: string; [field: string]: unknown }) => {
    const refused = await request(workspace.page, content);
    if (refused !== null) throw new Error(`${content.type}: ${refused}`);
  };
  await done({ type: 'settings/save', document: 'school', value: schoolDetails });
  const periods = usualPeriods(2026, 'quarters');
  await done({ type: 'settings/save', document: 'periods', classGroup, value: periods });
  for (const entries of recordedEntries(world.stand)) await done({ type: 'register/record', entries });
  await workspace.close();
  const panel = await ClassPage.openWhole(world, site);
  await panel.collectLogins();
  await panel.reset(withoutAccount(world.stand).slice(0, 5));
}

async function digest(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) for (const file of await filesOf(source)) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 12);
}

async function filesOf(path: string): Promise<string[]> {
  if (path.endsWith('.ts')) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
