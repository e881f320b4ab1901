import type { Face } from './fonts.ts';
import { MISSING_ADVANCE } from './fonts.ts';

/** Glyph number for a character that the face lacks: a box is drawn in its place. */
export const MISSING_GLYPH = -1;

/**
 * A TrueType file with only the given glyphs of a face, in the given order (glyph 0 comes first and is empty;
 * `MISSING_GLYPH` becomes a box). Components of composite glyphs are appended. Only the tables that a PDF
 * reader needs are written.
 */
export function cutFace(face: Face, glyphs: readonly number[]): Uint8Array {
  const { bytes, starts, tables, unitsPerEm } = face.file;
  const glyf = offsetOf(face, 'glyf');
  const numbers = [...glyphs];
  const newNumber = new Map<number, number>();
  glyphs.forEach((glyph, index) => {
    if (!newNumber.has(glyph)) newNumber.set(glyph, index);
  });

  const outlines: Uint8Array[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const glyph = numbers[i] as number;
    if (glyph === MISSING_GLYPH) {
      outlines.push(boxOutline(unitsPerEm));
      continue;
    }
    const outline = bytes.slice(glyf + (starts[glyph] as number), glyf + (starts[glyph + 1] as number));
    renumberParts(outline, (part) => {
      const known = newNumber.get(part);
      if (known !== undefined) return known;
      newNumber.set(part, numbers.length);
      return numbers.push(part) - 1;
    });
    outlines.push(outline);
  }

  const loca = new DataView(new ArrayBuffer(4 * (numbers.length + 1)));
  const padded = outlines.map((outline) => (outline.length + 3) & ~3);
  const glyfBytes = new Uint8Array(padded.reduce((sum, length) => sum + length, 0));
  let position = 0;
  outlines.forEach((outline, index) => {
    glyfBytes.set(outline, position);
    position += padded[index] as number;
    loca.setUint32(4 * (index + 1), position);
  });

  const hmtx = new DataView(new ArrayBuffer(4 * numbers.length));
  numbers.forEach((glyph, index) => {
    const advance = glyph === MISSING_GLYPH ? MISSING_ADVANCE : face.advanceOf(glyph);
    hmtx.setUint16(4 * index, Math.round((advance * unitsPerEm) / 1000));
    const outline = outlines[index] as Uint8Array;
    const xMin = outline.length > 4 ? new DataView(outline.buffer).getInt16(2) : 0;
    hmtx.setInt16(4 * index + 2, xMin);
  });

  const copy = (tag: string): Uint8Array => {
    const table = tables.get(tag) as { offset: number; length: number };
    return bytes.slice(table.offset, table.offset + table.length);
  };
  const head = copy('head');
  new DataView(head.buffer).setUint32(8, 0);
  new DataView(head.buffer).setInt16(50, 1);
  const hhea = copy('hhea');
  new DataView(hhea.buffer).setUint16(34, numbers.length);
  const maxp = copy('maxp');
  new DataView(maxp.buffer).setUint16(4, numbers.length);
  return joinTables([
    ['glyf', glyfBytes],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', maxp],
  ]);
}

function offsetOf(face: Face, tag: string): number {
  return (face.file.tables.get(tag) as { offset: number }).offset;
}

/** Updates in place the glyph numbers that a composite outline refers to. */
function renumberParts(outline: Uint8Array, numberOf: (glyph: number) => number): void {
  if (outline.length < 10) return;
  const view = new DataView(outline.buffer);
  if (view.getInt16(0) >= 0) return;
  let at = 10;
  let flags = 0;
  do {
    flags = view.getUint16(at);
    view.setUint16(at + 2, numberOf(view.getUint16(at + 2)));
    at += flags & 0x0001 ? 8 : 6;
    if (flags & 0x0008) at += 2;
    else if (flags & 0x0040) at += 4;
    else if (flags & 0x0080) at += 8;
  } while (flags & 0x0020);
}

/** The box for a character that the face lacks: white beside it, height above the baseline, stroke; in 1/1000 of the type size. */
export const MISSING_BOX = { side: 70, height: 700, stroke: 60 } as const;

/** Two nested rectangles, the inner one wound the other way. */
function boxOutline(unitsPerEm: number): Uint8Array {
  const u = (thousandths: number): number => Math.round((thousandths * unitsPerEm) / 1000);
  const { side, height } = MISSING_BOX;
  const [left, right, top] = [u(side), u(MISSING_ADVANCE - side), u(height)];
  const stroke = u(MISSING_BOX.stroke);
  const points: [number, number][] = [
    [left, 0],
    [left, top],
    [right, top],
    [right, 0],
    [left + stroke, stroke],
    [right - stroke, stroke],
    [right - stroke, top - stroke],
    [left + stroke, top - stroke],
  ];
  const view = new DataView(new ArrayBuffer(10 + 4 + 2 + 8 + 32));
  [2, left, 0, right, top].forEach((value, index) => {
    view.setInt16(2 * index, value);
  });
  view.setUint16(10, 3);
  view.setUint16(12, 7);
  for (let i = 0; i < 8; i++) view.setUint8(16 + i, 1);
  for (const axis of [0, 1] as const) {
    let previous = 0;
    points.forEach((point, index) => {
      view.setInt16(24 + 16 * axis + 2 * index, point[axis] - previous);
      previous = point[axis];
    });
  }
  return new Uint8Array(view.buffer);
}

function joinTables(tables: [tag: string, data: Uint8Array][]): Uint8Array {
  const headerLength = 12 + 16 * tables.length;
  const length = tables.reduce((sum, [, data]) => sum + ((data.length + 3) & ~3), headerLength);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * tables.length - (16 << power));
  let position = headerLength;
  tables.forEach(([tag, data], index) => {
    const entry = 12 + 16 * index;
    for (let i = 0; i < 4; i++) view.setUint8(entry + i, tag.charCodeAt(i));
    bytes.set(data, position);
    const end = position + ((data.length + 3) & ~3);
    view.setUint32(entry + 4, sum(view, position, end));
    view.setUint32(entry + 8, position);
    view.setUint32(entry + 12, data.length);
    position = end;
  });
  const head = tables.findIndex(([tag]) => tag === 'head');
  const headAt = view.getUint32(12 + 16 * head + 8);
  view.setUint32(headAt + 8, (0xb1b0afba - sum(view, 0, length)) >>> 0);
  return bytes;
}

function sum(view: DataView, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
}
