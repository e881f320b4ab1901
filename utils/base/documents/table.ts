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
}

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
  let page = 0;
  let y = table.top + head.height;
  table.rows.forEach((row, index) => {
    const set = (at: number): string[][] =>
      columns.map((column, each) => lines(row[each] ?? '', 'regular', column.width, at));
    let rowSize = size;
    let cells = set(size);
    let height = heightOf(cells, size);
    if (height > room) {
      rowSize = SMALLEST;
      const most = Math.floor((room - 2 * PADDING) / (SMALLEST * LEADING * MM_PER_PT));
      cells = set(SMALLEST).map((each) => (each.length > most ? [...each.slice(0, most - 1), '…'] : each));
      height = heightOf(cells, SMALLEST);
      warnings.push(`Строка ${index + 1} таблицы не помещается на лист целиком.`);
    }
    const needed = height + (index === table.rows.length - 1 ? (table.reserve ?? 0) : 0);
    if (y + needed > table.bottom && rows.length > 0) {
      page++;
      y = table.nextTop + head.height;
    }
    rows.push({ page, y, height, size: rowSize, cells });
    y += height;
  });
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
