import type { Drawing } from './drawing.ts';
import type { Face, Faces } from './fonts.ts';
import { MM_PER_PT, settable, widestGroup, widthOf, wrap } from './text.ts';

/** Lines of a multi-paragraph text set at one size. Offsets in mm from the upper left corner. */
export interface SetText {
  /** pt */
  size: number;
  lines: { text: string; face: 'regular' | 'bold'; x: number; baseline: number }[];
  /** mm */
  height: number;
}

/** Line height as a share of the size. */
const LEADING = 1.16;
/** Space before a paragraph as a share of the size. */
const PARAGRAPH_GAP = 0.15;

/** Recently set texts: most slips of a run have the same text. */
const recent = new WeakMap<Face, Map<string, SetText>>();
const MOST_RECENT = 100;

/**
 * Sets paragraphs (one per line of `text`) at `size` pt in a column `width` mm wide. «! …» is bold; «1. …»
 * gets a hanging indent; empty lines are dropped.
 */
export function setParagraphs(text: string, faces: Faces, size: number, width: number): SetText {
  const known = recent.get(faces.regular) ?? new Map<string, SetText>();
  recent.set(faces.regular, known);
  const key = `${size} ${width} ${text}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= MOST_RECENT) known.clear();
  const set = layOutParagraphs(text, faces, size, width);
  known.set(key, set);
  return set;
}

function layOutParagraphs(text: string, faces: Faces, size: number, width: number): SetText {
  const step = size * LEADING * MM_PER_PT;
  const lines: SetText['lines'] = [];
  let top = 0;
  for (const source of text.split('\n')) {
    const plain = source.trim();
    if (!plain) continue;
    const strong = plain.startsWith('!');
    const face = strong ? 'bold' : 'regular';
    const [, number = '', rest = ''] =
      (strong ? plain.slice(1).trim() : plain).match(/^(\d{1,2}\.\s+)?(.*)$/s) ?? [];
    const mark = number.trim();
    const indent = mark ? widthOf(`${mark}\u00a0`, faces[face], size) : 0;
    if (lines.length > 0) top += size * PARAGRAPH_GAP * MM_PER_PT;
    const words = settable(rest, faces[face]);
    wrapEvenly(words, faces[face], size, width - indent).forEach((line, index) => {
      const baseline = top + size * MM_PER_PT * 0.95;
      if (mark && index === 0) lines.push({ text: mark, face, x: 0, baseline });
      lines.push({ text: line, face, x: indent, baseline });
      top += step;
    });
  }
  return { size, lines, height: Math.max(0, top - (step - size * 1.15 * MM_PER_PT)) };
}

/**
 * Like `wrap`, but narrows the column so that the last line is not a single short word, if that adds no line.
 */
function wrapEvenly(text: string, face: Face, size: number, width: number): string[] {
  const lines = wrap(text, face, size, width);
  if (lines.length < 2 || widthOf(lines.at(-1) ?? '', face, size) > width / 4) return lines;
  const least = widestGroup(text, face, size, width);
  for (const share of [0.95, 0.9, 0.85, 0.8]) {
    if (width * share < least) break;
    const narrower = wrap(text, face, size, width * share);
    if (narrower.length > lines.length) break;
    if (widthOf(narrower.at(-1) ?? '', face, size) > width / 4) return narrower;
  }
  return lines;
}

/** Largest size within the limits (pt, in quarter steps) at which the text is no taller than `height` mm. */
export function fitParagraphs(
  text: string,
  faces: Faces,
  box: { width: number; height: number },
  limits: { largest: number; smallest: number },
): SetText & { fits: boolean } {
  let set = setParagraphs(text, faces, limits.largest, box.width);
  for (let size = limits.largest - 0.25; set.height > box.height && size >= limits.smallest; size -= 0.25) {
    set = setParagraphs(text, faces, size, box.width);
  }
  return { ...set, fits: set.height <= box.height };
}

export function drawParagraphs(drawing: Drawing, set: SetText, x: number, y: number): void {
  for (const line of set.lines) {
    drawing.text(line.text, x + line.x, y + line.baseline, { face: line.face, size: set.size });
  }
}
