import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPECTED } from './setup/fault.ts';
import { ensurePoppler, findBrowser, findFirefox } from './setup/find-browser.ts';
import { close, count, type Ran, step, vitest } from './setup/steps.ts';
import { testBuilds } from './setup/test-builds.ts';

/**
 * `npm run faults`: the catalogue of what somebody may do wrong or to us, a line each: fault, expected, held or not. Its
 * lines are the tests made by `fault` (`tests/setup/fault.ts`). The exit status is not zero if one does not hold.
 */

/** Fewer would mean that lines were lost. */
const AT_LEAST = 30;

console.log(`Browsers: ${findBrowser()}, ${findFirefox()}`);
ensurePoppler();
const { failed } = await testBuilds();
if (failed > 0) close();
await step('Test build for Firefox', ['npx', 'wxt', 'build', '-b', 'firefox', '--mode', 'test'], {
  KLASSRUK_TEST_BUILD: '1',
});

function filesWithLines(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join(folder, path))
    .filter((path) => /\bfault\(/.test(readFileSync(path, 'utf8')));
}

const lines: Ran[] = [];
let isWhole = true;
// One after the other: each project has its own number of workers. In a browser a line may need what its file did before.
for (const [project, folder] of Object.entries({
  e2e: 'tests/e2e',
  firefox: 'tests/e2e-firefox',
  unit: null,
})) {
  const which = folder === null ? ['--tags-filter=fault'] : filesWithLines(folder);
  const { counts, ran, output } = await vitest(['--project', project, ...which], { KLASSRUK_LONG: '1' });
  lines.push(...ran.filter(({ title }) => title.includes(EXPECTED)));
  if (counts.failed === 0) continue;
  isWhole = false;
  console.log(output);
}

console.log('\nFault | Expected | Held');
for (const { title, status } of lines.sort((a, b) => a.fullName.localeCompare(b.fullName))) {
  const [what, expected] = title.split(EXPECTED);
  const held = status === 'passed';
  console.log(`${what} | ${expected} | ${held ? 'held' : 'DID NOT HOLD'}`);
  count(title, held);
}
count(`At least ${AT_LEAST} lines, all of them run: ${lines.length}`, lines.length >= AT_LEAST && isWhole);
close({ parts: false });
