import { cellText } from '../../base/tables/cell-text.ts';
import type { RawTable } from '../../base/tables/table.ts';
import { NO_SLICE, type Slice, takeSlice, within } from '../../class-data/import/slice.ts';
import { type Head, type HeadColumn, headsOf } from './received-head.ts';

/** A heading with the rows below it. Tables may stand one below the other and side by side. */
export interface Block {
  sheet: string | null;
  /** Rows of the heading, from 0, `to` excluded. */
  head: { from: number; to: number };
  columns: HeadColumn[];
  /** Rows from 0, `to` excluded. */
  rows: { from: number; to: number };
  /** Of which class, period and year it is, by its titles and the name of the sheet. */
  slice: Slice;
  titles: string[];
}

const filled = (row: readonly string[] | undefined): string[] => (row ?? []).map(cellText).filter(Boolean);

export function blocksOf(table: RawTable, subjects: readonly { name: string }[]): Block[] {
  const heads = headsOf(table, subjects);
  let above = 0;
  return heads.flatMap((head, index) => {
    const next = heads[index + 1];
    const end = next ? titlesFrom(table, head.to, next.from) : table.rows.length;
    const titles = table.rows.slice(above, head.from).flatMap(filled);
    above = end;
    const slice = within(sliceOf(titles), sliceOf(table.sheet === null ? [] : [table.sheet]));
    const rows = { from: head.to, to: end };
    return sideBySide(head).map((columns) => ({
      sheet: table.sheet,
      head: { from: head.from, to: head.to },
      columns,
      rows,
      slice,
      titles,
    }));
  });
}

/** Where the titles of the next table begin: lines of one cell right above its heading. */
function titlesFrom(table: RawTable, floor: number, head: number): number {
  let from = head;
  while (from > floor && filled(table.rows[from - 1]).length <= 1) from--;
  return from;
}

/** What the titles agree in. */
function sliceOf(titles: readonly string[]): Slice {
  const found = titles.map((title) => takeSlice(title).slice);
  const only = <T>(values: (T | null)[]): T | null => {
    const [first = null, ...others] = values.filter((value) => value !== null);
    return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : null;
  };
  return {
    ...NO_SLICE,
    className: only(found.map(({ className }) => className)),
    period: only(found.map(({ period }) => period)),
    periodWords: found.find(({ period }) => period !== null)?.periodWords ?? null,
    year: only(found.map(({ year }) => year)),
    label: [...new Set(found.map(({ label }) => label))].filter(Boolean).join(' '),
  };
}

/** Whose figures a row gives; the first that a heading has. */
export const WHOSE = ['student', 'subject', 'class'] as const;

/** Columns of each table of those that stand side by side under one heading. */
function sideBySide({ columns }: Head): HeadColumn[][] {
  const whose = WHOSE.find((each) => columns.some(({ meaning }) => meaning === each));
  const starts = columns.flatMap(({ meaning, at }) => (meaning === whose ? [at] : []));
  const [first = 0, ...others] = starts;
  const isTable = (from: number, to: number) =>
    columns.some(({ at, meaning }) => at > from && at < to && meaning !== null && meaning !== 'ignored');
  if (
    others.length === 0 ||
    !starts.every((from, index) => isTable(from, starts[index + 1] ?? Number.POSITIVE_INFINITY))
  )
    return [columns];
  return starts.map((from, index) =>
    columns.filter(
      ({ at }) => (at >= from || from === first) && at < (starts[index + 1] ?? Number.POSITIVE_INFINITY),
    ),
  );
}
