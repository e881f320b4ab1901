import { zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { checkSheet } from './check-sheet.ts';
import { finishTable, isProblem } from './finish-table.ts';
import { mergedCells } from './merged-cells.ts';
import { NOTHING_IN_FILE } from './read-csv.ts';
import type { MergedCells, RawTable, ReadingOptions, ReadTables } from './table.ts';
import { failed, stopped } from './table.ts';
import { type ArchiveEntry, isEncrypted, listArchive } from './unzip.ts';
import { unpackWorkbook } from './workbook-parts.ts';
import { createYielder } from './yielder.ts';

const ROWS_AT_ONCE = 1000;
const two = (number: number) => String(number).padStart(2, '0');

function dateText(date: Date): string {
  const day = `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
  const isMidnight = date.getUTCHours() + date.getUTCMinutes() === 0;
  return isMidnight ? day : `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** A cell as Russian Excel shows it: дд.мм.гггг, decimal comma, 15 digits; a formula error is ''. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  if (typeof value === 'number') {
    return (Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)))).replace(
      '.',
      ',',
    );
  }
  if (typeof value === 'boolean') return value ? 'ИСТИНА' : 'ЛОЖЬ';
  return value instanceof Date && !Number.isNaN(value.getTime()) ? dateText(value) : '';
}

/** Why an archive is not a workbook; null when it is one that can be read. */
function refuseArchive(bytes: Uint8Array, entries: readonly ArchiveEntry[]): ReadTables | null {
  const names = new Set(entries.map(({ name }) => name));
  if (isEncrypted(bytes)) {
    return failed({ what: 'архив закрыт паролем', advice: 'Распакуйте его и выберите файл из него.' });
  }
  if (names.has('xl/workbook.bin')) {
    return failed({
      what: 'это двоичная книга Excel (.xlsb)',
      advice: 'Откройте её в Excel и сохраните как .xlsx.',
    });
  }
  if (names.has('word/document.xml')) {
    return failed({
      what: 'это документ Word, а не таблица',
      advice: 'Откройте его, скопируйте таблицу и вставьте её сюда.',
    });
  }
  if (names.has('content.xml') && names.has('mimetype')) {
    return failed({ what: 'это файл LibreOffice', advice: 'Откройте его и сохраните как .xlsx.' });
  }
  if (!names.has('xl/workbook.xml') && !names.has('_rels/.rels')) {
    return failed({
      what: 'это архив, а не таблица',
      advice: 'Распакуйте его и выберите файл .xlsx или .csv.',
    });
  }
  return null;
}

const CUT_OFF = {
  what: 'файл Excel обрезан или повреждён',
  advice: 'Скачайте его ещё раз или откройте в Excel и сохраните заново.',
};
const BROKEN = {
  what: 'не получилось прочитать файл Excel: он повреждён',
  advice: 'Откройте его в Excel и сохраните заново как .xlsx.',
};

interface Sheet {
  sheet: string;
  data: unknown[][];
}

/** Unpacked and checked before the library sees it: the joined cells of each sheet, or what is wrong. */
function openWorkbook(bytes: Uint8Array, entries: readonly ArchiveEntry[], options: ReadingOptions) {
  const parts = unpackWorkbook(bytes, entries, (share) => options.onProgress?.(share * 0.4));
  if (isProblem(parts)) return parts;
  const merged: MergedCells[][] = [];
  for (const { name, path } of parts.sheets) {
    const xml = new TextDecoder().decode(parts.files.get(path));
    const problem = checkSheet(xml, name);
    if (problem) return problem;
    merged.push(mergedCells(xml));
  }
  // Not compressed: the XLSX library unpacks big files in its own workers, which an extension may not start.
  return { archive: zipSync(Object.fromEntries(parts.files), { level: 0 }), merged };
}

/** Reads every non-empty sheet of an XLSX file; a formula gives its last result. */
export async function readXlsx(bytes: Uint8Array, options: ReadingOptions = {}): Promise<ReadTables> {
  const entries = listArchive(bytes);
  if (!entries) return failed(CUT_OFF);
  const refused = refuseArchive(bytes, entries);
  if (refused) return refused;
  options.onProgress?.(0);
  let sheets: Sheet[];
  let merged: MergedCells[][];
  try {
    const opened = openWorkbook(bytes, entries, options);
    if (isProblem(opened)) return failed(opened);
    if (options.signal?.aborted) return stopped();
    merged = opened.merged;
    sheets = (await readExcelFile(opened.archive.buffer, { trim: false })) as Sheet[];
  } catch {
    // No workbook that can be read, or a broken one; the teacher is told.
    return failed(BROKEN);
  }
  const yieldToUi = createYielder();
  const tables: RawTable[] = [];
  const total = sheets.reduce((sum, { data }) => sum + data.length, 0);
  let done = 0;
  for (const [index, { sheet, data }] of sheets.entries()) {
    const rows: string[][] = [];
    for (const row of data) {
      rows.push(row.map(cellText));
      if (++done % ROWS_AT_ONCE > 0) continue;
      options.onProgress?.(0.8 + (done / total) * 0.2);
      await yieldToUi();
      if (options.signal?.aborted) return stopped();
    }
    const finished = finishTable({ source: 'xlsx', sheet, rows, merged: merged[index] ?? [], notes: [] });
    if (isProblem(finished)) return failed(finished);
    if (finished.rows.length > 0) tables.push(finished);
  }
  if (options.signal?.aborted) return stopped();
  options.onProgress?.(1);
  return tables.length > 0 ? { ok: true, tables } : failed(NOTHING_IN_FILE);
}
