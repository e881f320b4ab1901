import readExcelFile from 'read-excel-file/universal';
import { finishTable, isTrouble } from './finish-table.ts';
import { NOTHING_IN_FILE } from './read-csv.ts';
import type { RawTable, ReadingOptions, ReadTables } from './table.ts';
import { failed, nextTask, stopped } from './table.ts';
import { readMergedCells } from './xlsx-merged.ts';
import { listZip } from './zip-entries.ts';

const MOST_UNPACKED = 400 * 1024 * 1024;
const ROWS_AT_ONCE = 5000;
const two = (number: number) => String(number).padStart(2, '0');

function dateText(date: Date): string {
  const day = `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
  const isMidnight = date.getUTCHours() + date.getUTCMinutes() === 0;
  return isMidnight ? day : `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** A cell as Excel in Russian shows it: дд.мм.гггг, decimal comma, 15 digits; an error of a formula is ''. */
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

/** Why an archive is no workbook; null when it is one that can be read. */
function refuseArchive(bytes: Uint8Array): ReadTables | null {
  const entries = listZip(bytes);
  if (!entries) {
    return failed({
      what: 'файл Excel обрезан или повреждён',
      advice: 'Скачайте его ещё раз или откройте в Excel и сохраните заново.',
    });
  }
  const names = new Set(entries.map(({ name }) => name));
  if (entries.some(({ isEncrypted }) => isEncrypted)) {
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
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) {
    return failed({
      what: 'таблица слишком велика',
      advice: 'Оставьте в файле только нужные классы и сохраните его заново.',
    });
  }
  return null;
}

/**
 * Reads every sheet of an XLSX file that has something in it; a formula is its last result. The library unpacks in
 * one go: between the start and the half there is no progress.
 */
export async function readXlsx(bytes: Uint8Array, options: ReadingOptions = {}): Promise<ReadTables> {
  const refused = refuseArchive(bytes);
  if (refused) return refused;
  options.onProgress?.(0);
  await nextTask();
  if (options.signal?.aborted) return stopped();
  let sheets: { sheet: string; data: unknown[][] }[];
  try {
    const copy = new Uint8Array(bytes).buffer;
    sheets = (await readExcelFile(copy, { trim: false })) as { sheet: string; data: unknown[][] }[];
  } catch {
    return failed({
      what: 'не получилось прочитать файл Excel: он повреждён',
      advice: 'Откройте его в Excel и сохраните заново как .xlsx.',
    });
  }
  const merged = await readMergedCells(bytes);
  const tables: RawTable[] = [];
  const total = sheets.reduce((sum, { data }) => sum + data.length, 0);
  let done = 0;
  for (const [index, { sheet, data }] of sheets.entries()) {
    const rows: string[][] = [];
    for (const row of data) {
      rows.push(row.map(cellText));
      if (++done % ROWS_AT_ONCE > 0) continue;
      options.onProgress?.(0.5 + done / total / 2);
      await nextTask();
      if (options.signal?.aborted) return stopped();
    }
    const finished = finishTable({ source: 'xlsx', sheet, rows, merged: merged[index] ?? [], notes: [] });
    if (isTrouble(finished)) return failed(finished);
    if (finished.rows.length > 0) tables.push(finished);
  }
  if (options.signal?.aborted) return stopped();
  options.onProgress?.(1);
  return tables.length > 0 ? { ok: true, tables } : failed(NOTHING_IN_FILE);
}
