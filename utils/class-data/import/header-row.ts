import { provenOrder } from '../../base/names/names.ts';
import { type CellLook, cellText, lookOf } from './cell-content.ts';
import { headerMeaning } from './header-words.ts';

/** Looks that no title has. */
const DATA_LOOKS: ReadonlySet<CellLook> = new Set(['birth-date', 'phone', 'email', 'snils']);
/** Looks of data that a title may also have («Домашний адрес», «Skype»): beside a known title they are titles. */
const MAYBE_DATA: ReadonlySet<CellLook> = new Set(['full-name', 'token', 'class', 'surname']);

interface RowCount {
  /** Cells with a header word. */
  known: number;
  /** Of these, words that never occur in data («Логин», but not «родитель»). */
  sure: number;
  /** A cell looks like data. */
  isData: boolean;
  filled: number;
}

function count(row: string[]): RowCount {
  const result = { known: 0, sure: 0, isData: false, filled: 0 };
  let mayBeData = false;
  for (const cell of row) {
    const text = cellText(cell);
    if (!text) continue;
    result.filled++;
    const meaning = headerMeaning(text);
    if (meaning) {
      result.known++;
      if (!meaning.bare) result.sure++;
      continue;
    }
    const look = lookOf(text);
    if (DATA_LOOKS.has(look) || (look === 'full-name' && provenOrder(text) !== null))
      return { ...result, isData: true };
    mayBeData ||= MAYBE_DATA.has(look);
  }
  return { ...result, isData: mayBeData && result.sure === 0 };
}

/** Rows of the header among the first 40, from 0, `to` excluded; null: the table has none. */
export function findHeader(rows: string[][]): { from: number; to: number } | null {
  const width = Math.max(0, ...rows.slice(0, 200).map((row) => row.filter((cell) => cellText(cell)).length));
  let best = -1;
  let bestScore = 0;
  for (let at = 0; at < Math.min(rows.length, 40); at++) {
    const { known, sure, isData, filled } = count(rows[at]!);
    const enough = sure >= 1 && (known >= 2 || (filled === 1 && width === 1));
    // «Ученик» and «Мать» alone may be a header above names.
    const namesOnly = at === 0 && known >= 1 && known === filled && filled >= Math.min(width, 2);
    // «ФИО | Доступ | Код»: one word is known, and every column has a title above its data.
    const titles = sure >= 1 && width >= 2 && filled === width && count(rows[at + 1] ?? []).isData;
    if ((!enough && !namesOnly && !titles) || isData) continue;
    const score = known + sure;
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  if (best < 0) return null;
  let from = best;
  let to = best + 1;
  const below = rows[to] && count(rows[to]!);
  if (below && !below.isData && below.sure > 0 && below.sure === below.filled) to++;
  const above = rows[from - 1] && count(rows[from - 1]!);
  if (above && !above.isData && above.filled >= 2 && above.known >= 2) from--;
  return { from, to };
}

/** Texts of a header of one or more rows, one per column: merged cells of upper rows extend to the right. */
export function headerTexts(rows: string[][], header: { from: number; to: number } | null): string[] {
  if (!header) return [];
  const lines = rows.slice(header.from, header.to).map((row) => row.map(cellText));
  const width = Math.max(0, ...lines.map((line) => line.length));
  const below = lines.at(-1) ?? [];
  return Array.from({ length: width }, (_, column) => {
    const words: string[] = [];
    for (const line of lines) {
      let text = line[column] ?? '';
      if (line !== below && !text && below[column]) text = leftOf(line, below, column);
      if (text && !words.includes(text)) words.push(text);
    }
    return words.join(' ');
  });
}

/**
 * The merged cell that covers a column: the nearest on the left, if every column between has a header below.
 */
function leftOf(line: string[], below: string[], column: number): string {
  for (let at = column; at >= 0; at--) {
    if (!below[at]) return '';
    if (line[at]) return line[at] ?? '';
  }
  return '';
}
