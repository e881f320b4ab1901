import { cellText, lookOf } from './cell-content.ts';
import { headerMeaning } from './header-words.ts';
import type { RowNote, RowRole } from './mapping.ts';

export type RowSort = 'data' | 'blank' | 'total' | 'header' | 'numbering' | 'class' | 'role' | 'title';

const TOTAL =
  /^(?:итого|всего|total)(?![а-яa-z])|^(?:классный руководитель|директор|подпись|дата выдачи|исполнитель|дата)(?![а-я])/i;
const SECTION: [RegExp, RowRole][] = [
  [/^(?:родители|законные представители|родители \(законные представители\))$/i, 'representative'],
  [/^(?:ученики|учащиеся|обучающиеся|дети)$/i, 'student'],
];

/** The role that a line of its own gives to the rows below it. */
export const sectionRole = (text: string): RowRole | null =>
  SECTION.find(([words]) => words.test(text.replace(/:$/, '')))?.[1] ?? null;

/** The class that a line of its own gives to the rows below it; null: the line is not one. */
export function sectionClass(text: string): string | null {
  const bare = text.replace(/^класс[:\s]+/i, '').trim();
  return lookOf(bare) === 'class' ? bare : null;
}

/** What a row is. `width` is the number of columns in use. */
export function sortOfRow(row: string[], width: number): RowSort {
  const filled = row.map(cellText).filter(Boolean);
  if (!filled.length) return 'blank';
  if (filled.some((text) => TOTAL.test(text))) return 'total';
  if (filled.length === 1 && width > 1) {
    const [text = ''] = filled;
    if (sectionClass(text)) return 'class';
    if (sectionRole(text)) return 'role';
    if (lookOf(text) === 'text') return 'title';
  }
  if (filled.length > 2 && filled.every((text, at) => text === String(at + 1))) return 'numbering';
  const meanings = filled.map(headerMeaning);
  const sure = meanings.filter((meaning) => meaning && !meaning.bare).length;
  if (sure >= 2 && meanings.every((meaning) => meaning !== null)) return 'header';
  return 'data';
}

const NOTES: Partial<Record<RowSort, string>> = {
  total: 'итоговая строка или подпись, пропущена',
  header: 'повторённая шапка, пропущена',
  numbering: 'номера столбцов, строка пропущена',
  class: 'название класса для строк ниже',
  role: 'подзаголовок для строк ниже',
  title: 'строка с одним текстом, пропущена',
};

/** The range of the data and the notes on rows in it that are not people. */
export function dataRows(
  rows: string[][],
  header: { to: number } | null,
  width: number,
): { data: { from: number; to: number }; skipped: RowNote[] } {
  const skipped: RowNote[] = [];
  let from = -1;
  let to = header?.to ?? 0;
  for (let at = to; at < rows.length; at++) {
    const sort = sortOfRow(rows[at]!, width);
    if (sort === 'data' || sort === 'class' || sort === 'role') {
      if (from < 0) from = at;
      if (sort === 'data') to = at + 1;
    }
    const text = NOTES[sort];
    if (text) skipped.push({ row: at + 1, text });
  }
  for (let at = 0; at < (header ? header.to : 0) && rows.length > 1; at++) {
    if (header && at === (header as { from?: number }).from) break;
    if (rows[at]!.some(cellText)) skipped.unshift({ row: at + 1, text: 'строка над шапкой, пропущена' });
  }
  return { data: { from: from < 0 ? to : from, to }, skipped: skipped.sort((a, b) => a.row - b.row) };
}
