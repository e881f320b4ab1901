import { type ChildProcess, spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { close, suite, tests } from './setup/steps.ts';
import { firefoxTestBuild, testBuilds } from './setup/test-builds.ts';
import { testFilesWith } from './setup/test-files.ts';

/**
 * `npm run test:long`: what is too long for each day. What `npm test` leaves out of the tests in browsers, the days,
 * property tests with many more runs, and its end-to-end part again and again, to find what is unstable. `-- --repeat 5`
 * says how often, `--busy` keeps one core occupied meanwhile, `--only rest|days|properties|repeats` leaves out the
 * others.
 */

const { values } = parseArgs({
  options: {
    repeat: { type: 'string', default: '3' },
    busy: { type: 'boolean', default: false },
    only: { type: 'string' },
    runs: { type: 'string', default: '20' },
  },
});
const repeat = Number(values.repeat);
if (!Number.isInteger(repeat) || repeat < 1) {
  console.error('--repeat takes a number');
  process.exit(2);
}
const wanted = (part: string) => values.only === undefined || values.only === part;

/** Keeps one core occupied until it is killed. */
function busyCore(): ChildProcess {
  return spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
}

const LONG = { KLASSRUK_LONG: '1' };

/** In files with tests that `npm test` leaves out or shortens. */
const LEFT_OUT = /'long'|\bisLong\b|\brounds\(/;

if (wanted('rest')) {
  await testBuilds();
  await firefoxTestBuild();
  for (const [project, folder] of [
    ['unit', 'tests/unit'],
    ['e2e', 'tests/e2e'],
    ['firefox', 'tests/e2e-firefox'],
  ] as const)
    await tests(
      `What npm test leaves out, ${project}`,
      ['--project', project, ...testFilesWith(folder, LEFT_OUT)],
      LONG,
    );
}
if (wanted('days')) await suite('Days and zones', ['node', 'tests/days.ts']);
if (wanted('properties'))
  await tests(
    `Property tests, ${values.runs} times as many runs`,
    ['--project', 'unit', '--exclude', 'tests/unit/repository/**', '--testTimeout=1200000'],
    { KLASSRUK_RUNS: values.runs },
  );
if (wanted('repeats')) {
  await testBuilds();
  const spinning = values.busy ? busyCore() : null;
  process.once('exit', () => spinning?.kill());
  for (let round = 1; round <= repeat; round++)
    await tests(`End to end, round ${round} of ${repeat}${values.busy ? ', one core busy' : ''}`, [
      '--project',
      'e2e',
    ]);
  spinning?.kill();
}
close();
