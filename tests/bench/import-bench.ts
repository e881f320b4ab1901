import { fileURLToPath } from 'node:url';
import { utils, write } from '@e965/xlsx';
import type { Browser } from 'playwright';
import { writeXlsx } from '../../utils/base/tables/write-xlsx.ts';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import type { FileKind, ImportTimes } from './import-page.ts';
import { importTable } from './import-table.ts';

const FILES = [
  { name: 'import-xlsx', kind: 'xlsx', rows: 1_000, goal: 1.5, peerName: 'SheetJS' },
  { name: 'import-xls', kind: 'xls', rows: 1_000, goal: 1.5, peerName: 'SheetJS' },
  { name: 'import-ods', kind: 'ods', rows: 1_000, goal: 1.5, peerName: 'SheetJS' },
] as const;

/** The same table in a format; binary and OpenDocument workbooks are written by the peer itself. */
async function fileOf(kind: FileKind, table: string[][]): Promise<Uint8Array> {
  const [header = [], ...rows] = table;
  if (kind === 'xlsx') return writeXlsx([{ name: 'Все', header, rows }]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(table), 'Все');
  return new Uint8Array(write(book, { type: 'array', bookType: kind, compression: true }) as ArrayBuffer);
}

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
    const bytes = await fileOf(kind, table);
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    type Run = (packed: string, of: typeof roster, rounds: number) => Promise<ImportTimes>;
    const times = await page.evaluate(
      ([packed, of, number]) =>
        (globalThis as unknown as { runImportBench: Run }).runImportBench(packed, of, number),
      [Buffer.from(bytes).toString('base64'), roster, rounds] as const,
    );
    await page.close();
    if (times.rows !== table.length - 1 || times.found < classRows / 2) {
      throw new Error(
        `${times.rows} of ${table.length - 1} rows were read, ${times.found} of ${classRows} found`,
      );
    }
    const [ours, peer] = [median(times.ours), median(times.peer)];
    rows.push({ name, ours, peer, peerName, ratio: ours / peer, goal, unit: 'ms' });
  }
  return rows;
}
