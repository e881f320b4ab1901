import { dictionary } from '../text/dictionary.ts';
import { bindWords } from './binding.ts';
import type { Face } from './fonts.ts';
import { MISSING_ADVANCE } from './fonts.ts';

/** Millimetres in a typographic point (1/72 inch). */
export const MM_PER_PT = 25.4 / 72;

/** Characters that look like one the faces have. */
const LOOKALIKES = dictionary<string>({
  '\u2011': '-',
  '\u2010': '-',
  '\u202f': '\u00a0',
  '\u2007': '\u00a0',
  '\u02bc': '’',
  '\u2212': '–',
});

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
        ? (LOOKALIKES.get(character) ?? character)
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
 * Breaks a settable text into lines no wider than `width` mm: at spaces, after hyphens, dashes and the punctuation of
 * an address, never inside a group of `bindWords`; a group that is still too wide is broken where a free text would be,
 * a word between characters. Nothing is dropped. The first line may have another width.
 */
export function wrap(
  text: string,
  face: Face,
  size: number,
  width: number,
  spacing = 0,
  firstWidth = width,
): string[] {
  const trimmed = text.trim();
  if (widthOf(text, face, size, spacing) <= firstWidth) return [trimmed];
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  const room = (): number => (lines.length === 0 ? firstWidth : width);
  const bare = (piece: string): number => widthOf(piece.trimEnd(), face, size, spacing);
  const put = (piece: string): void => {
    line += piece;
    lineWidth += widthOf(piece, face, size, spacing);
  };
  const turn = (): void => {
    if (line.trim()) lines.push(line.trim());
    line = '';
    lineWidth = 0;
  };
  const putWord = (word: string): void => {
    if (lineWidth + bare(word) > room()) turn();
    let rest = word;
    while (bare(rest) > room()) {
      const head = longestHead(rest, face, size, room(), spacing);
      lines.push(head);
      rest = rest.slice(head.length);
    }
    put(rest);
  };
  for (const group of groupsOf(trimmed)) {
    if (lineWidth + bare(group) <= room()) put(group);
    else if (bare(group) <= width) {
      turn();
      if (bare(group) > room()) lines.push('');
      put(group);
    } else for (const word of group.replaceAll('\u00a0', ' ').split(BREAKS)) putWord(word);
  }
  if (line.trim() || lines.length === 0) lines.push(line.trim());
  return lines;
}

/** Width of the widest group of a settable text that fits into `width`, mm: narrower, and the group would be broken. */
export function widestGroup(text: string, face: Face, size: number, width: number): number {
  const widths = groupsOf(text.trim()).map((group) => widthOf(group.trimEnd(), face, size));
  return Math.max(0, ...widths.filter((each) => each <= width));
}

/** The pieces of a text between which a line may end; an address of e-mail or of a page stays whole as long as it fits
 * into a line. */
function groupsOf(text: string): string[] {
  const groups: string[] = [];
  let from = 0;
  for (const { length } of bindWords(text).split(/@|:\/\//.test(text) ? ADDRESS_BREAKS : BREAKS)) {
    groups.push(text.slice(from, from + length));
    from += length;
  }
  return groups;
}

/**
 * After a space, a hyphen or dash, the punctuation of an address; «Дневник.ру» is a name, not an address, and
 * stays whole, as does the mark «н/а».
 */
const BREAKS =
  /(?<= )|(?<=[-—–/?&=_@,](?=[^\s\d.,]))(?<!(?<!\p{L})н\/(?=а(?!\p{L})))|(?<=\.(?=[^\s\d.,\p{Script=Cyrillic}]))/u;

/** The same in a text with an address of e-mail or of a page, which is broken nowhere. */
const ADDRESS_BREAKS = new RegExp(`(?<= )|(?:${BREAKS.source})(?<!@\\S*|https?:\\/\\S*)(?!\\S*@)`, 'u');

function longestHead(text: string, face: Face, size: number, width: number, spacing: number): string {
  let head = '';
  for (const character of text) {
    if (head && widthOf(head + character, face, size, spacing) > width) break;
    head += character;
  }
  return head;
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
