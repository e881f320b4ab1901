import { withoutInvisible } from '../text/invisible.ts';
import { finishTable, isProblem } from './finish-table.ts';
import type { MergedCells, RawTable, ReadingOptions, ReadTables, TableNote } from './table.ts';
import { failed, MOST_COLUMNS, MOST_ROWS, stopped } from './table.ts';
import { createYielder } from './yielder.ts';

const BLOCK = /^(?:p|div|li|h[1-6]|tr|dd|dt)$/;
const SILENT = /^(?:script|style|template|noscript|iframe|object|button|datalist)$/;
/**
 * Fields with a value that nobody reads on the page or that may be the user's own (a password filled in by
 * the browser).
 */
const NO_TEXT = /^(?:hidden|password|checkbox|radio|submit|reset|button|image|file|range|color)$/i;

/** «- Выберите язык -»: nothing is chosen. */
const PROMPT = /^\s*[-–—]+\s*\S.*[-–—]\s*$/;

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    /(?:^|;)\s*display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}

/** What a form field shows; null: not a field. */
function fieldText(element: Element): string | null {
  if (element.localName === 'input') {
    return NO_TEXT.test(element.getAttribute('type') ?? '') ? '' : (element.getAttribute('value') ?? '');
  }
  if (element.localName === 'textarea') return element.textContent ?? '';
  if (element.localName !== 'select') return null;
  const options = [...(element as HTMLSelectElement).options];
  const chosen = options.filter((option) => option.hasAttribute('selected'));
  const shown = chosen.length > 0 || element.hasAttribute('multiple') ? chosen : options.slice(0, 1);
  return shown
    .map((option) => option.textContent ?? '')
    .filter((text) => !PROMPT.test(text))
    .join(' ');
}

function collect(node: Node, lines: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) lines[lines.length - 1] += child.nodeValue ?? '';
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    const name = element.localName;
    if (SILENT.test(name) || isHidden(element)) continue;
    const field = fieldText(element);
    // Separate a field or a cell of a nested table from its neighbours.
    if (field !== null || name === 'td' || name === 'th') lines[lines.length - 1] += ' ';
    if (field !== null) {
      lines[lines.length - 1] += `${field} `;
      continue;
    }
    const isBlock = BLOCK.test(name);
    if (name === 'br' || isBlock) lines.push('');
    collect(child, lines);
    if (isBlock) lines.push('');
  }
}

/** Text of a cell; entities are decoded only once: a password may contain `&amp;`. */
function cellText(cell: Element): string {
  const lines = [''];
  collect(cell, lines);
  const text = lines.map(tidy).filter(Boolean).join('\n');
  return /(?:\.{3}|…)$/.test(text) ? wholeText(cell, text) : text;
}

const tidy = (line: string) => withoutInvisible(line).replace(/\s+/g, ' ').trim();

/**
 * The full form of a text shortened with dots («Егор Александро…») is in the `title` of the cell or of an
 * element inside.
 */
function wholeText(cell: Element, cut: string): string {
  const start = cut.replace(/\s*(?:\.{3}|…)$/, '');
  for (const element of [cell, ...cell.getElementsByTagName('*')]) {
    const title = tidy(element.getAttribute('title') ?? '');
    if (title.length > start.length && title.startsWith(start)) return title;
  }
  return cut;
}

const span = (cell: HTMLTableCellElement, name: 'colspan' | 'rowspan', most: number) =>
  Math.min(most, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));

/** Cells of a table that contain no tables themselves, without hidden ones. */
function plainCells(table: HTMLTableElement): number {
  let count = 0;
  for (const row of table.rows)
    for (const cell of row.cells) if (!cell.querySelector('table') && !isHidden(cell)) count++;
  return count;
}

/**
 * Innermost tables with data. A layout table has fewer cells of its own than one of the tables inside; a
 * small table inside a cell of a data table is text of that cell.
 */
function dataTables(document: Document): HTMLTableElement[] {
  const found: HTMLTableElement[] = [];
  for (const table of document.querySelectorAll('table')) {
    if (found.some((outer) => outer.contains(table)) || isOutOfSight(table)) continue;
    const inner = table.querySelectorAll('table');
    const largest = Math.max(0, ...[...inner].map(plainCells));
    if (largest > plainCells(table)) continue;
    found.push(table);
  }
  return found;
}

function isOutOfSight(table: Element): boolean {
  for (let element: Element | null = table; element; element = element.parentElement)
    if (isHidden(element)) return true;
  return false;
}

async function readOne(element: HTMLTableElement, signal: AbortSignal | undefined): Promise<RawTable | null> {
  const rows: string[][] = [];
  const merged: MergedCells[] = [];
  const taken = new Set<string>();
  const yieldToUi = createYielder();
  const shown = [...element.rows].filter((row) => !isHidden(row));
  const hidden = element.rows.length - shown.length;
  const count = shown.length;
  for (const [index, row] of shown.slice(0, MOST_ROWS + 1).entries()) {
    const cells: string[] = [];
    let column = 0;
    for (const cell of row.cells) {
      if (isHidden(cell)) continue;
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
    await yieldToUi();
    if (signal?.aborted) return null;
  }
  const notes: TableNote[] =
    hidden > 0 ? [{ row: null, text: `скрытые строки (${hidden}) не взяты: на странице их не видно` }] : [];
  return { source: 'html', sheet: null, rows, merged, notes };
}

/** Tables of a page, of HTML from the clipboard (Word, a web page) or of HTML saved as .xls. */
export async function readHtml(document: Document, options: ReadingOptions = {}): Promise<ReadTables> {
  const tables: RawTable[] = [];
  const elements = dataTables(document);
  for (const [index, element] of elements.entries()) {
    const table = await readOne(element, options.signal);
    if (!table || options.signal?.aborted) return stopped();
    const finished = finishTable(table);
    if (isProblem(finished)) return failed(finished);
    if (finished.rows.length > 0) tables.push(finished);
    options.onProgress?.((index + 1) / elements.length);
  }
  if (tables.length > 0) return { ok: true, tables };
  return failed({
    what: 'на странице нет таблицы с данными',
    advice: 'Скопируйте саму таблицу или сохраните её как .xlsx.',
  });
}
