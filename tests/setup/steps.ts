import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effort, JobId } from '../jobs/jobs.ts';

/** Runs the steps of `npm test` and its like, several at a time, and counts what passed and failed. */

export interface Counts {
  passed: number;
  failed: number;
}

interface Part extends Counts {
  title: string;
  seconds: number;
  /** What failed and why, short; empty if nothing did. */
  why: string;
}

type Env = Record<string, string>;

/** So much of a failure is said again at the end, where a shortened log still shows it. */
const WHY_LINES = 30;

const parts: Part[] = [];

/** Runs a command; its output comes in one piece at its end, because others run beside it. */
function run(command: string[], env: Env): Promise<{ code: number; output: string }> {
  const [name, ...rest] = command as [string, ...string[]];
  return new Promise((resolve) => {
    const child = spawn(name, rest, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function part(
  title: string,
  work: () => Promise<Counts & { output: string; why?: string }>,
): Promise<Counts> {
  const startedAt = performance.now();
  const { passed, failed, output, why = lastLines(output) } = await work();
  const seconds = (performance.now() - startedAt) / 1000;
  parts.push({ title, seconds, passed, failed, why: failed > 0 ? why : '' });
  const said = failed > 0 ? 'failed' : 'passed';
  console.log(`\n== ${title}: ${said}, ${seconds.toFixed(0)} s\n${output.trimEnd()}`);
  return { passed, failed };
}

function lastLines(output: string): string {
  return output.trimEnd().split('\n').slice(-WHY_LINES).join('\n');
}

/** A command that passes or fails as a whole. */
export function step(title: string, command: string[], env: Env = {}): Promise<Counts> {
  return part(title, async () => {
    const { code, output } = await run(command, env);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  });
}

/** A command that itself closes with `N passed, N failed`. */
export function suite(title: string, command: string[]): Promise<Counts> {
  return part(title, async () => {
    const { code, output } = await run(command, {});
    const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
    const broken = code === 0 && passed !== undefined ? 0 : 1;
    return { passed: Number(passed ?? 0), failed: Math.max(Number(failed ?? 0), broken), output };
  });
}

/**
 * Tests of vitest, counted one by one. Whatever did not pass counts as failed, skipped tests too, but for those that a
 * filter leaves out; a run without a test, or with a file that cannot be loaded, has failed.
 */
export function tests(title: string, options: string[], env: Env = {}): Promise<Counts> {
  return part(title, async () => {
    const { counts, ran, output } = await vitest(options, env);
    return { ...counts, output, why: whyOf(ran, output) };
  });
}

/** A test that ran; `fullName` begins with the names of what it stands in. */
export interface Ran {
  title: string;
  fullName: string;
  status: string;
  failureMessages?: string[];
  /** What the test noted of itself. */
  meta?: { job?: { id: JobId } & Effort };
}

/** The failed tests with their messages; without one, what vitest says of errors outside of tests. */
function whyOf(ran: Ran[], output: string): string {
  const failed = ran.filter(({ status }) => status === 'failed');
  if (failed.length > 0)
    return failed
      .map(({ fullName, failureMessages }) => [fullName, ...(failureMessages ?? [])].join('\n'))
      .map((text) => text.split('\n').slice(0, WHY_LINES).join('\n'))
      .join('\n\n');
  const errors = output.search(/Unhandled Error|Failed Suites|Error:/);
  return errors === -1 ? lastLines(output) : firstLines(output.slice(errors));
}

function firstLines(text: string): string {
  return text
    .split('\n')
    .slice(0, 2 * WHY_LINES)
    .join('\n');
}

/** Runs vitest, which counts for nothing yet. */
export async function vitest(
  options: string[],
  env: Env = {},
): Promise<{ counts: Counts; ran: Ran[]; output: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'klassruk-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await run(['npx', 'vitest', 'run', ...options, ...reporters], env);
  const report: Report = existsSync(file)
    ? (JSON.parse(await readFile(file, 'utf8')) as Report)
    : { numPassedTests: 0, numFailedTests: 0, numTotalTests: 0, testResults: [] };
  await rm(folder, { recursive: true, force: true });
  const filtered = options.some((option) => option.startsWith('--tags-filter'));
  const missing = filtered ? report.numFailedTests : report.numTotalTests - report.numPassedTests;
  const broken = code !== 0 || report.numPassedTests === 0 ? 1 : 0;
  const ran = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed');
  return {
    counts: { passed: report.numPassedTests, failed: Math.max(missing, broken) },
    ran,
    output,
  };
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numTotalTests: number;
  testResults: { assertionResults: Ran[] }[];
}

/** Counts something that is neither a command nor a test. */
export function count(title: string, passed: boolean): void {
  parts.push({ title, seconds: 0, passed: passed ? 1 : 0, failed: passed ? 0 : 1, why: passed ? '' : title });
}

/** Prints the parts, if they are wanted, with their seconds, then why each failed, and closes with `N passed, N failed`. */
export function close(print = { parts: true }): never {
  if (print.parts) console.log('\nParts:');
  for (const { title, seconds, passed, failed } of print.parts ? parts : [])
    console.log(`${seconds.toFixed(0).padStart(5)} s  ${title}: ${passed} passed, ${failed} failed`);
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  all`);
  for (const { title, why } of parts.filter((each) => each.why !== ''))
    console.log(`\n== Failed: ${title}\n${why}`);
  const passed = parts.reduce((sum, each) => sum + each.passed, 0);
  const failed = parts.reduce((sum, each) => sum + each.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
