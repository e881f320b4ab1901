import { cutFace, MISSING_GLYPH } from './font-part.ts';
import type { Face } from './fonts.ts';
import { MISSING_ADVANCE } from './fonts.ts';

/** Character codes with a low byte that has a meaning of its own inside a PDF string. */
const AWKWARD = new Set([0x0d, 0x28, 0x29, 0x5c]);

/** A face inside one document: assigns character codes as characters appear, so that text stays short. */
export interface FontSlot {
  /** Name in the page's resources, «F1». */
  id: string;
  face: Face;
  readonly used: boolean;
  /** Text as the bytes of a PDF string (two bytes a character). */
  encode(text: string): string;
  /** By character code: the glyph and the character it stands for. */
  glyphs: number[];
  characters: string[];
  // Fields of jsPDF's own font records.
  fontName: string;
  fontStyle: string;
  postScriptName: string;
  encoding: string;
  isStandardFont: boolean;
  metadata: object;
  objectNumber?: number;
  isAlreadyPutted?: boolean;
}

export function makeFontSlot(id: string, face: Face): FontSlot {
  const glyphs = [0];
  const characters = [''];
  const codes = new Map<number, string>();
  const texts = new Map<string, string>();
  const codeOf = (codePoint: number): string => {
    const known = codes.get(codePoint);
    if (known !== undefined) return known;
    while (AWKWARD.has(glyphs.length & 0xff) || AWKWARD.has(glyphs.length >> 8)) {
      glyphs.push(0);
      characters.push('');
    }
    const code = String.fromCharCode(glyphs.length >> 8, glyphs.length & 0xff);
    glyphs.push(face.glyphOf(codePoint) || MISSING_GLYPH);
    characters.push(String.fromCodePoint(codePoint));
    codes.set(codePoint, code);
    return code;
  };
  return {
    id,
    face,
    get used() {
      return glyphs.length > 1;
    },
    encode(text) {
      const known = texts.get(text);
      if (known !== undefined) return known;
      let encoded = '';
      for (let i = 0; i < text.length; i++) {
        const codePoint = text.codePointAt(i) as number;
        if (codePoint > 0xffff) i++;
        encoded += codeOf(codePoint);
      }
      texts.set(text, encoded);
      return encoded;
    },
    glyphs,
    characters,
    fontName: face.name,
    fontStyle: 'normal',
    postScriptName: face.name,
    encoding: 'Identity-H',
    isStandardFont: false,
    metadata: {},
  };
}

interface PutFont {
  font: FontSlot;
  out(text: string): void;
  newObject(): number;
  putStream(options: { data: string; addLength1?: boolean; objectId: number }): void;
}

/** Writes a face with its used glyphs on jsPDF's `putFont` event (Type 0, Identity-H, ToUnicode). */
export function putFont({ font, out, newObject, putStream }: PutFont): void {
  const { face, glyphs } = font;
  const name = `${subsetTag(font)}+${face.name}`;
  const file = newObject();
  putStream({ data: binary(cutFace(face, glyphs)), addLength1: true, objectId: file });
  out('endobj');
  const unicode = newObject();
  putStream({ data: unicodeMap(font.characters), objectId: unicode });
  out('endobj');
  const descriptor = newObject();
  const flags = (face.fixedPitch ? 1 : 0) | 4;
  out(
    `<</Type/FontDescriptor/FontName/${name}/FontFile2 ${file} 0 R/FontBBox[${face.box.join(' ')}]/Flags ${flags}` +
      `/StemV 80/ItalicAngle 0/Ascent ${face.ascent}/Descent ${face.descent}/CapHeight ${face.capHeight}>>`,
  );
  out('endobj');
  const descendant = newObject();
  const widths = glyphs.map((glyph) => (glyph === MISSING_GLYPH ? MISSING_ADVANCE : face.advanceOf(glyph)));
  out(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/FontDescriptor ${descriptor} 0 R/CIDToGIDMap/Identity` +
      `/DW 1000/W[0[${widths.join(' ')}]]/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>`,
  );
  out('endobj');
  font.objectNumber = newObject();
  out(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/ToUnicode ${unicode} 0 R` +
      `/DescendantFonts[${descendant} 0 R]>>`,
  );
  out('endobj');
  font.isAlreadyPutted = true;
}

/** Six letters, derived from the glyphs, that distinguish parts of one face. */
function subsetTag(font: FontSlot): string {
  let hash = 0;
  for (const glyph of font.glyphs) hash = (Math.imul(hash, 31) + glyph) >>> 0;
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

/** Character codes → Unicode, so that text can be searched and copied. */
function unicodeMap(characters: readonly string[]): string {
  const entries: string[] = [];
  characters.forEach((character, code) => {
    if (character) entries.push(`<${hex(code)}><${[...utf16(character)].map(hex).join('')}>`);
  });
  const blocks: string[] = [];
  for (let from = 0; from < entries.length; from += 100) {
    const block = entries.slice(from, from + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return (
    '/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n' +
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n' +
    '/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n' +
    `1 begincodespacerange<0000><ffff>endcodespacerange\n${blocks.join('\n')}\n` +
    'endcmap CMapName currentdict/CMap defineresource pop end end'
  );
}

function* utf16(text: string): Generator<number> {
  for (let i = 0; i < text.length; i++) yield text.charCodeAt(i);
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function binary(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return text;
}
