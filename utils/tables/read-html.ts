import { finishTable, isTrouble } from './finish-table.ts';
import type { MergedCells, RawTable, ReadingOptions, ReadTables } from './table.ts';
import { failed, MOST_COLUMNS, MOST_ROWS, nextTask, stopped } from './table.ts';

const BLOCK = /^(?:p|div|li|h[1-6]|tr|dd|dt)$/;
const SILENT = /^(?:script|style|template|noscript|select|textarea)$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const ROWS_AT_ONCE = 2000;

function collect(node: Node, lines: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) lines[lines.length - 1] += child.nodeValue ?? '';
    if (child.nodeType !== 1) continue;
    const name = (child as Element).localName;
    if (SILENT.test(name)) continue;
    const isBlock = BLOCK.test(name);
    if (name === 'br' || isBlock) lines.push('');
    collect(child, lines);
    if (isBlock) lines.push('');
  }
}

/** Text of a cell; entities are undone once only, a password may hold `&amp;`. */
function cellText(cell: Element): string {
  const lines = [''];
  collect(cell, lines);
  return lines
    .map((line) => line.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

const span = (cell: HTMLTableCellElement, name: 'colspan' | 'rowspan', most: number) =>
  Math.min(most, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));

/** A table that only places others: few of its own rows have two cells without a table inside. */
function isLayout(table: HTMLTableElement): boolean {
  if (!table.querySelector('table')) return false;
  const rows = [...table.rows];
  const plain = rows.filter((row) => row.cells.length > 1 && !row.querySelector('table'));
  return plain.length < 2 || plain.length < rows.length / 2;
}

/** Innermost tables with data; a small table inside a cell of a table with data is text of that cell. */
function dataTables(document: Document): HTMLTableElement[] {
  const found: HTMLTableElement[] = [];
  for (const table of document.querySelectorAll('table')) {
    if (isLayout(table) || found.some((outer) => outer.contains(table))) continue;
    found.push(table);
  }
  return found;
}

async function readOne(element: HTMLTableElement, signal: AbortSignal | undefined): Promise<RawTable | null> {
  const rows: string[][] = [];
  const merged: MergedCells[] = [];
  const taken = new Set<string>();
  const count = element.rows.length;
  for (const [index, row] of [...element.rows].slice(0, MOST_ROWS + 1).entries()) {
    const cells: string[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while (taken.delete(`${index} ${column}`)) cells[column++] = '';
      const columns = span(cell, 'colspan', MOST_COLUMNS);
      const height = span(cell, 'rowspan', count - index);
      cells[column] = cellText(cell);
      for (let right = 1; right < columns; right++) cells[column + right] = '';
      for (let below = 1; below < height; below++)
        for (let right = 0; right < columns; right++) taken.add(`${index + below} ${column + right}`);
      if (columns > 1 || height > 1) merged.push({ row: index, column, rows: height, columns });
      column += columns;
    }
    rows.push(cells);
    if (index % ROWS_AT_ONCE < ROWS_AT_ONCE - 1) continue;
    await nextTask();
    if (signal?.aborted) return null;
  }
  return { source: 'html', sheet: null, rows, merged, notes: [] };
}

/** Tables of a page, of HTML from the clipboard (Word, a web page) or of HTML saved as .xls. */
export async function readHtml(document: Document, options: ReadingOptions = {}): Promise<ReadTables> {
  const tables: RawTable[] = [];
  const elements = dataTables(document);
  for (const [index, element] of elements.entries()) {
    const table = await readOne(element, options.signal);
    if (!table || options.signal?.aborted) return stopped();
    const finished = finishTable(table);
    if (isTrouble(finished)) return failed(finished);
    if (finished.rows.length > 0) tables.push(finished);
    options.onProgress?.((index + 1) / elements.length);
  }
  if (tables.length > 0) return { ok: true, tables };
  return failed({
    what: 'на странице нет таблицы с данными',
    advice: 'Скопируйте саму таблицу или сохраните её как .xlsx.',
  });
}
