import { A4 } from './a4.ts';
import type { Drawing } from './drawing.ts';
import { type FlowPart, layoutFlow } from './flow.ts';
import type { Faces } from './fonts.ts';
import { drawFoot, FILED, type Paper } from './paper.ts';
import { drawTablePage, layoutTable, type Table, type TableColumn } from './table.ts';
import { settable, widestGroup, widthOf } from './text.ts';

/**
 * A table on sheets to be filed: parts before it, the table with a repeated header, parts after it. Lengths
 * in mm.
 */
export interface Sheet {
  title: string;
  head: readonly FlowPart[];
  columns: readonly TableColumn[];
  rows: readonly (readonly string[])[];
  /** Empty rows after the last, to be continued by hand: as many of them as fit on its page. */
  freeRows?: number;
  /** Kept on the page of the last rows. */
  tail: readonly FlowPart[];
  /** Minimum row height: rows signed by hand need 10. */
  lowestRow: number;
  /** pt */
  size: number;
  /** Number of the first sheet and the total, when other sheets come before. */
  numbering?: { first: number; all: (own: number) => number };
  /** Size of the page; by default the portrait page of `FILED`. */
  page?: SheetPage;
}

/** Edges of the printable area, mm. */
export interface SheetPage {
  x: number;
  width: number;
  height: number;
  top: number;
  bottom: number;
}

const UPRIGHT: SheetPage = {
  x: FILED.left,
  width: FILED.width,
  height: A4.height,
  top: FILED.top,
  bottom: A4.height - FILED.bottom,
};

/** A landscape page, filed by its upper edge. */
export const LANDSCAPE: SheetPage = {
  x: 20,
  width: A4.height - 20 - 10,
  height: A4.width,
  top: 30,
  bottom: A4.width - 16,
};

/**
 * Lays out a sheet with «Лист 1 из 2» in each footer. A head that takes more than half a page gets its own
 * pages.
 */
export function planSheet(sheet: Sheet, faces: Faces): Paper {
  const page = sheet.page ?? UPRIGHT;
  const { top, bottom } = page;
  const head = layoutFlow(sheet.head, { top, bottom });
  const last = head.placed.at(-1);
  const headEnd = last ? last.y + last.part.height + 3 : top;
  const below = headEnd <= top + (bottom - top) / 2;
  const headPages = below ? head.pages - 1 : head.pages;
  const tailHeight = sheet.tail.reduce((sum, part) => sum + part.gap + part.height, 0);
  const table: Table = {
    columns: sheet.columns,
    rows: sheet.rows,
    x: page.x,
    top: below ? headEnd : top,
    nextTop: top,
    bottom,
    size: sheet.size,
    lowestRow: sheet.lowestRow,
    reserve: tailHeight,
    freeRows: sheet.freeRows ?? 0,
  };
  const layout = layoutTable(table, faces);
  const own = headPages + layout.pages;
  const { first, all } = sheet.numbering ?? { first: 1, all: (pages: number) => pages };
  return {
    title: sheet.title,
    pages: own,
    landscape: page.height === A4.width,
    warnings: layout.warnings.map((warning) => `${sheet.title}: ${warning}`),
    draw(drawing, number) {
      for (const each of head.placed) if (each.page === number) each.part.draw(drawing, each.y);
      if (number >= headPages) drawTablePage(drawing, table, layout, number - headPages, faces);
      if (number === own - 1) drawTail(drawing, sheet.tail, layout.end);
      const edges = { x: page.x, edge: page.x + page.width, height: page.height };
      drawFoot(drawing, sheet.title, `Лист ${first + number} из ${all(own)}`, faces, edges);
    },
  };
}

function drawTail(drawing: Drawing, tail: readonly FlowPart[], end: number): void {
  let y = end;
  for (const part of tail) {
    y += part.gap;
    part.draw(drawing, y);
    y += part.height;
  }
}

/** A group wider than this gives no column its width, mm. */
const WIDEST_GROUP = 36;

/** Width of what no line may be broken in («12.09.2026», «М. П. Примерова»), in the cells of a column, mm. */
function widestGroupIn(cells: readonly string[], size: number, faces: Faces): number {
  const dated = [...new Set(cells)].filter((cell) => /\d|\p{Lu}\./u.test(cell));
  const widths = dated.map((cell) =>
    widestGroup(settable(cell, faces.regular), faces.regular, size, WIDEST_GROUP),
  );
  return Math.max(0, ...widths);
}

/**
 * Columns over a width in mm by their shares, none narrower than the longest word of its title and, where `rows` are
 * given, than the dates and names with initials in it, so that neither breaks.
 */
export function columnsByShare(
  columns: readonly { title: string; share: number; align?: 'left' | 'center' | 'right' }[],
  width: number,
  size: number,
  faces: Faces,
  rows: readonly (readonly string[])[] = [],
): TableColumn[] {
  const titles = columns.map(({ title }) =>
    Math.max(8, ...title.split(/\s+/).map((word) => widthOf(word, faces.bold, size) + 2.6)),
  );
  const whole = titles.map((own, index) =>
    Math.max(
      own,
      widestGroupIn(
        rows.map((row) => row[index] ?? ''),
        size,
        faces,
      ) + 2.6,
    ),
  );
  const least = whole.reduce((sum, each) => sum + each, 0) <= width ? whole : titles;
  const widths = [...least];
  const fixed = new Set<number>();
  for (;;) {
    const room = width - [...fixed].reduce((sum, index) => sum + (least[index] ?? 0), 0);
    const free = columns.map((_, index) => index).filter((index) => !fixed.has(index));
    const shares = free.reduce((sum, index) => sum + (columns[index]?.share ?? 0), 0);
    const narrow = free.filter(
      (index) => (room * (columns[index]?.share ?? 0)) / shares < (least[index] ?? 0),
    );
    if (narrow.length === 0 || narrow.length === free.length) {
      for (const index of free) widths[index] = (room * (columns[index]?.share ?? 0)) / shares;
      break;
    }
    for (const index of narrow) fixed.add(index);
  }
  return columns.map(({ title, align }, index) => ({
    title,
    width: widths[index] as number,
    ...(align ? { align } : {}),
  }));
}
