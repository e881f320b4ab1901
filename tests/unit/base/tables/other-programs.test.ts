import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import type { RawTable } from '../../../../utils/base/tables/table.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');

interface Shown {
  name: string;
  rows: string[][];
}

/** Where we give something else than the screen, on purpose: whole dates as дд.мм.гггг, errors as nothing. */
const OURS: Record<string, Record<string, string>> = {
  'base-1904': { 'Даты C3': '28.02.2027' },
  'control-works': { 'График C5': '05.11.2026', 'График C7': '28.02.2027' },
  'excel-2003': { 'Список 7А C5': '02.11.2013', 'Список 7А E7': '' },
  'shown-by-format': { 'Значения B10': '', 'Значения B11': '' },
};
const HIDDEN_ROWS = { 'Скрытые строки': [1] } as Record<string, number[]>;

const files = readdirSync(FOLDER).filter((name) => /\.(?:xls|xlsx|ods|xml)$/.test(name));

/** What is on the screen, with merged cells repeated downwards and without what is hidden. */
function expected(shown: Shown, table: RawTable, ours: Record<string, string>): string[][] {
  const rows = shown.rows.map((row) => [...row]);
  for (const { row, column, rows: height } of table.merged)
    for (let below = row + 1; below < row + height; below++) rows[below]![column] = rows[row]![column]!;
  for (const row of HIDDEN_ROWS[shown.name] ?? []) rows[row] = rows[row]!.map(() => '');
  return rows.map((row, at) =>
    row.map((cell, column) => ours[`${shown.name} ${String.fromCharCode(65 + column)}${at + 1}`] ?? cell),
  );
}

test.each(files)('%s is read as a Russian screen shows it', async (file) => {
  const name = file.replace(/\.\w+$/, '');
  const shown: Shown[] = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
  const result = await readTables(new Uint8Array(readFileSync(join(FOLDER, file))), {});
  if (!result.ok) throw new Error(result.note);
  // LibreOffice does not write into SpreadsheetML which sheets are hidden.
  const isHidden = (sheet: string) => sheet === 'Скрытый лист' && !file.endsWith('.xml');
  const visible = shown.filter((sheet) => sheet.rows.length > 0 && !isHidden(sheet.name));
  expect(result.tables.map(({ sheet }) => sheet)).toEqual(visible.map((sheet) => sheet.name));
  for (const [at, table] of result.tables.entries()) {
    const rows = expected(visible[at]!, table, OURS[name] ?? {});
    expect(table.rows).toEqual(rows);
  }
});

const notesOf = async (file: string) => {
  const result = await readTables(new Uint8Array(readFileSync(join(FOLDER, file))), {});
  if (!result.ok) throw new Error(result.note);
  return result.tables.flatMap(({ notes }) => notes);
};

test.each(['xls', 'xlsx', 'ods'])('what is hidden in .%s is told', async (format) => {
  expect(await notesOf(`long-and-hidden.${format}`)).toEqual([
    { row: null, text: 'скрытый лист «Скрытый лист» не взят: на экране его не видно' },
    { row: null, text: 'скрытые строки (2) не взяты: на экране их не видно' },
  ]);
});

test.each(['xls', 'xlsx', 'ods'])('an error in .%s is told with its cell', async (format) => {
  expect(await notesOf(`shown-by-format.${format}`)).toEqual([
    { row: 10, text: 'в ячейке B10 вместо значения #ДЕЛ/0!: она взята пустой' },
    { row: 11, text: 'в ячейке B11 вместо значения #Н/Д: она взята пустой' },
  ]);
});
