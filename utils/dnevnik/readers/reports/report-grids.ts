import { fullText, type TableGrid, tableGrid } from '../table-grid.ts';
import { oddRows } from '../whole-rows.ts';
import { cardGrids } from './report-cards.ts';

/** A table of a report, whatever elements it is made of. */
export interface ReportGrid {
  element: Element;
  /** Cells by row and column; a cell over several places is at each of them. */
  cells: TableGrid;
  /** How many rows are left out of it (see `oddRows`). */
  odd: number;
}

const ROLES = '[role="table"], [role="grid"], [role="treegrid"]';
const CELL_ROLES = '[role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
/** Parts of forms and menus also stand in rows. */
const NO_TABLE =
  '[hidden], table, select, form, nav, menu, [role="menu"], [role="listbox"], thead, tbody, tr';
/** Such parts are looked at in a page of any size. */
const MOST_ELEMENTS = 60_000;

/** All tables of a page in the order of the document: of `table`, of roles, else of cards, else of equal rows of elements. */
export function reportGrids(document: Document, carried = false): ReportGrid[] {
  const grids: ReportGrid[] = [];
  for (const element of document.querySelectorAll(`table, ${ROLES}`)) {
    // A table around others only lays them out.
    if (element.closest('[hidden]') || element.querySelector(`table, ${ROLES}`)) continue;
    const cells = element.localName === 'table' ? tableGrid(element) : roleGrid(element);
    if (cells.length > 0) grids.push(wholeGrid(element, cells, carried));
  }
  if (grids.length > 0) return grids;
  const cards = cardGrids(document);
  return cards.length > 0 ? cards.map((each) => ({ ...each, odd: 0 })) : rowGrids(document);
}

/** The rows that fit the headings: these are the first rows of heading cells, or the first row alone. */
function wholeGrid(element: Element, cells: TableGrid, carried: boolean): ReportGrid {
  const isData = (cell: Element | undefined) =>
    cell?.localName === 'td' || /^(?:cell|gridcell)$/.test(cell?.getAttribute('role') ?? '');
  const first = cells.findIndex((row) => row.some(isData));
  const odd = oddRows(cells, first < 0 ? cells.length : Math.max(1, first), carried);
  return { element, cells: cells.filter((_, row) => !odd.has(row)), odd: odd.size };
}

function roleGrid(table: Element): TableGrid {
  const rows = [...table.querySelectorAll('[role="row"]')];
  const height = new Map<number, { cell: Element; left: number }>();
  return rows.map((row) => {
    const placed: Element[] = [];
    const carry = () => {
      for (let at = placed.length; height.has(at) && height.get(at)!.left > 0; at = placed.length) {
        const above = height.get(at)!;
        above.left--;
        placed.push(above.cell);
      }
    };
    for (const cell of row.querySelectorAll(CELL_ROLES)) {
      if (cell.closest('[role="row"]') !== row) continue;
      carry();
      const [width, down] = [span(cell, 'aria-colspan'), span(cell, 'aria-rowspan')];
      for (let times = 0; times < width; times++) {
        if (down > 1) height.set(placed.length, { cell, left: down - 1 });
        placed.push(cell);
      }
    }
    carry();
    return placed;
  });
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return value > 0 ? Math.min(value, 40) : 1;
}

/** Elements whose children are rows of the same number of cells, three at least; rows above them in a part of their own join. */
function rowGrids(document: Document): ReportGrid[] {
  const all = document.body?.querySelectorAll('div, ul, ol, section, article, main, dl') ?? [];
  if (all.length > MOST_ELEMENTS) return [];
  const grids: ReportGrid[] = [];
  for (const element of all) {
    if (element.closest(NO_TABLE)) continue;
    const rows = [...element.children].filter((row) => row.childElementCount >= 3);
    const width = rows[0]?.childElementCount ?? 0;
    if (rows.length < 2 || rows.length < element.childElementCount - 1) continue;
    if (rows.some((row) => row.childElementCount !== width || !isRow(row))) continue;
    const above = element.previousElementSibling;
    const header = above?.childElementCount === width ? above : above?.firstElementChild;
    const lead = header?.childElementCount === width && !isSame(header, rows[0]!) ? [header] : [];
    grids.push({ element, cells: [...lead, ...rows].map((row) => [...row.children]), odd: 0 });
  }
  // A part whose rows are themselves grids is only their frame.
  return grids.filter(
    ({ element }) => !grids.some((each) => each.element !== element && element.contains(each.element)),
  );
}

const isSame = (one: Element, other: Element): boolean => one === other || one.contains(other);
/** A row whose cells are again many parts is no row of a table. */
const isRow = (row: Element): boolean => [...row.children].every((cell) => cell.childElementCount <= 12);

/** Rows as columns. */
export function turned(cells: TableGrid): TableGrid {
  const width = Math.max(0, ...cells.map(({ length }) => length));
  return Array.from({ length: width }, (_, x) => cells.map((row) => row[x]!));
}

/** Whether the rows up to `height` are headings: those above the first that begins with other cells than the title's. */
export function headingHeight(cells: TableGrid, title: { row: number; column: number }): number {
  const above = cells[title.row]?.[title.column];
  for (let row = title.row + 1; row < cells.length; row++) {
    const cell = cells[row]![title.column];
    if (cell && cell !== above && fullText(cell) !== '') return row;
  }
  return cells.length;
}
