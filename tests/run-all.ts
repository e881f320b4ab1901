import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePoppler, findBrowser } from './setup/find-browser.ts';

/**
 * Everything: types, lint, builds, unit tests, the stand's check, end-to-end. Ends with `N passed, N failed`.
 */

let passed = 0;
let failed = 0;

function run(command: string[], env: Record<string, string> = {}): Promise<number> {
  const [name, ...rest] = command as [string, ...string[]];
  return new Promise((resolve) => {
    const child = spawn(name, rest, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function step(title: string, command: string[], env: Record<string, string> = {}): Promise<void> {
  console.log(`\n== ${title}`);
  if ((await run(command, env)) === 0) passed++;
  else {
    failed++;
    console.log(`${title}: failed`);
  }
}

/** Runs one vitest project and counts its tests; a project without tests has failed. */
async function tests(title: string, project: string): Promise<void> {
  console.log(`\n== ${title}`);
  const folder = await mkdtemp(join(tmpdir(), 'klassruk-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(['npx', 'vitest', 'run', '--project', project, ...reporters]);
  if (existsSync(report)) {
    const counts = JSON.parse(await readFile(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numTotalTests: number;
    };
    passed += counts.numPassedTests;
    // Skipped tests and files that could not be loaded also count as failures.
    const missing = counts.numTotalTests - counts.numPassedTests;
    failed += Math.max(missing, code === 0 && counts.numTotalTests > 0 ? 0 : 1);
  } else failed++;
  await rm(folder, { recursive: true, force: true });
}

try {
  console.log(`Browser: ${findBrowser()}`);
  ensurePoppler();
} catch (error) {
  console.error((error as Error).message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

await step('Types', ['npx', 'tsc', '--noEmit']);
await step('Lint and format', ['npx', 'biome', 'check', '.']);
await step('Unused code and dependencies', ['npx', 'knip']);
await step('Build for Chromium', ['npx', 'wxt', 'build']);
await step('Build for Firefox', ['npx', 'wxt', 'build', '-b', 'firefox']);
await step('Test build', ['npx', 'wxt', 'build', '--mode', 'test'], { KLASSRUK_TEST_BUILD: '1' });
await tests('Unit tests', 'unit');
await step('The stand read from outside', ['node', 'tests/stand/check.ts']);
await tests('End to end in a real browser', 'e2e');

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
