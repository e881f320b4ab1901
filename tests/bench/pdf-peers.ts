/** Draws recorded pages with pdfkit and pdfmake: the same texts at the same places, lines and squares. */
import type { Drawing, LineStyle, Rect, TextStyle } from '../../utils/base/documents/drawing.ts';
import type { DocumentFonts } from '../../utils/base/documents/fonts.ts';

const PT = 72 / 25.4;

type Item =
  | { kind: 'text'; text: string; x: number; y: number; style: TextStyle }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; style: LineStyle }
  | { kind: 'frame'; rect: Rect; style: LineStyle }
  | { kind: 'circle'; x: number; y: number; radius: number; style: LineStyle }
  | { kind: 'squares'; rects: readonly Rect[]; x: number; y: number; unit: number };

export type Recorded = Item[][];

/** Records what is drawn; the peers get the finished layout and need not make it. */
export class Recorder implements Drawing {
  pages: Recorded = [[]];
  #add(item: Item): void {
    this.pages.at(-1)?.push(item);
  }
  addPage(): void {
    this.pages.push([]);
  }
  text(text: string, x: number, y: number, style: TextStyle): void {
    if (text) this.#add({ kind: 'text', text, x: x * PT, y: y * PT, style });
  }
  line(x1: number, y1: number, x2: number, y2: number, style: LineStyle): void {
    this.#add({ kind: 'line', x1: x1 * PT, y1: y1 * PT, x2: x2 * PT, y2: y2 * PT, style });
  }
  frame(rect: Rect, style: LineStyle): void {
    const { x, y, width, height } = rect;
    this.#add({
      kind: 'frame',
      rect: { x: x * PT, y: y * PT, width: width * PT, height: height * PT },
      style,
    });
  }
  circle(x: number, y: number, radius: number, style: LineStyle): void {
    this.#add({ kind: 'circle', x: x * PT, y: y * PT, radius: radius * PT, style });
  }
  squares(rects: readonly Rect[], x: number, y: number, unit: number): void {
    this.#add({ kind: 'squares', rects, x: x * PT, y: y * PT, unit: unit * PT });
  }
}

// The peers come as script tags and without types for the browser.
const peers = globalThis as any;

export function makeWithPdfkit(pages: Recorded, fonts: DocumentFonts): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const info = { Title: 'Документ', CreationDate: new Date('2026-09-01T08:00:00Z') };
    const doc = new (peers.PDFDocument.default ?? peers.PDFDocument)({
      size: 'A4',
      margin: 0,
      font: null,
      autoFirstPage: false,
      info,
    });
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => resolve(join(chunks)));
    for (const [name, bytes] of Object.entries(fonts)) doc.registerFont(name, bytes);
    for (const items of pages) {
      doc.addPage();
      for (const item of items) drawWithPdfkit(doc, item);
    }
    doc.end();
  });
}

// biome-ignore lint/suspicious/noExplicitAny: see above
function drawWithPdfkit(doc: any, item: Item): void {
  if (item.kind === 'text') {
    const { face, size, spacing } = item.style;
    doc.font(face).fontSize(size);
    const options = {
      lineBreak: false,
      baseline: 'alphabetic',
      ...(spacing ? { characterSpacing: spacing } : {}),
    };
    doc.text(item.text, item.x, item.y, options);
    return;
  }
  if (item.kind === 'squares') {
    doc.save().translate(item.x, item.y).scale(item.unit);
    for (const rect of item.rects) doc.rect(rect.x, rect.y, rect.width, rect.height);
    doc.fill().restore();
    return;
  }
  doc.lineWidth(item.style.width * PT);
  if (item.style.dash) doc.dash(item.style.dash[0] * PT, { space: item.style.dash[1] * PT });
  if (item.kind === 'line') doc.moveTo(item.x1, item.y1).lineTo(item.x2, item.y2).stroke();
  if (item.kind === 'circle') doc.circle(item.x, item.y, item.radius).stroke();
  if (item.kind === 'frame') doc.rect(item.rect.x, item.rect.y, item.rect.width, item.rect.height).stroke();
  if (item.style.dash) doc.undash();
}

let pdfmakeReady = false;

export async function makeWithPdfmake(pages: Recorded, fonts: DocumentFonts): Promise<Uint8Array> {
  if (!pdfmakeReady) {
    const files: Record<string, { data: Uint8Array; encoding: string }> = {};
    const names: Record<string, { normal: string }> = {};
    for (const [name, bytes] of Object.entries(fonts)) {
      files[`${name}.ttf`] = { data: bytes, encoding: 'binary' };
      names[name] = { normal: `${name}.ttf` };
    }
    for (const [file, { data }] of Object.entries(files)) {
      peers.pdfMake.virtualfs.writeFileSync(file, data);
    }
    peers.pdfMake.addFonts(names);
    pdfmakeReady = true;
  }
  const content: object[] = [];
  pages.forEach((items, index) => {
    const shapes = items.flatMap(pdfmakeShapes);
    content.push({
      canvas: shapes,
      absolutePosition: { x: 0, y: 0 },
      ...(index > 0 ? { pageBreak: 'before' } : {}),
    });
    for (const item of items) {
      if (item.kind !== 'text') continue;
      const { face, size, spacing } = item.style;
      const y = item.y - size * (face === 'mono' ? 0.885 : 1.018);
      content.push({
        text: item.text,
        font: face,
        fontSize: size,
        noWrap: true,
        absolutePosition: { x: item.x, y },
        ...(spacing ? { characterSpacing: spacing } : {}),
      });
    }
  });
  const definition = { pageSize: 'A4', pageMargins: 0, defaultStyle: { font: 'regular' }, content };
  return new Uint8Array(await peers.pdfMake.createPdf(definition).getBuffer());
}

function pdfmakeShapes(item: Item): object[] {
  if (item.kind === 'text') return [];
  if (item.kind === 'squares') {
    return item.rects.map((rect) => ({
      type: 'rect',
      x: item.x + rect.x * item.unit,
      y: item.y + rect.y * item.unit,
      w: rect.width * item.unit,
      h: rect.height * item.unit,
      color: 'black',
      lineWidth: 0,
    }));
  }
  const style = {
    lineWidth: item.style.width * PT,
    ...(item.style.dash ? { dash: { length: item.style.dash[0] * PT, space: item.style.dash[1] * PT } } : {}),
  };
  if (item.kind === 'line') return [{ type: 'line', ...item, ...style, style: undefined, kind: undefined }];
  if (item.kind === 'circle') {
    return [{ type: 'ellipse', x: item.x, y: item.y, r1: item.radius, r2: item.radius, ...style }];
  }
  return [
    { type: 'rect', x: item.rect.x, y: item.rect.y, w: item.rect.width, h: item.rect.height, ...style },
  ];
}

function join(chunks: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
