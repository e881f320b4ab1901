/**
 * `npm run bench` prints a table; with `-- --json` stdout is a single JSON array of rows; `-- --only ROW,ROW` measures
 * these rows only. Everything runs in a Chromium page, sides interleaved, medians. A missed goal is reported but is not an
 * error.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright';
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

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
});

interface Bench {
  /** Names of the rows that it gives. */
  rows: string[];
  run: (extension: string, browser: Browser) => Promise<BenchRow[]> | BenchRow[];
}

function benchBytes(extension: string): BenchRow {
  const ours = statSync(join(extension, 'content-scripts/dnevnik.js')).size;
  const none = { peer: null, peerName: null, ratio: null };
  return { name: 'content-script-bytes', ours, ...none, goal: 30_000, unit: 'bytes' };
}

/** A bench of one row. */
const one = (name: string, run: (extension: string, browser: Browser) => Promise<BenchRow>): Bench => ({
  rows: [name],
  run: async (extension, browser) => [await run(extension, browser)],
});

const BENCHES: Bench[] = [
  { rows: ['content-script-bytes'], run: (extension) => [benchBytes(extension)] },
  one('content-script-evaluate', (extension, browser) => benchEvaluate(browser, extension, ROUNDS)),
  one('members-read', (_, browser) => benchMembers(browser, ROUNDS)),
  { rows: ['import-xlsx', 'import-xls', 'import-ods'], run: (_, browser) => benchImport(browser, ROUNDS) },
  one('import-match', (_, browser) => benchMatch(browser, 5)),
  { rows: ['list-match', 'list-match-peer'], run: (_, browser) => benchLists(browser, 7) },
  one('journal-read', (_, browser) => benchJournal(browser, ROUNDS)),
  one('class-figures', (_, browser) => benchFigures(browser, ROUNDS)),
  one('groups-plan', (_, browser) => benchGroups(browser, ROUNDS)),
  { rows: ['duties-engine', 'duties-engine-growth'], run: (_, browser) => benchTasks(browser, ROUNDS) },
  { rows: ['class-charts', 'class-charts-peer'], run: (_, browser) => benchCharts(browser, ROUNDS) },
  {
    rows: ['extracts', 'slips', 'table'].flatMap((paper) => [`${paper}-pdf`, `${paper}-pdf-bytes`]),
    run: (_, browser) => benchPdf(browser, { rounds: ROUNDS }),
  },
  {
    rows: ['vault-unlock-matrix', 'vault-append', 'vault-reload'],
    run: (_, browser) => benchVault(browser, ROUNDS),
  },
  { rows: ['backup-write', 'backup-restore'], run: (_, browser) => benchBackup(browser, 7) },
  one('click-to-extract', (extension) => benchClick(extension)),
  one('lock', (extension) => benchLock(extension)),
  one('popup-first-list', (extension) => benchPopup(extension)),
  one('panel-first-list', (extension) => benchPanel(extension)),
  one('print-first-page', (extension) => benchPrint(extension)),
  { rows: ['workspace-bytes'], run: (extension) => [workspaceBytes(extension)] },
  {
    rows: ['workspace-first-screen', 'workspace-first-screen-peer'],
    run: (extension) => benchFirstScreen(extension),
  },
];

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

/** The benches that give the rows asked for; all without a wish. */
function benchesOf(only: string[] | null): Bench[] {
  const known = BENCHES.flatMap(({ rows }) => rows);
  const unknown = only?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`no row ${unknown}; the rows are ${known.join(', ')}`);
  return BENCHES.filter(({ rows }) => !only || rows.some((name) => only.includes(name)));
}

async function bench(benches: Bench[]): Promise<BenchRow[]> {
  const extension = freshBuild();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const rows: BenchRow[] = [];
    for (const { run } of benches) rows.push(...(await run(extension, browser)));
    return rows;
  } finally {
    await browser.close();
  }
}

// findBrowser may report that it installs a browser: with --json stdout is only for the array.
if (values.json) console.log = console.error;
const only = values.only?.split(',') ?? null;
const rows = (await bench(benchesOf(only))).filter(({ name }) => !only || only.includes(name));
process.stdout.write(`${values.json ? JSON.stringify(rows, null, 2) : asTable(rows)}\n`);
