import { cellText } from '../../base/tables/cell-text.ts';
import type { RawTable } from '../../base/tables/table.ts';
import { NO_SLICE, type Slice, takeSlice } from '../../class-data/import/slice.ts';
import { type ReportColumn, reportColumn } from './received-columns.ts';
import { figureIn } from './received-figure.ts';
import { sameSubject } from './same-subject.ts';

/** A column under its heading, which may have several rows. */
export interface HeadColumn {
  at: number;
  title: string;
  /** A subject: marks of students in it. null: not understood. */
  meaning: ReportColumn | { subject: string } | null;
  /** Of which class, period and year the column is. */
  slice: Slice;
}

/** Rows of a heading, from 0, `to` excluded. */
export interface Head {
  from: number;
  to: number;
  columns: HeadColumn[];
}

const NAMES: readonly unknown[] = ['subject', 'class', 'student'];
/** Headings have at most this many rows. */
const DEEPEST = 3;

/** All headings of a table: tables may stand one below the other. */
export function headsOf(table: RawTable, subjects: readonly { name: string }[]): Head[] {
  const heads: Head[] = [];
  for (let at = 0; at < table.rows.length; at++) {
    const head = headAt(table, at, subjects);
    // A title above is no part of the heading.
    const isTitle = [at + 1, at + 2].some((below) => {
      const next = head && below < head.to ? headAt(table, below, subjects) : null;
      return next !== null && score(next) >= score(head!);
    });
    if (!head || isTitle) continue;
    heads.push(withRowsAbove(table, head, { subjects, floor: heads.at(-1)?.to ?? 0 }));
    at = head.to - 1;
  }
  return heads;
}

/** The best heading that begins in this row. */
function headAt(table: RawTable, from: number, subjects: readonly { name: string }[]): Head | null {
  // A line of one cell is a title.
  if ((table.rows[from] ?? []).filter((cell) => cellText(cell)).length < 2) return null;
  let best: Head | null = null;
  for (let to = from + 1; to <= Math.min(from + DEEPEST, table.rows.length); to++) {
    if (table.rows[to - 1]?.some((cell) => isData(cell) || (to > from + 1 && isFullName(cell)))) break;
    const head = { from, to, columns: columnsOf(table, from, to, subjects) };
    if (score(head) > (best ? score(best) : 1)) best = head;
  }
  return best;
}

/** A number other than the name of a mark. */
const isData = (cell: string): boolean => {
  const text = cellText(cell);
  return figureIn(text) !== null && !/^(?:[1-5]|20\d\d)$/.test(text);
};

const ROWS_OWN: readonly unknown[] = [...NAMES, 'year', 'period', 'ignored', null];

/** «Иванов Пётр Ильич», «Иванов П.» */
const isFullName = (cell: string): boolean =>
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s+\p{Lu}(?:\p{Ll}+|\.)){1,2}$/u.test(cellText(cell));

/** How much of a heading is understood; 0 without a column that says whose figures they are, or without figures. */
function score({ columns }: Head): number {
  if (!columns.some(({ meaning }) => NAMES.includes(meaning))) return 0;
  if (columns.every(({ meaning }) => ROWS_OWN.includes(meaning))) return 0;
  return columns.filter(({ meaning }) => meaning !== null && meaning !== 'ignored').length;
}

/** Years, periods or classes that stand above several columns of a heading. */
function withRowsAbove(
  table: RawTable,
  head: Head,
  { subjects, floor }: { subjects: readonly { name: string }[]; floor: number },
): Head {
  let found = head;
  for (let above = head.from - 1; above >= Math.max(floor, head.from - DEEPEST + 1); above--) {
    const cells = (table.rows[above] ?? []).map(cellText);
    const places = cells.flatMap((cell, at) => (cell ? [at] : []));
    const first =
      head.columns.find(
        ({ meaning }) => meaning !== null && !NAMES.includes(meaning) && meaning !== 'ignored',
      )?.at ?? 0;
    const isHeading =
      places.length > 0 &&
      places.every((at) => {
        const { slice, rest } = takeSlice(cells[at] ?? '');
        const isKnown =
          slice.label !== '' || reportColumn(rest) !== null || sameSubject(rest, subjects) !== null;
        return (at >= first && isKnown) || NAMES.includes(reportColumn(rest));
      });
    if (!isHeading || !places.some((at) => at >= first)) break;
    found = { from: above, to: head.to, columns: columnsOf(table, above, head.to, subjects) };
  }
  return found;
}

function columnsOf(
  table: RawTable,
  from: number,
  to: number,
  subjects: readonly { name: string }[],
): HeadColumn[] {
  const lines = table.rows.slice(from, to).map((row) => row.map(cellText));
  const width = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, at) => {
    const words: string[] = [];
    lines.forEach((line, index) => {
      const isLast = index === lines.length - 1;
      const text = line[at] || (isLast ? '' : coveredBy(table, from + index, at, lines.slice(index + 1)));
      if (text && !words.includes(text)) words.push(text);
    });
    return columnOf(at, words, subjects);
  });
}

function columnOf(at: number, words: readonly string[], subjects: readonly { name: string }[]): HeadColumn {
  const title = words.join(' ');
  const alone = reportColumn(title);
  if (alone === 'year' || alone === 'period') return { at, title, meaning: alone, slice: NO_SLICE };
  const { slice, rest } = takeSlice(title);
  const known = reportColumn(rest) ?? (sameSubject(rest, subjects) ? { subject: rest } : null);
  if (known !== null || words.length < 2) return { at, title, meaning: known, slice };
  // «Показатели | Качество»: one of the rows says it.
  const parts = words.map((word) => takeSlice(word).rest);
  const found = parts
    .map((part) => (/^\d$/.test(part) ? null : reportColumn(part)))
    .filter((part) => part !== null);
  const subject = parts.find((part) => sameSubject(part, subjects) !== null);
  const [only, ...others] = [...new Set(found)];
  if (subject !== undefined && !only) return { at, title, meaning: { subject }, slice };
  return { at, title, meaning: only && others.length === 0 ? only : null, slice };
}

/** The text of the merged cell that covers this one; without merges the nearest on the left above headings. */
function coveredBy(table: RawTable, row: number, at: number, below: readonly (readonly string[])[]): string {
  const merge = table.merged.find(
    (each) =>
      row >= each.row && row < each.row + each.rows && at > each.column && at < each.column + each.columns,
  );
  if (merge) return cellText(table.rows[merge.row]?.[merge.column]);
  const isMerged = table.merged.some(
    (each) => each.row <= row && row < each.row + each.rows && each.columns > 1,
  );
  if (isMerged) return '';
  for (let left = at; left >= 0; left--) {
    if (!below.some((line) => line[left])) return '';
    const text = cellText(table.rows[row]?.[left]);
    if (text) return text;
  }
  return '';
}
