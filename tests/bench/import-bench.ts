import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { writeCsv } from '../../utils/base/tables/write-csv.ts';
import { writeXlsx } from '../../utils/base/tables/write-xlsx.ts';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import type { ImportTimes } from './import-page.ts';
import { importTable } from './import-table.ts';

const FILES = [
  { name: 'import-rows', kind: 'csv', rows: 20_000, goal: 3, peerName: 'papaparse' },
  { name: 'import-xlsx', kind: 'xlsx', rows: 1_000, goal: 1.5, peerName: 'read-excel-file' },
] as const;

/**
 * From the bytes of a file to the matched preview (decoded, parsed, columns recognised, people found in a
 * class roster), compared with the parsing library alone on the same text or bytes. Both sides run on the
 * page's thread: the import page starts the reading in a worker, which the times exclude.
 */
export async function benchImport(browser: Browser, rounds: number): Promise<BenchRow[]> {
  const script = await bundleForPage(fileURLToPath(new URL('./import-page.ts', import.meta.url)));
  const rows: BenchRow[] = [];
  for (const { name, kind, rows: count, goal, peerName } of FILES) {
    const { table, roster, classRows } = importTable(count);
    const [header = [], ...body] = table;
    const bytes = kind === 'csv' ? writeCsv(table) : await writeXlsx([{ name: 'Все', header, rows: body }]);
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    type Run = (
      kind: 'csv' | 'xlsx',
      packed: string,
      of: typeof roster,
      rounds: number,
    ) => Promise<ImportTimes>;
    const times = await page.evaluate(
      ([sort, packed, of, number]) =>
        (globalThis as unknown as { runImportBench: Run }).runImportBench(sort, packed, of, number),
      [kind, Buffer.from(bytes).toString('base64'), roster, rounds] as const,
    );
    await page.close();
    if (times.rows !== body.length || times.found < classRows / 2) {
      throw new Error(`${times.rows} of ${body.length} rows were read, ${times.found} of ${classRows} found`);
    }
    const [ours, peer] = [median(times.ours), median(times.peer)];
    rows.push({ name, ours, peer, peerName, ratio: ours / peer, goal, unit: 'ms' });
  }
  return rows;
}
