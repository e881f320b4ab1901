import { cellText, lookOf } from './cell-content.ts';
import { headerMeaning, headerText } from './header-words.ts';
import type { RowNote, RowRole } from './mapping.ts';

export type RowSort = 'data' | 'blank' | 'total' | 'header' | 'numbering' | 'class' | 'role' | 'title';

const TOTAL =
  /^(?:итого|всего|total)(?![а-яa-z])|^(?:классный руководитель|директор|подпись|дата выдачи|исполнитель|дата)(?![а-я])/i;
const SECTION: [RegExp, RowRole][] = [
  [/^(?:родители|законные представители|родители \(законные представители\))$/i, 'representative'],
  [/^(?:ученики|учащиеся|обучающиеся|дети)$/i, 'student'],
];

/** The role that a separate line gives to the rows below it. */
export const sectionRole = (text: string): RowRole | null =>
  SECTION.find(([words]) => words.test(text.replace(/:$/, '')))?.[1] ?? null;

/** The class that a separate line gives to the rows below it; null: not such a line. */
export function sectionClass(text: string): string | null {
  const bare = text.replace(/^класс[:\s]+/i, '').trim();
  return lookOf(bare) === 'class' ? bare : null;
}

/**
 * What the first character of a cell reveals: cells beginning with others (spaces, other scripts) are fully
 * scanned.
 */
const [OTHER, PLAIN, DIGIT, TOTAL_LETTER] = [0, 1, 2, 3];
const STARTS = new Uint8Array(0x530);
STARTS.fill(PLAIN, 33, 127).fill(PLAIN, 0x400, 0x530).fill(DIGIT, 48, 58).fill(DIGIT, 43, 44);
/** The first two letters of what `TOTAL` matches. */
const TOTAL_STARTS = new Map<number, number[]>();
for (const [first = '', second = ''] of ['ит', 'вс', 'to', 'кл', 'ди', 'по', 'да', 'ис']) {
  for (const letter of [first, first.toUpperCase()]) {
    const code = letter.charCodeAt(0);
    STARTS[code] = TOTAL_LETTER;
    const seconds = [second, second.toUpperCase()].map((letter) => letter.charCodeAt(0));
    TOTAL_STARTS.set(code, [...(TOTAL_STARTS.get(code) ?? []), ...seconds]);
  }
}
const startsTotal = (text: string): boolean =>
  TOTAL_STARTS.get(text.charCodeAt(0))?.includes(text.charCodeAt(1)) ?? false;

/** Only digits and signs: certainly not a header word («№» and «#» are header words). */
function isWordless(cell: string): boolean {
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code > 57 || code === 35) return false;
  }
  return true;
}

/** The kind of a row. `width` is the number of columns in use. */
export function sortOfRow(row: string[], width: number): RowSort {
  let filled = 0;
  let first = '';
  let isHeaderless = false;
  for (let at = 0; at < row.length; at++) {
    const cell = row[at]!;
    if (cell === '') continue;
    const start = STARTS[cell.charCodeAt(0)] ?? OTHER;
    if (start === OTHER || (start === TOTAL_LETTER && startsTotal(cell))) {
      const text = cellText(cell);
      if (text === '') continue;
      if (startsTotal(text) && TOTAL.test(text)) return 'total';
    } else if (start === DIGIT && !isHeaderless) isHeaderless = isWordless(cell);
    if (filled === 0) first = cell;
    filled++;
  }
  if (filled === 0) return 'blank';
  if (filled === 1 && width > 1) {
    const text = cellText(first);
    if (sectionClass(text)) return 'class';
    if (sectionRole(text)) return 'role';
    if (lookOf(text) === 'text') return 'title';
  }
  if (filled > 2 && cellText(first) === '1' && isNumbering(row)) return 'numbering';
  return !isHeaderless && isHeader(row) ? 'header' : 'data';
}

const isNumbering = (row: string[]): boolean =>
  row
    .map(cellText)
    .filter(Boolean)
    .every((text, at) => text === String(at + 1));

function isHeader(row: string[]): boolean {
  let sure = 0;
  for (const cell of row) {
    const text = cellText(cell);
    if (!text) continue;
    const meaning = headerMeaning(text);
    if (!meaning) return false;
    if (!meaning.bare) sure++;
  }
  return sure >= 2;
}

const NOTES: Partial<Record<RowSort, string>> = {
  total: 'итоговая строка или подпись, пропущена',
  header: 'повторённая шапка, пропущена',
  numbering: 'номера столбцов, строка пропущена',
  class: 'название класса для строк ниже',
  role: 'подзаголовок для строк ниже',
  title: 'строка с одним текстом, пропущена',
};

/** Texts of a row that distinguish one header from another. */
const textsOf = (row: readonly string[]): string =>
  row.map((cell) => headerText(cellText(cell))).join('\u0000');

/** The row at which a table with another header begins, with the titles right above it; -1: none does. */
function nextTable(rows: string[][], header: { from: number; to: number } | null, width: number): number {
  if (!header) return -1;
  const own = new Set(rows.slice(header.from, header.to).map(textsOf));
  for (let at = header.to; at < rows.length; at++) {
    const row = rows[at]!;
    if (sortOfRow(row, width) !== 'header' || own.has(textsOf(row))) continue;
    let from = at;
    while (from > header.to + 1 && TITLES.has(sortOfRow(rows[from - 1]!, width))) from--;
    return from;
  }
  return -1;
}
const TITLES: ReadonlySet<RowSort> = new Set(['blank', 'title', 'class', 'role']);

/** The range of the data, and notes on rows in it that are not people. */
export function dataRows(
  rows: string[][],
  header: { from: number; to: number } | null,
  width: number,
): { data: { from: number; to: number }; skipped: RowNote[]; next: number } {
  const skipped: RowNote[] = [];
  const next = nextTable(rows, header, width);
  let from = -1;
  let to = header?.to ?? 0;
  for (let at = to; at < rows.length; at++) {
    if (next >= 0 && at >= next) {
      if (rows[at]!.some(cellText)) skipped.push({ row: at + 1, text: 'ниже начинается другая таблица' });
      continue;
    }
    const sort = sortOfRow(rows[at]!, width);
    if (sort === 'data' || sort === 'class' || sort === 'role') {
      if (from < 0) from = at;
      if (sort === 'data') to = at + 1;
    }
    const text = NOTES[sort];
    if (text) skipped.push({ row: at + 1, text });
  }
  for (let at = 0; header && at < header.from; at++) {
    if (rows[at]!.some(cellText)) skipped.push({ row: at + 1, text: 'строка над шапкой, пропущена' });
  }
  return { data: { from: from < 0 ? to : from, to }, skipped: skipped.sort((a, b) => a.row - b.row), next };
}
