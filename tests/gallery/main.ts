/**
 * Pictures of every screen, dialog and state, with checks by machine: `npm run gallery`. Options: `--only journal,panel`,
 * `--theme light`, `--size 1280`, `--out FOLDER`, `--mockups FOLDER`, `--built` (takes the test build that is there),
 * `--axe` (asks axe of every state, too), `--fresh` (prepares the profiles again), `--readme` (the pictures of the README, into assets/readme).
 */
import '../setup/start-clock.ts';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensurePoppler, findBrowser } from '../setup/find-browser.ts';
import { Camera } from './camera.ts';
import { indexPage } from './index-page.ts';
import { mockupsIn } from './mockups.ts';
import { README_SCREENS, readOptions } from './options.ts';
import { breachLines } from './report.ts';
import { takeAll } from './screens.ts';
import { fileOf } from './shot.ts';
import { withPalette } from './small-png.ts';
import { keyedBuild } from './worlds.ts';

const options = readOptions(process.argv.slice(2));
try {
  findBrowser();
  ensurePoppler();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
if (!options.built) {
  console.log('Building the extension …');
  const built = spawnSync('npx', ['wxt', 'build', '--mode', 'test'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, KLASSRUK_TEST_BUILD: '1' },
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
await rm(options.folder, { recursive: true, force: true });
await mkdir(options.folder, { recursive: true });

const camera = new Camera(options);
const screens: string[] = [];

/** Writes index and breaches of the pictures taken so far. */
async function finish(): Promise<void> {
  const mockups = options.mockups ? mockupsIn(options.mockups, screens, options.folder) : undefined;
  const order = (screen: string) => screens.indexOf(screen);
  camera.shots.sort((a, b) => order(a.screen) - order(b.screen));
  await writeFile(join(options.folder, 'index.html'), indexPage(camera.shots, camera.found, mockups));
  const lines = breachLines(camera);
  await writeFile(join(options.folder, 'breaches.txt'), `${lines.join('\n')}\n`);
  for (const line of lines) console.log(line);
  const taken = new Set(camera.shots.map(({ screen }) => screen)).size;
  const seconds = Math.round(performance.now() / 1000);
  console.log(
    `\n${camera.shots.length} pictures of ${taken} screens in ${seconds} s: ${join(options.folder, 'index.html')}`,
  );
  process.exitCode = lines.length > 0 ? 1 : 0;
}

process.once('SIGTERM', () => void finish().then(() => process.exit(1)));
await takeAll(camera, await keyedBuild(), options, screens);
if (options.readme) {
  for (const screen of README_SCREENS)
    await writeFile(
      join('assets/readme', `${screen}.png`),
      withPalette(
        await readFile(
          join(options.folder, 'pictures', fileOf({ screen, state: '', theme: 'light', size: '1280' })),
        ),
      ),
    );
}
await finish();
process.exit();
