import { jsPDF } from 'jspdf';
import { A4 } from './a4.ts';
import type { Drawing, LineStyle, Rect, TextStyle } from './drawing.ts';
import type { FaceName, Faces } from './fonts.ts';
import { type FontSlot, makeFontSlot, putFont } from './pdf-fonts.ts';
import type { PdfHead } from './pdf-head.ts';
import { MM_PER_PT, settable } from './text.ts';

interface FontTable {
  [id: string]: unknown;
}

/** The part of jsPDF's plug-in interface that is used here. */
interface Internals {
  events: { subscribe(topic: string, handler: (argument: never) => void): string };
  pages: string[][];
}

let takeFontTable: ((fonts: FontTable) => void) | null = null;
// jsPDF lists the 14 standard fonts in every document; clear its table while making one of ours.
(jsPDF.API as unknown as { events: [string, (table: { fonts: FontTable }) => void][] }).events.push([
  'addFonts',
  ({ fonts }) => takeFontTable?.(fonts),
]);

/**
 * An A4 document in Russian made with jsPDF, page by page: each page is one compressed stream, and only the
 * used glyphs of the used faces are embedded. The same drawing and head always give the same bytes.
 */
export class PdfDrawing implements Drawing {
  /** Of the current page, mm. */
  height: number;
  #landscape: boolean;
  #doc: jsPDF;
  #internals: Internals;
  #slots: Record<FaceName, FontSlot>;
  #pages: string[][] = [];
  #page: string[] = [];
  #state = newState();

  constructor(faces: Faces, head: PdfHead) {
    this.#landscape = head.orientation === 'landscape';
    this.height = this.#landscape ? A4.width : A4.height;
    let table: FontTable = {};
    takeFontTable = (fonts) => {
      table = fonts;
    };
    try {
      this.#doc = new jsPDF({
        unit: 'mm',
        format: 'a4',
        orientation: this.#landscape ? 'l' : 'p',
        compress: true,
        floatPrecision: 2,
      });
    } finally {
      takeFontTable = null;
    }
    this.#slots = {
      regular: makeFontSlot('F1', faces.regular),
      bold: makeFontSlot('F2', faces.bold),
      mono: makeFontSlot('F3', faces.mono),
    };
    for (const id of Object.keys(table)) delete table[id];
    this.#internals = this.#doc.internal as unknown as Internals;
    const slots = Object.values(this.#slots);
    this.#internals.events.subscribe('buildDocument', () => {
      for (const slot of slots) if (slot.used) table[slot.id] = slot;
    });
    this.#internals.events.subscribe('putFont', putFont as (argument: never) => void);
    this.#doc.setProperties({ title: head.title, creator: 'Классрук' });
    this.#doc.setLanguage('ru');
    this.#doc.viewerPreferences({
      DisplayDocTitle: true,
      PrintScaling: 'None',
      ...(head.oneSided && { Duplex: 'Simplex' as const }),
    });
    this.#doc.setCreationDate(pdfDate(head.createdAt) as unknown as Date);
    this.#doc.setFileId(fileId(`${head.title} ${head.createdAt.toISOString()}`));
    this.#doc.setDisplayMode('fullpage');
    this.#pages.push(this.#page);
  }

  addPage(landscape: boolean = this.#landscape): void {
    this.#endText();
    this.#doc.addPage('a4', landscape ? 'l' : 'p');
    this.height = landscape ? A4.width : A4.height;
    this.#page = [];
    this.#pages.push(this.#page);
    this.#state = newState();
  }

  text(text: string, x: number, y: number, style: TextStyle): void {
    if (!text) return;
    const slot = this.#slots[style.face];
    const state = this.#state;
    const out = this.#page;
    this.#fill(style.grey ?? 0);
    if (!state.inText) {
      out.push('BT');
      state.inText = true;
      state.x = 0;
      state.y = 0;
    }
    if (state.font !== slot.id || state.size !== style.size) {
      out.push(`/${slot.id} ${short(style.size)} Tf`);
      state.font = slot.id;
      state.size = style.size;
    }
    const spacing = style.spacing ?? 0;
    if (state.spacing !== spacing) {
      out.push(`${short(spacing)} Tc`);
      state.spacing = spacing;
    }
    const px = hundredths(x);
    const py = hundredths(this.height - y);
    out.push(
      `${(px - state.x) / 100} ${(py - state.y) / 100} Td(${slot.encode(settable(text, slot.face))})Tj`,
    );
    state.x = px;
    state.y = py;
  }

  line(x1: number, y1: number, x2: number, y2: number, style: LineStyle): void {
    this.#stroke(style);
    this.#page.push(`${this.#point(x1, y1)} m ${this.#point(x2, y2)} l S`);
  }

  frame(rect: Rect, style: LineStyle): void {
    this.#stroke(style);
    const size = `${hundredths(rect.width) / 100} ${hundredths(rect.height) / 100}`;
    this.#page.push(`${this.#point(rect.x, rect.y + rect.height)} ${size} re S`);
  }

  circle(x: number, y: number, radius: number, style: LineStyle): void {
    this.#stroke(style);
    const k = radius * 0.5523;
    const p = (dx: number, dy: number): string => this.#point(x + dx, y + dy);
    const r = radius;
    this.#page.push(
      `${p(r, 0)} m ${p(r, k)} ${p(k, r)} ${p(0, r)} c ${p(-k, r)} ${p(-r, k)} ${p(-r, 0)} c ` +
        `${p(-r, -k)} ${p(-k, -r)} ${p(0, -r)} c ${p(k, -r)} ${p(r, -k)} ${p(r, 0)} c S`,
    );
  }

  squares(rects: readonly Rect[], x: number, y: number, unit: number): void {
    this.#endText();
    this.#fill(0);
    const scale = Math.round((unit / MM_PER_PT) * 1e4) / 1e4;
    const out = [`q ${scale} 0 0 ${-scale} ${this.#point(x, y)} cm`];
    for (const rect of rects) out.push(`${rect.x} ${rect.y} ${rect.width} ${rect.height} re`);
    out.push('f Q');
    this.#page.push(out.join('\n'));
  }

  /** The finished file. */
  finish(): Uint8Array {
    this.#endText();
    this.#pages.forEach((page, index) => {
      const target = this.#internals.pages[index + 1] as string[];
      target.splice(0, target.length, page.join('\n'));
    });
    return new Uint8Array(this.#doc.output('arraybuffer'));
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  #point(x: number, y: number): string {
    return `${hundredths(x) / 100} ${hundredths(this.height - y) / 100}`;
  }

  #endText(): void {
    if (this.#state.inText) this.#page.push('ET');
    this.#state.inText = false;
  }

  #fill(grey: number): void {
    if (this.#state.fill === grey) return;
    this.#state.fill = grey;
    this.#page.push(`${short(grey)} g`);
  }

  #stroke(style: LineStyle): void {
    this.#endText();
    const state = this.#state;
    const grey = style.grey ?? 0;
    const dash = style.dash
      ? `[${style.dash.map((length) => hundredths(length) / 100).join(' ')}]0 d`
      : '[]0 d';
    if (state.stroke !== grey) this.#page.push(`${short(grey)} G`);
    if (state.lineWidth !== style.width) this.#page.push(`${hundredths(style.width) / 100} w`);
    if (state.dash !== dash) this.#page.push(dash);
    Object.assign(state, { stroke: grey, lineWidth: style.width, dash });
  }
}

/** Graphics state at the start of a page, as PDF defines it. */
function newState() {
  return {
    inText: false,
    font: '',
    size: 0,
    spacing: 0,
    x: 0,
    y: 0,
    fill: 0,
    stroke: 0,
    lineWidth: 0,
    dash: '[]0 d',
  };
}

/** mm → hundredths of a point. */
function hundredths(mm: number): number {
  return Math.round((mm / MM_PER_PT) * 100);
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function pdfDate(time: Date): string {
  const digits = time.toISOString().replace(/\D/g, '').slice(0, 14);
  return `D:${digits}+00'00'`;
}

/** 32 hexadecimal digits from a text (FNV-1a, four lanes): an identifier of the file, not a safeguard. */
function fileId(text: string): string {
  let digits = '';
  for (let lane = 0; lane < 4; lane++) {
    let hash = 0x811c9dc5 ^ lane;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    digits += (hash >>> 0).toString(16).padStart(8, '0');
  }
  return digits;
}
