/**
 * `npm run bench` prints a table; with `-- --json` stdout is a single JSON array of rows. Everything runs in
 * a Chromium page, sides interleaved, medians. A missed goal is reported but is not an error.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findBrowser } from '../setup/find-browser.ts';
import { benchBackup } from './backup-bench.ts';
import { type BenchRow, isReached } from './bench-row.ts';
import { benchCharts } from './charts-bench.ts';
import { benchClick } from './click-bench.ts';
import { benchEvaluate } from './evaluate-bench.ts';
import { benchFigures } from './figures-bench.ts';
import { benchFirstScreen } from './first-screen-bench.ts';
import { freshBuild } from './fresh-build.ts';
import { benchGroups } from './groups-bench.ts';
import { benchImport } from './import-bench.ts';
import { benchJournal } from './journal-bench.ts';
import { benchLists } from './list-bench.ts';
import { benchLock } from './lock-bench.ts';
import { benchMatch } from './match-bench.ts';
import { benchMembers } from './members-bench.ts';
import { benchPanel } from './panel-bench.ts';
import { benchPdf } from './pdf-bench.ts';
import { benchPopup } from './popup-bench.ts';
import { benchPrint } from './print-bench.ts';
import { benchTasks } from './tasks-bench.ts';
import { benchVault } from './vault-bench.ts';
import { workspaceBytes } from './workspace-bytes.ts';

const ROUNDS = 31;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

function benchBytes(extension: string): BenchRow {
  const ours = statSync(join(extension, 'content-scripts/dnevnik.js')).size;
  const none = { peer: null, peerName: null, ratio: null };
  return { name: 'content-script-bytes', ours, ...none, goal: 30_000, unit: 'bytes' };
}

async function bench(): Promise<BenchRow[]> {
  const extension = freshBuild();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    return [
      benchBytes(extension),
      await benchEvaluate(browser, extension, ROUNDS),
      await benchMembers(browser, ROUNDS),
      ...(await benchImport(browser, ROUNDS)),
      await benchMatch(browser, 5),
      ...(await benchLists(browser, 7)),
      await benchJournal(browser, ROUNDS),
      await benchFigures(browser, ROUNDS),
      await benchGroups(browser, ROUNDS),
      ...(await benchTasks(browser, ROUNDS)),
      ...(await benchCharts(browser, ROUNDS)),
      ...(await benchPdf(browser, { rounds: ROUNDS })),
      ...(await benchVault(browser, ROUNDS)),
      ...(await benchBackup(browser, 7)),
      await benchClick(extension),
      await benchLock(extension),
      await benchPopup(extension),
      await benchPanel(extension),
      await benchPrint(extension),
      workspaceBytes(extension),
      ...(await benchFirstScreen(extension)),
    ];
  } finally {
    await browser.close();
  }
}

function asTable(rows: BenchRow[]): string {
  const shown = (value: number | null, unit = '') =>
    value === null ? '–' : unit === 'bytes' ? String(value) : value.toFixed(2);
  const cells = [
    ['', 'ours', 'peer', 'unit', 'ratio', 'goal', '', 'peer is'],
    ...rows.map((row) => [
      row.name,
      shown(row.ours, row.unit),
      shown(row.peer, row.unit),
      row.unit,
      shown(row.ratio),
      String(row.goal),
      isReached(row) ? 'reached' : 'MISSED',
      row.peerName ?? '–',
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .concat(rows.flatMap(({ name, note }) => (note ? [`${name}: ${note}`] : [])))
    .join('\n');
}

// findBrowser may report that it installs a browser: with --json stdout is only for the array.
if (values.json) console.log = console.error;
const rows = await bench();
process.stdout.write(`${values.json ? JSON.stringify(rows, null, 2) : asTable(rows)}\n`);
