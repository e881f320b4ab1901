import { A4 } from './a4.ts';
import type { Drawing, LineStyle, Rect, TextStyle } from './drawing.ts';
import { MISSING_BOX } from './font-part.ts';
import { type FaceName, type Faces, MISSING_ADVANCE } from './fonts.ts';
import type { Paper } from './paper.ts';
import { MM_PER_PT, settable, widthOf } from './text.ts';

/** Names under which the faces of papers are known to the page that draws them. */
export const CANVAS_FAMILIES: Record<FaceName, string> = {
  regular: 'klassruk-paper',
  bold: 'klassruk-paper-bold',
  mono: 'klassruk-paper-mono',
};

/**
 * Size at which texts are set before they are scaled, px: so large that no browser rounds the width of a letter as it
 * would at the size on the screen.
 */
const SET_SIZE = 200;

/** Thinner lines would be too pale to see, px. */
const THINNEST = 0.7;

/** The part of a canvas that is drawn with. */
type Context = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'fontKerning'
  | 'letterSpacing'
  | 'lineTo'
  | 'lineWidth'
  | 'moveTo'
  | 'rect'
  | 'setLineDash'
  | 'setTransform'
  | 'stroke'
  | 'strokeRect'
  | 'strokeStyle'
  | 'textAlign'
  | 'textBaseline'
>;

/** Width and height of the pages of a paper, mm. */
export function pageSize({ landscape }: Pick<Paper, 'landscape'>): { width: number; height: number } {
  return landscape ? { width: A4.height, height: A4.width } : { width: A4.width, height: A4.height };
}

/**
 * Draws a page (from 0) of a paper, black on white, over the upper left corner of a canvas, `scale` px to the mm. The
 * page of the document must know the faces under `CANVAS_FAMILIES`.
 */
export function drawOnCanvas(
  context: Context,
  paper: Paper,
  page: number,
  faces: Faces,
  scale: number,
): void {
  const { width, height } = pageSize(paper);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, Math.ceil(width * scale), Math.ceil(height * scale));
  paper.draw(new CanvasDrawing(context, faces, scale), page);
}

/** One page on a canvas, with the measures of the PDF: no kerning, no ligatures, a box for what a face lacks. */
class CanvasDrawing implements Drawing {
  #context: Context;
  #faces: Faces;
  #scale: number;
  #face: FaceName | null = null;
  /** As a share of the size. */
  #spacing: number | null = null;

  constructor(context: Context, faces: Faces, scale: number) {
    this.#context = context;
    this.#faces = faces;
    this.#scale = scale;
    context.fontKerning = 'none';
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
  }

  addPage(): never {
    throw new Error('A canvas has one page');
  }

  text(text: string, x: number, y: number, { face, size, spacing = 0, grey }: TextStyle): void {
    const context = this.#context;
    const own = this.#faces[face];
    const scale = ((size * MM_PER_PT) / SET_SIZE) * this.#scale;
    this.#set(face, spacing / size);
    context.fillStyle = shade(grey);
    let left = x;
    for (const run of runsOf(settable(text, own))) {
      const isMissing = own.glyphOf(run.codePointAt(0) as number) === 0;
      context.setTransform(scale, 0, 0, scale, left * this.#scale, y * this.#scale);
      if (isMissing) this.#missing();
      else context.fillText(run, 0, 0);
      left += widthOf(run, own, size, spacing);
    }

    /** Pieces that are drawn at once: a character that the face lacks, or a mark over a letter, stands alone. */
    function runsOf(whole: string): string[] {
      const runs: string[] = [];
      let open = false;
      for (const character of whole) {
        const alone = own.glyphOf(character.codePointAt(0) as number) === 0 || /\p{M}/u.test(character);
        if (open && !alone) runs.push(`${runs.pop()}${character}`);
        else runs.push(character);
        open = !alone;
      }
      return runs;
    }
  }

  /** The canvas takes long to find a face: only when it changes. */
  #set(face: FaceName, spacing: number): void {
    if (face !== this.#face) this.#context.font = `${SET_SIZE}px ${CANVAS_FAMILIES[face]}`;
    if (spacing !== this.#spacing) this.#context.letterSpacing = `${spacing * SET_SIZE}px`;
    this.#face = face;
    this.#spacing = spacing;
  }

  line(x1: number, y1: number, x2: number, y2: number, style: LineStyle): void {
    this.#stroke(style);
    this.#context.beginPath();
    this.#context.moveTo(x1, y1);
    this.#context.lineTo(x2, y2);
    this.#context.stroke();
  }

  frame({ x, y, width, height }: Rect, style: LineStyle): void {
    this.#stroke(style);
    this.#context.strokeRect(x, y, width, height);
  }

  circle(x: number, y: number, radius: number, style: LineStyle): void {
    this.#stroke(style);
    this.#context.beginPath();
    this.#context.arc(x, y, radius, 0, 2 * Math.PI);
    this.#context.stroke();
  }

  squares(rects: readonly Rect[], x: number, y: number, unit: number): void {
    const scale = this.#scale;
    this.#context.setTransform(unit * scale, 0, 0, unit * scale, x * scale, y * scale);
    this.#context.fillStyle = shade(0);
    this.#context.beginPath();
    for (const rect of rects) this.#context.rect(rect.x, rect.y, rect.width, rect.height);
    this.#context.fill();
  }

  #missing(): void {
    const u = (thousandths: number): number => (thousandths * SET_SIZE) / 1000;
    const { side, height, stroke } = MISSING_BOX;
    const inner = { width: MISSING_ADVANCE - 2 * side - stroke, height: height - stroke };
    this.#context.strokeStyle = this.#context.fillStyle;
    this.#context.lineWidth = u(stroke);
    this.#context.setLineDash([]);
    this.#context.strokeRect(u(side + stroke / 2), u(stroke / 2 - height), u(inner.width), u(inner.height));
  }

  /** Lines are drawn in mm. */
  #stroke({ width, dash, grey }: LineStyle): void {
    const context = this.#context;
    context.setTransform(this.#scale, 0, 0, this.#scale, 0, 0);
    context.lineWidth = Math.max(width, THINNEST / this.#scale);
    context.setLineDash(dash ?? []);
    context.strokeStyle = shade(grey);
  }
}

/** From 0 (black) to 1 (white). */
function shade(grey = 0): string {
  const level = Math.round(255 * grey);
  return `rgb(${level},${level},${level})`;
}
