import type { Drawing } from './drawing.ts';
import type { Faces } from './fonts.ts';
import { MM_PER_PT, settable, widthOf, wrap } from './text.ts';

export interface TableColumn {
  title: string;
  /** mm */
  width: number;
  align?: 'left' | 'center' | 'right';
}

/** A table with its header repeated on every page. Lengths in mm, sizes in pt. */
export interface Table {
  columns: readonly TableColumn[];
  /** Texts by column; '' leaves room to write by hand. */
  rows: readonly (readonly string[])[];
  x: number;
  /** Upper edge on the first page, on later pages, and the lowest edge on all. */
  top: number;
  nextTop: number;
  bottom: number;
  size: number;
  lowestRow: number;
  /** Space reserved under the last row for what belongs to it, such as a signature line. */
  reserve?: number;
  /** Empty rows after the last, to be continued by hand: as many of them as fit on its page. */
  freeRows?: number;
}

/** Rows that stay on the page of what is reserved, so that no signature stands alone or under an odd row. */
const TOGETHER = 4;

interface PlacedRow {
  page: number;
  y: number;
  height: number;
  size: number;
  cells: string[][];
}

/** Rows with their positions. A row is never split; it is as tall as its tallest cell. */
export interface TableLayout {
  rows: PlacedRow[];
  pages: number;
  /** Lower edge of the last row, on the last page. */
  end: number;
  head: { height: number; cells: string[][] };
  warnings: string[];
}

const PADDING = 1.2;
const LEADING = 1.16;
const SMALLEST = 7;

export function layoutTable(table: Table, faces: Faces): TableLayout {
  const { columns, size, lowestRow } = table;
  const heightOf = (cells: readonly string[][], at: number): number => {
    const most = cells.reduce((max, lines) => Math.max(max, lines.length), 1);
    return Math.max(lowestRow, most * at * LEADING * MM_PER_PT + 2 * PADDING);
  };
  const lines = (text: string, face: 'regular' | 'bold', width: number, at: number): string[] =>
    text ? wrap(settable(text, faces[face]), faces[face], at, width - 2 * PADDING) : [];

  const headCells = columns.map((column) => lines(column.title, 'bold', column.width, size));
  const head = { height: heightOf(headCells, size), cells: headCells };
  const rows: PlacedRow[] = [];
  const warnings: string[] = [];
  const room = table.bottom - table.nextTop - head.height;
  const set = table.rows.map((row, index): Omit<PlacedRow, 'page' | 'y'> => {
    const cellsAt = (at: number): string[][] =>
      columns.map((column, each) => lines(row[each] ?? '', 'regular', column.width, at));
    const cells = cellsAt(size);
    const height = heightOf(cells, size);
    if (height <= room) return { height, size, cells };
    const most = Math.floor((room - 2 * PADDING) / (SMALLEST * LEADING * MM_PER_PT));
    const small = cellsAt(SMALLEST).map((each) =>
      each.length > most ? [...each.slice(0, most - 1), '…'] : each,
    );
    warnings.push(`Строка ${index + 1} таблицы не помещается на лист целиком.`);
    return { height: heightOf(small, SMALLEST), size: SMALLEST, cells: small };
  });
  const { reserve = 0, freeRows = 0 } = table;
  const lastRows = set.slice(-TOGETHER).reduce((sum, { height }) => sum + height, reserve);
  const chain = set.length > TOGETHER && lastRows <= room ? set.length - TOGETHER : set.length - 1;
  let page = 0;
  let y = table.top + head.height;
  const turn = (): void => {
    page++;
    y = table.nextTop + head.height;
  };
  set.forEach((row, index) => {
    const chained = index === chain && index < set.length - 1 ? lastRows : row.height;
    const needed = index === set.length - 1 ? row.height + reserve : chained;
    if (y + needed > table.bottom && rows.length > 0) turn();
    rows.push({ page, y, ...row });
    y += row.height;
  });
  for (let free = 0; free < freeRows && y + lowestRow + reserve <= table.bottom; free++) {
    rows.push({ page, y, height: lowestRow, size, cells: [] });
    y += lowestRow;
  }
  return { rows, pages: page + 1, end: y, head, warnings };
}

/** Draws the rows of one page (from 0) with the header above them. */
export function drawTablePage(
  drawing: Drawing,
  table: Table,
  layout: TableLayout,
  page: number,
  faces: Faces,
): void {
  const { columns, x } = table;
  const top = page === 0 ? table.top : table.nextTop;
  const rows = layout.rows.filter((row) => row.page === page);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const bottom = top + layout.head.height + rows.reduce((sum, row) => sum + row.height, 0);
  const grid = { width: 0.2 };

  drawing.line(x, top, x + width, top, grid);
  drawing.line(x, top + layout.head.height, x + width, top + layout.head.height, grid);
  for (const row of rows) drawing.line(x, row.y + row.height, x + width, row.y + row.height, grid);
  let left = x;
  drawing.line(left, top, left, bottom, grid);
  const lefts = columns.map((column) => {
    const own = left;
    left += column.width;
    drawing.line(left, top, left, bottom, grid);
    return own;
  });

  const cell = (
    lines: readonly string[],
    index: number,
    y: number,
    height: number,
    size: number,
    face: 'regular' | 'bold',
  ): void => {
    const column = columns[index] as TableColumn;
    const align = face === 'bold' ? 'center' : (column.align ?? 'left');
    const step = size * LEADING * MM_PER_PT;
    const first = y + height / 2 - ((lines.length - 1) * step) / 2 + size * 0.35 * MM_PER_PT;
    const inner = column.width - 2 * PADDING;
    lines.forEach((line, row) => {
      const free = align === 'left' ? 0 : inner - widthOf(line, faces[face], size);
      const shift = align === 'center' ? free / 2 : free;
      drawing.text(line, (lefts[index] as number) + PADDING + shift, first + row * step, { face, size });
    });
  };
  layout.head.cells.forEach((lines, index) => {
    cell(lines, index, top, layout.head.height, table.size, 'bold');
  });
  for (const row of rows) {
    row.cells.forEach((lines, index) => {
      cell(lines, index, row.y, row.height, row.size, 'regular');
    });
  }
}
