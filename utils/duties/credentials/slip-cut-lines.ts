import type { Drawing, LineStyle } from '../../base/documents/drawing.ts';
import type { SlipCell } from './slip-layout.ts';

const CUT: LineStyle = { width: 0.2, dash: [2, 1.5] };
const BLADE: LineStyle = { width: 0.25 };

/** Dashed lines between the cells of one page, with scissors where each begins. */
export function drawCutLines(
  drawing: Drawing,
  cells: readonly Pick<SlipCell, 'rect' | 'row'>[],
  columns: number,
  rows: number,
): void {
  const [first] = cells;
  if (!first) return;
  const { width, height } = first.rect;
  const usedRows = Math.max(...cells.map((cell) => cell.row)) + 1;
  for (let row = 1; row <= Math.min(usedRows, rows - 1); row++) {
    const y = row * height;
    drawScissors(drawing, 6, y, 'right');
    drawing.line(9, y, columns * width - 5, y, CUT);
  }
  for (let column = 1; column < columns; column++) {
    const x = column * width;
    drawScissors(drawing, x, 6, 'down');
    drawing.line(x, 9, x, usedRows * height - (usedRows === rows ? 5 : 0), CUT);
  }
}

/** Open scissors about 4 mm long, their middle at (x, y). */
function drawScissors(drawing: Drawing, x: number, y: number, points: 'right' | 'down'): void {
  const at = (along: number, across: number): [number, number] =>
    points === 'right' ? [x + along, y + across] : [x + across, y + along];
  for (const side of [1, -1]) {
    drawing.circle(...at(-1.5, 0.7 * side), 0.5, BLADE);
    drawing.line(...at(-1.1, 0.4 * side), ...at(2, -0.75 * side), BLADE);
  }
}
