import { ensurePoppler, findBrowser, findFirefox } from './setup/find-browser.ts';
import { close, step, tests } from './setup/steps.ts';
import { firefoxTestBuild, testBuild } from './setup/test-builds.ts';

/** Types, lint, builds, unit tests, the stand's check, end to end. Closes with `N passed, N failed`. */

try {
  console.log(`Browsers: ${findBrowser()}, ${findFirefox()}`);
  ensurePoppler();
} catch (error) {
  console.error((error as Error).message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const REPOSITORY = 'tests/unit/repository';
/** What is shown in a quicker way, too, is for `npm run test:long`. */
const SHORT = '--tags-filter=!long';

async function builds(): Promise<void> {
  await testBuild();
  await step('Build for Chromium', ['npx', 'wxt', 'build']);
  await step('Build for Firefox', ['npx', 'wxt', 'build', '-b', 'firefox']);
  await firefoxTestBuild();
}

async function checks(): Promise<void> {
  await step('Types', ['npx', 'tsc', '--noEmit']);
  await step('Lint and format', ['npx', 'biome', 'check', '.']);
  await step('Unused code and dependencies', ['npx', 'knip']);
  await tests('Unit tests', ['--project', 'unit', '--exclude', `${REPOSITORY}/**`]);
}

await Promise.all([builds(), checks()]);
// These look at the builds; one page of Firefox leaves a part of the processors free.
const firefox = tests('Panel and workspace in a real Firefox', ['--project', 'firefox', SHORT]);
await Promise.all([
  tests('Tests of the repository', ['--project', 'unit', REPOSITORY]),
  step('The stand read from outside', ['node', 'tests/stand/check.ts']),
]);
await tests('End to end in a real browser', ['--project', 'e2e', SHORT]);
await firefox;
close();
