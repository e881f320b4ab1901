import { parseArgs } from 'node:util';
import { ensurePoppler, findBrowser } from './setup/find-browser.ts';
import { close, count, tests, vitest } from './setup/steps.ts';
import { testBuilds } from './setup/test-builds.ts';

/**
 * `npm run test:days`: a test of each file that starts a world, and the unit tests, on days and in zones on which
 * programs break. The clocks of Node, stand, pages of the site and extension are set to the same day. A positive
 * control shows that a day matters: with the stand's day alone moved by eight days, «Свежие двойки» have to fail.
 * `-- --day 2028-02-29` (again and again for several) takes these days only.
 */

const STAND_DAY = '2026-11-23';
const EAST = 'Asia/Kamchatka';
const WEST = 'Europe/Kaliningrad';
/** POSIX turns the sign round: this is UTC−8. */
const FAR_WEST = 'Etc/GMT+8';

const DAYS: [day: string, zone: string][] = [
  ['2027-01-05', EAST],
  ['2028-02-29', WEST],
  ['2027-05-31', FAR_WEST],
  ['2027-07-15', EAST],
  ['2026-09-01', WEST],
  ['2026-12-30', FAR_WEST],
  [STAND_DAY, EAST],
  [STAND_DAY, WEST],
  [STAND_DAY, FAR_WEST],
];

const { values } = parseArgs({ options: { day: { type: 'string', multiple: true } } });
const wanted = DAYS.filter(([day]) => values.day?.includes(day) ?? true);
if (wanted.length === 0) {
  console.error(`--day takes one of ${DAYS.map(([day]) => day).join(', ')}`);
  process.exit(2);
}

try {
  console.log(`Browser: ${findBrowser()}`);
  ensurePoppler();
} catch (error) {
  console.error((error as Error).message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const { failed } = await testBuilds();
if (failed > 0) close();

const moment = (day: string, zone: string) => ({ TZ: zone, KLASSRUK_NOW: `${day}T10:00:00` });
for (const [day, zone] of wanted)
  await tests(
    `End to end, ${day}, ${zone}`,
    ['--project', 'e2e', '--tags-filter=any-day'],
    moment(day, zone),
  );

const units = ['--project', 'unit', '--exclude', 'tests/unit/repository/**'];
for (const [day, zone] of DAYS.slice(0, 3).filter((each) => wanted.includes(each)))
  await tests(`Unit tests, ${day}, ${zone}`, units, moment(day, zone));

const CONTROL = 'A threshold is changed and the dialog closed without «Сохранить»';
const control = await vitest(['--project', 'e2e', 'class-data/performance'], { KLASSRUK_STAND_DAYS: '-8' });
const isRed = control.ran.some(({ status, fullName }) => status === 'failed' && fullName.includes(CONTROL));
console.log(
  `\nPositive control: with the stand eight days behind, «${CONTROL}» ${isRed ? 'failed' : 'PASSED'}`,
);
if (!isRed) console.log(control.output);
count('Positive control: the stand’s day alone moved by eight days is noticed', isRed);
close();
