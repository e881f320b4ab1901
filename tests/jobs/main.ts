import { ensurePoppler, findBrowser } from '../setup/find-browser.ts';
import { vitest } from '../setup/steps.ts';
import { testBuilds } from '../setup/test-builds.ts';
import { testFilesWith } from '../setup/test-files.ts';
import { aboveGoal, type Effort, JOBS, type Job, type JobId } from './jobs.ts';

/**
 * `npm run jobs`: what teachers do most, each done in a real browser as the product is today, with the clicks and keys
 * that it takes and the goal. The exit status is not zero if a job is above its goal, was not done or is not tested.
 * `-- --built` takes the test build that is there.
 */

try {
  findBrowser();
  ensurePoppler();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
if (!process.argv.includes('--built')) {
  const { failed } = await testBuilds();
  if (failed > 0) process.exit(1);
}
const files = testFilesWith('tests/e2e', /\bjob\(/);
const { counts, ran, output } = await vitest(['--project', 'e2e', ...files]);
if (counts.failed > 0) console.log(output);

const measured = new Map(
  ran.flatMap(({ status, meta }) => (meta?.job ? [[meta.job.id, { status, effort: meta.job }]] : [])),
);
const written = (number: number | null | undefined, about = '') =>
  number == null ? '–' : `${about}${number}`;

let areWithin = true;
const rows = (Object.entries(JOBS) as [JobId, Job][]).map(([id, job]) => {
  const done = measured.get(id);
  const verdict = verdictOf(job, done);
  areWithin &&= verdict === 'в пределах цели';
  const { clicks, keys } = done?.effort ?? {};
  const goal = `${written(job.goal.clicks)} / ${written(job.goal.keys, '~')}`;
  return [job.title, written(clicks), written(keys), goal, verdict];
});
const table = [['Дело', 'Клики', 'Клавиши', 'Цель: клики / клавиши', ''], ...rows];
const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
console.log();
for (const row of table)
  console.log(
    row
      .map((text, column) => text.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
process.exit(areWithin ? 0 : 1);

function verdictOf(job: Job, done: { status: string; effort: Effort } | undefined): string {
  if (!done) return 'НЕТ ТЕСТА';
  const above = aboveGoal(job, done.effort);
  if (above.length > 0) return 'выше цели';
  return done.status === 'passed' ? 'в пределах цели' : 'НЕ УДАЛОСЬ';
}
