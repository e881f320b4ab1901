/** The faces of a document, parsed once from TTF files and reused for later documents. */

/** TTF files written by `assets/fonts/cut-fonts.ts`. The caller fetches them. */
export interface DocumentFonts {
  regular: Uint8Array;
  bold: Uint8Array;
  mono: Uint8Array;
}

export type FaceName = keyof DocumentFonts;

/** What a document needs from a TrueType face. Lengths are in 1/1000 of the type size. */
export interface Face {
  /** PostScript name, «PTSans-Regular». */
  name: string;
  ascent: number;
  descent: number;
  capHeight: number;
  box: [number, number, number, number];
  fixedPitch: boolean;
  /** Glyph of a code point, 0 if the face has none. */
  glyphOf(code: number): number;
  /** Advance width of a glyph. */
  advanceOf(glyph: number): number;
  file: FontFile;
}

/** Offsets into the file, for embedding a part of it. */
export interface FontFile {
  bytes: Uint8Array;
  unitsPerEm: number;
  tables: ReadonlyMap<string, { offset: number; length: number }>;
  /** Start of each glyph's outline in `glyf`, one entry more than there are glyphs. */
  starts: Uint32Array;
}

export type Faces = Record<FaceName, Face>;

/** Advance of the box drawn for a character that the face lacks. */
export const MISSING_ADVANCE = 600;

const parsed = new WeakMap<Uint8Array, Face>();

/** Reads the three faces; each file is parsed only once. Throws if a file is not a TTF. */
export function readFaces(fonts: DocumentFonts): Faces {
  return { regular: readFace(fonts.regular), bold: readFace(fonts.bold), mono: readFace(fonts.mono) };
}

function readFace(bytes: Uint8Array): Face {
  const known = parsed.get(bytes);
  if (known) return known;
  const face = parseFace(bytes);
  parsed.set(bytes, face);
  return face;
}

function parseFace(bytes: Uint8Array): Face {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0) !== 0x00010000) throw new Error('Это не файл шрифта TrueType');
  const tables = new Map<string, { offset: number; length: number }>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const tag = latin1(bytes, entry, entry + 4);
    tables.set(tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) });
  }
  const at = (tag: string): number => {
    const table = tables.get(tag);
    if (!table) throw new Error(`В файле шрифта нет таблицы ${tag}`);
    return table.offset;
  };

  const head = at('head');
  const unitsPerEm = view.getUint16(head + 18);
  const scale = 1000 / unitsPerEm;
  const scaled = (offset: number): number => Math.round(view.getInt16(offset) * scale);
  const glyphs = view.getUint16(at('maxp') + 4);
  const longOffsets = view.getInt16(head + 50) === 1;
  const loca = at('loca');
  const starts = new Uint32Array(glyphs + 1);
  for (let i = 0; i <= glyphs; i++) {
    starts[i] = longOffsets ? view.getUint32(loca + 4 * i) : 2 * view.getUint16(loca + 2 * i);
  }
  const hhea = at('hhea');
  const hmtx = at('hmtx');
  const metrics = view.getUint16(hhea + 34);
  const advances = new Uint16Array(glyphs);
  for (let i = 0; i < glyphs; i++) {
    advances[i] = Math.round(view.getUint16(hmtx + 4 * Math.min(i, metrics - 1)) * scale);
  }
  const map = readCharacterMap(view, at('cmap'));
  const os2 = at('OS/2');
  return {
    name: readPostScriptName(bytes, view, at('name')),
    ascent: scaled(hhea + 4),
    descent: scaled(hhea + 6),
    capHeight: view.getUint16(os2) > 1 ? scaled(os2 + 88) : 700,
    box: [scaled(head + 36), scaled(head + 38), scaled(head + 40), scaled(head + 42)],
    fixedPitch: view.getUint32(at('post') + 12) !== 0,
    glyphOf: (code) => (code < 0x10000 ? (map[code] as number) : 0),
    advanceOf: (glyph) => advances[glyph] as number,
    file: { bytes, unitsPerEm, tables, starts },
  };
}

/** The basic plane of a Unicode character map (format 4). */
function readCharacterMap(view: DataView, cmap: number): Uint16Array {
  const map = new Uint16Array(0x10000);
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const table = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    if (view.getUint16(table) !== 4) continue;
    const doubled = view.getUint16(table + 6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const end = view.getUint16(table + 14 + segment);
      const start = view.getUint16(table + 16 + doubled + segment);
      const delta = view.getUint16(table + 16 + 2 * doubled + segment);
      const rangeAt = table + 16 + 3 * doubled + segment;
      const range = view.getUint16(rangeAt);
      for (let code = start; code <= end && code < 0xffff; code++) {
        const listed = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
        map[code] = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      }
    }
    return map;
  }
  throw new Error('В файле шрифта нет таблицы символов Unicode');
}

function readPostScriptName(bytes: Uint8Array, view: DataView, name: number): string {
  const strings = name + view.getUint16(name + 4);
  for (let i = 0; i < view.getUint16(name + 2); i++) {
    const record = name + 6 + 12 * i;
    if (view.getUint16(record + 6) !== 6) continue;
    const from = strings + view.getUint16(record + 10);
    const text = latin1(bytes, from, from + view.getUint16(record + 8));
    return text.replace(/[^A-Za-z0-9-]/g, '');
  }
  return 'Font';
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
