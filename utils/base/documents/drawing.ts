import type { FaceName } from './fonts.ts';

/** x, y: the upper left corner, measured from the upper left corner of the page; all in mm. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Thickness of a line in mm; lengths of dashes and gaps in mm; grey from 0 (black) to 1 (white). */
export interface LineStyle {
  width: number;
  dash?: [stroke: number, gap: number];
  grey?: number;
}

/** Size in pt; `spacing` is added after every character, in pt; grey from 0 (black) to 1 (white). */
export interface TextStyle {
  face: FaceName;
  size: number;
  spacing?: number;
  grey?: number;
}

/** The surface a document is drawn on. Lengths in mm, y downwards. The first page exists from the start. */
export interface Drawing {
  /** `landscape`: A4 landscape; if left out, like the first page. */
  addPage(landscape?: boolean): void;
  /** Draws one line of text; y is the baseline. */
  text(text: string, x: number, y: number, style: TextStyle): void;
  line(x1: number, y1: number, x2: number, y2: number, style: LineStyle): void;
  frame(rect: Rect, style: LineStyle): void;
  circle(x: number, y: number, radius: number, style: LineStyle): void;
  /** Fills black rectangles, given in units of `unit` mm from (x, y), as one shape without seams. */
  squares(rects: readonly Rect[], x: number, y: number, unit: number): void;
}
