import type { Drawing } from './drawing.ts';
import type { FlowPart } from './flow.ts';
import type { FormColumn } from './form-parts.ts';
import { columnsByShare } from './sheet.ts';
import { MM_PER_PT, settable, widthOf, wrap } from './text.ts';

export interface PartColumn {
  title: string;
  /** Share of the width. */
  share: number;
  align?: 'left' | 'center' | 'right';
}

const LEADING = 1.16;
const PADDING = 1.2;
/** Padding above and below a line of a tight table, mm. */
const TIGHT = 0.5;
const GRID = { width: 0.2 } as const;

interface TableLook {
  /** pt */
  size?: number;
  /** mm above. */
  gap?: number;
  boldRows?: number;
  /** Rows are closer together: for a paper that must fit on one side. */
  tight?: boolean;
}

/**
 * A short table among other parts of a page; line breaks in cells are kept. The header stays with the first
 * row and is repeated on the next page; rows are never split. The last `boldRows` rows are bold.
 */
export function tableParts(
  columns: readonly PartColumn[],
  rows: readonly (readonly string[])[],
  column: FormColumn,
  { size = 9.5, gap = 2, boldRows = 0, tight = false }: TableLook = {},
): FlowPart[] {
  const { x, width, faces } = column;
  const placed = columnsByShare(columns, width, size, faces);
  const step = size * LEADING * MM_PER_PT;
  const above = tight ? TIGHT : PADDING;
  const row = (
    texts: readonly string[],
    face: 'regular' | 'bold',
    isHead: boolean,
  ): Omit<FlowPart, 'gap' | 'keep'> => {
    const cells = placed.map((each, index) =>
      texts[index]
        ? texts[index]
            .split('\n')
            .flatMap((line) => wrap(settable(line, faces[face]), faces[face], size, each.width - 2 * PADDING))
        : [],
    );
    const height = Math.max(1, ...cells.map(({ length }) => length)) * step + 2 * above;
    return {
      height,
      draw(drawing: Drawing, y: number) {
        let left = x;
        if (isHead) drawing.line(x, y, x + width, y, GRID);
        drawing.line(x, y + height, x + width, y + height, GRID);
        drawing.line(x, y, x, y + height, GRID);
        placed.forEach((each, index) => {
          const lines = cells[index] ?? [];
          const align = isHead ? 'center' : (each.align ?? 'left');
          const first = y + height / 2 - ((lines.length - 1) * step) / 2 + size * 0.35 * MM_PER_PT;
          lines.forEach((line, at) => {
            const free = each.width - 2 * PADDING - widthOf(line, faces[face], size);
            const shift = align === 'center' ? free / 2 : align === 'right' ? free : 0;
            drawing.text(line, left + PADDING + shift, first + at * step, { face, size });
          });
          left += each.width;
          drawing.line(left, y, left, y + height, GRID);
        });
      },
    };
  };
  const head = {
    ...row(
      columns.map(({ title }) => title),
      'bold',
      true,
    ),
    gap,
    keep: true,
  };
  return [
    head,
    ...rows.map((texts, index): FlowPart => {
      const bold = index >= rows.length - boldRows;
      return {
        ...row(texts, bold ? 'bold' : 'regular', false),
        gap: 0,
        head,
        keep: index >= rows.length - 1 - boldRows && index < rows.length - 1,
      };
    }),
  ];
}
