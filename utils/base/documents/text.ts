import type { Face } from './fonts.ts';
import { MISSING_ADVANCE } from './fonts.ts';

/** Millimetres in a typographic point (1/72 inch). */
export const MM_PER_PT = 25.4 / 72;

/** Characters that look like one the faces have. */
const LOOKALIKES: Record<string, string> = {
  '\u2011': '-',
  '\u2010': '-',
  '\u202f': '\u00a0',
  '\u2007': '\u00a0',
  '\u02bc': '’',
  '\u2212': '–',
};

/**
 * A text ready to be set: composed letters (й, ё as one character), no invisible characters, any whitespace
 * or line break becomes one space. Lookalikes replace characters the face lacks; others stay and are drawn as
 * boxes.
 */
export function settable(text: string, face: Face): string {
  if (/^[ -~А-яЁё«»—№]*$/.test(text) && !text.includes('  ')) return text;
  const clean = text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Cc}]/gu, (character) =>
      /[\t\n\v\f\r\u2028\u2029]/.test(character) ? ' ' : '',
    )
    .replace(/[\u2000-\u2006\u2008-\u200a\u205f\u3000]/g, ' ')
    .replace(/ {2,}/g, ' ');
  return [...clean]
    .map((character) =>
      face.glyphOf(character.codePointAt(0) as number) === 0
        ? (LOOKALIKES[character] ?? character)
        : character,
    )
    .join('');
}

/** The distinct characters of a settable text that the face lacks. */
export function missingCharacters(text: string, face: Face): string[] {
  const missing = new Set<string>();
  for (const character of settable(text, face)) {
    if (face.glyphOf(character.codePointAt(0) as number) === 0) missing.add(character);
  }
  return [...missing];
}

/** Width of a settable text in mm, at `size` pt, with `spacing` pt after every character. */
export function widthOf(text: string, face: Face, size: number, spacing = 0): number {
  let width = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff) i++;
    const glyph = face.glyphOf(code);
    width += glyph === 0 ? MISSING_ADVANCE : face.advanceOf(glyph);
    count++;
  }
  return ((width * size) / 1000 + spacing * count) * MM_PER_PT;
}

/**
 * Breaks a settable text into lines no wider than `width` mm: at spaces, after hyphens, dashes and the
 * punctuation of an address; a piece that is still too wide is broken between characters. Nothing is dropped.
 */
export function wrap(text: string, face: Face, size: number, width: number, spacing = 0): string[] {
  if (widthOf(text, face, size, spacing) <= width) return [text.trim()];
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const piece of text.trim().split(BREAKS)) {
    const bare = widthOf(piece.trimEnd(), face, size, spacing);
    const full = widthOf(piece, face, size, spacing);
    if (lineWidth + bare <= width) {
      line += piece;
      lineWidth += full;
      continue;
    }
    if (line.trim()) lines.push(line.trim());
    line = piece;
    while (widthOf(line.trimEnd(), face, size, spacing) > width) {
      const head = longestHead(line, face, size, width, spacing);
      lines.push(head);
      line = line.slice(head.length);
    }
    lineWidth = widthOf(line, face, size, spacing);
  }
  if (line.trim() || lines.length === 0) lines.push(line.trim());
  return lines;
}

/**
 * After a space, a hyphen or dash, the punctuation of an address; «Дневник.ру» is a name, not an address, and
 * stays whole.
 */
const BREAKS = /(?<= )|(?<=[-—–/?&=_@,](?=[^\s\d.,]))|(?<=\.(?=[^\s\d.,\p{Script=Cyrillic}]))/u;

function longestHead(text: string, face: Face, size: number, width: number, spacing: number): string {
  let head = '';
  for (const character of text) {
    if (head && widthOf(head + character, face, size, spacing) > width) break;
    head += character;
  }
  return head;
}

/** Keeps short words with the next word and a dash with the previous one, so that no line ends in «в». */
export function glueShortWords(text: string): string {
  return text
    .replace(/(?<=^|[\s\u00a0(«])([\p{L}№]{1,2}) (?=\S)/gu, '$1\u00a0')
    .replace(/ (?=[—–] )/g, '\u00a0')
    .replace(/(\d) (?=[А-Яа-яё])/g, '$1\u00a0');
}

/** A text set at a size at which it fits. */
export interface FittedText {
  /** pt */
  size: number;
  lines: string[];
  /** False if the text does not fit even at the smallest size. */
  fits: boolean;
}

/** Limits of a text: width in mm, sizes in pt, maximum number of lines. */
export interface TextLimits {
  width: number;
  largest: number;
  smallest: number;
  maxLines: number;
  /** Letter spacing as a share of the size. */
  spacing?: number;
}

/** Sets a text at the largest size (in half-point steps) that needs no more lines than allowed. */
export function fitText(text: string, face: Face, limits: TextLimits): FittedText {
  const clean = settable(text, face);
  for (let lineCount = 1; lineCount <= limits.maxLines; lineCount++) {
    // Use a second line only if one line would have to be clearly smaller.
    const smallest =
      lineCount < limits.maxLines ? Math.max(limits.smallest, limits.largest * 0.8) : limits.smallest;
    for (let size = limits.largest; size >= smallest; size -= 0.5) {
      const lines = wrap(clean, face, size, limits.width, (limits.spacing ?? 0) * size);
      if (lines.length <= lineCount) return { size, lines, fits: true };
    }
  }
  const size = limits.smallest;
  const lines = wrap(clean, face, size, limits.width, (limits.spacing ?? 0) * size);
  return { size, lines, fits: lines.length <= limits.maxLines };
}
