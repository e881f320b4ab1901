import { encode } from 'uqr';
import type { Drawing, Rect } from './drawing.ts';

/** A QR code as black rectangles in units of one module, without the quiet zone. */
export interface QrShape {
  /** Modules on a side. */
  size: number;
  rects: Rect[];
}

const shapes = new Map<string, QrShape>();

/** QR code (correction level M) of a text: runs of black modules joined into rectangles. */
function qrShape(text: string): QrShape {
  const known = shapes.get(text);
  if (known) return known;
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const rects: Rect[] = [];
  const open = new Map<string, Rect>();
  for (let y = 0; y < size; y++) {
    const row = data[y] as boolean[];
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const start = x;
      while (x < size && row[x]) x++;
      const key = `${start} ${x}`;
      const above = open.get(key);
      if (above && above.y + above.height === y) {
        above.height++;
      } else {
        const rect = { x: start, y, width: x - start, height: 1 };
        rects.push(rect);
        open.set(key, rect);
      }
    }
  }
  const shape = { size, rects };
  if (shapes.size > 20) shapes.clear();
  shapes.set(text, shape);
  return shape;
}

/** Draws a QR code with its upper left corner at (x, y) and a side of `side` mm, excluding the quiet zone. */
export function drawQr(drawing: Drawing, text: string, x: number, y: number, side: number): void {
  const { size, rects } = qrShape(text);
  drawing.squares(rects, x, y, side / size);
}
