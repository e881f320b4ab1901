import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'playwright';
import { ClassPage } from '../e2e/support/class-page.ts';
import { PrintPage } from '../e2e/support/print-page.ts';
import { withoutAccount } from '../e2e/support/resets.ts';
import { World } from '../e2e/support/world.ts';
import { ensurePoppler, findBrowser } from '../setup/find-browser.ts';

/**
 * The main task on the stand, in a real browser: logins of the class, five new passwords, slips and hand-out
 * sheet.
 */

const OUTPUT = 'demo-output';
/** Where `wxt build --mode demo` puts it. */
const BUILD = '.output/chrome-mv3-demo';
const made: string[] = [];

async function save(name: string, bytes: Uint8Array): Promise<void> {
  const file = join(OUTPUT, name);
  await writeFile(file, bytes);
  made.push(relative('.', file));
}

async function picture(page: Page, name: string): Promise<void> {
  await save(name, await page.screenshot());
}

/** Also saves each sheet of a PDF as a picture, as printed. */
async function paper(print: PrintPage, name: string): Promise<void> {
  const pdf = await print.pdf();
  await save(`${name}.pdf`, pdf);
  spawnSync('pdftoppm', ['-r', '80', '-png', join(OUTPUT, `${name}.pdf`), join(OUTPUT, name)]);
}

try {
  findBrowser();
  ensurePoppler();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
console.log('Building the extension …');
const built = spawnSync('npx', ['wxt', 'build', '--mode', 'demo'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (built.status !== 0) process.exit(built.status ?? 1);
const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && process.env.CI !== 'true';
if (display) process.env.KLASSRUK_HEADED = '1';
await rm(OUTPUT, { recursive: true, force: true });
await mkdir(OUTPUT, { recursive: true });

const world = await World.start({ extension: BUILD, pdfViewer: true });
const { info, students, parents } = world.stand;
console.log(
  `The stand is our Dnevnik.ru: ${students.length} students and ${parents.length} representatives of 7 «А».`,
);
const page = await world.signIn();
const panel = await ClassPage.openWhole(world, page);
await picture(page, '1-panel.png');

console.log('Collecting logins of the class …');
await panel.startCollecting();
await panel.waitForLogins();
await picture(page, '2-logins-collected.png');
await panel.closeReport();

console.log('Issuing five new passwords …');
const five = withoutAccount(world.stand).slice(0, 5);
await panel.reset(five);
await picture(page, '3-passwords-issued.png');

console.log('Printing …');
await panel.chooseNobody();
const print = new PrintPage(await world.opened(() => panel.press(/^Напечатать/, panel.foot())));
await print.drawn();
await picture(print.page, '4-print-page.png');
await print.choose('Памятки');
await paper(print, 'slips');
await print.choose('Ведомость выдачи');
await paper(print, 'hand-out-sheet');

console.log('\nMade:');
for (const file of made) console.log(`  ${file}`);
if (display) {
  console.log(
    `\nThe browser stays open. Sign-in of the class teacher: ${info.teacher.login} / ${info.teacher.password}`,
  );
  console.log('Close it to end.');
  await world.context.waitForEvent('close', { timeout: 0 });
  await world.stand.stop();
} else await world.stop();
