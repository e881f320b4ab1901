import { cleanText, textOf } from '../text.ts';

/** Cells of a table by row and column: a cell with rowspan or colspan is at every place it covers. */
export type TableGrid = Element[][];

/** A table's own rows, without those of nested tables. */
export function ownRows(table: Element): Element[] {
  const rows: Element[] = [];
  for (const part of table.children) {
    if (part.localName === 'tr') rows.push(part);
    else if (/^t(?:body|head|foot)$/.test(part.localName)) {
      // From one to the next: a list of children is counted again for each step.
      for (let row = part.firstElementChild; row; row = row.nextElementSibling) {
        if (row.localName === 'tr') rows.push(row);
      }
    }
  }
  return rows;
}

/** Lays out a table; spans are bounded, so that broken markup cannot blow it up. */
export function tableGrid(table: Element): TableGrid {
  const rows = ownRows(table);
  const grid: TableGrid = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue;
      while (grid[y]![x]) x++;
      const width = span(cell, 'colspan', 40);
      const height = Math.min(span(cell, 'rowspan', 40), rows.length - y);
      for (let dy = 0; dy < height; dy++) {
        for (let dx = 0; dx < width; dx++) grid[y + dy]![x + dx] = cell;
      }
      x += width;
    }
  });
  return grid;
}

function span(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return value > 0 ? Math.min(value, most) : 1;
}

/** Words above each column, header rows joined from the top; a cell over several rows counts once. */
export function columnTitles(header: TableGrid): string[] {
  const width = Math.max(0, ...header.map((row) => row.length));
  return Array.from({ length: width }, (_, x) =>
    [...new Set(header.map((row) => row[x]))]
      .map((cell) => textOf(cell).replace(/[*:]/g, ''))
      .join(' ')
      .trim(),
  );
}

/**
 * Full text of a cell: visible text is shortened, the full text is in the `title` of the cell or of an
 * element inside.
 */
export function fullText(cell: Element | undefined): string {
  if (!cell) return '';
  const titled = cell.hasAttribute('title') ? cell : cell.querySelector('a[title], span[title], div[title]');
  return cleanText(titled?.getAttribute('title') ?? '') || textOf(cell);
}
