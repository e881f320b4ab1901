import { A4 } from '../../base/documents/a4.ts';
import type { Rect } from '../../base/documents/drawing.ts';
import type { Slip, SlipSheetOptions } from './slip.ts';

/** Position of a slip. Lengths in mm from the upper left corner of the page. */
export interface SlipCell {
  slip: Slip;
  /** From 0. */
  page: number;
  row: number;
  column: number;
  /** The piece of paper to be cut out. Cells of a page are equal and cover it without gaps. */
  rect: Rect;
  /** The printable part of it. */
  inner: Rect;
}

export interface SlipLayout {
  columns: number;
  rows: number;
  pages: number;
  cells: SlipCell[];
}

/** White margin of every cell, mm; at least what office printers leave white at the edge of a sheet. */
export const SLIP_PADDING = { x: 7, y: 4.6 } as const;

/** Cells per page. Folded slips need taller cells: 6 becomes 4 per page, 8 becomes 6, 10 becomes 8. */
export function slipGrid({ perPage, fold }: Pick<SlipSheetOptions, 'perPage' | 'fold'>): {
  columns: number;
  rows: number;
} {
  const rows = { 6: 3, 8: 4, 10: 5 }[perPage];
  return { columns: 2, rows: fold === 'folded' ? rows - 1 : rows };
}

/**
 * Slips in the order of the options, keeping class order: first all students, then all representatives; or
 * each student followed by the representatives.
 */
function orderSlips(slips: readonly Slip[], order: SlipSheetOptions['order']): Slip[] {
  const studentsFirst = (members: readonly Slip[]): Slip[] => [
    ...members.filter((slip) => slip.role === 'student'),
    ...members.filter((slip) => slip.role === 'representative'),
  ];
  if (order === 'separate') return studentsFirst(slips);
  const families = new Map<string, Slip[]>();
  for (const slip of slips) {
    const family = families.get(slip.family);
    if (family) family.push(slip);
    else families.set(slip.family, [slip]);
  }
  return [...families.values()].flatMap(studentsFirst);
}

/** Places slips into the cells of as many A4 pages as needed, row by row, one person per cell. */
export function layoutSlips(
  slips: readonly Slip[],
  options: Pick<SlipSheetOptions, 'perPage' | 'order' | 'fold'>,
): SlipLayout {
  const { columns, rows } = slipGrid(options);
  const width = A4.width / columns;
  const height = A4.height / rows;
  const cells = orderSlips(slips, options.order).map((slip, index): SlipCell => {
    const place = index % (columns * rows);
    const row = Math.floor(place / columns);
    const column = place % columns;
    const rect = { x: column * width, y: row * height, width, height };
    const inner = {
      x: rect.x + SLIP_PADDING.x,
      y: rect.y + SLIP_PADDING.y,
      width: width - 2 * SLIP_PADDING.x,
      height: height - 2 * SLIP_PADDING.y,
    };
    return { slip, page: Math.floor(index / (columns * rows)), row, column, rect, inner };
  });
  return { columns, rows, pages: Math.ceil(cells.length / (columns * rows)), cells };
}
