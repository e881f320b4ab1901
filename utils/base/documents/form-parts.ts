import { signatureName } from '../names/short-name.ts';
import { typeset } from './binding.ts';
import type { Drawing } from './drawing.ts';
import type { FlowPart } from './flow.ts';
import type { Face, FaceName, Faces } from './fonts.ts';
import { type RunInLine, setRunIn } from './run-in.ts';
import {
  type FittedText,
  fitText,
  MM_PER_PT,
  settable,
  type TextLimits,
  widestGroup,
  widthOf,
  wrap,
} from './text.ts';

/** The column that contains the parts, mm. */
export interface FormColumn {
  x: number;
  width: number;
  faces: Faces;
  /** Size of running text in pt, 12 by default; gaps and lines to write on scale with it. */
  size?: number;
}

/** Size of running text, pt. */
const BODY = 12;
const LEADING = 1.2;
const CAPTION = 8;
/** Spacing of lines to write on by hand at size `BODY`, mm. */
const HAND_LINE = 8;
const RULE = { width: 0.2 } as const;

/** Gaps shrink faster than the type. */
function scaleOf({ size = BODY }: FormColumn): number {
  return Math.max(0.5, 1 - 1.5 * (1 - size / BODY));
}

interface TextOptions {
  /** pt */
  size?: number;
  face?: FaceName;
  align?: 'left' | 'center' | 'right';
  /** mm above, and before the first line. */
  gap?: number;
  indent?: number;
  /** Bold words at the beginning, such as «1. Цель обработки:». */
  lead?: string;
  /** Stays with the next part. */
  keep?: boolean;
}

/** Lines of a paragraph; its first and last lines are never alone on a page. */
export function paragraph(text: string, column: FormColumn, options: TextOptions = {}): FlowPart[] {
  const {
    size = column.size ?? BODY,
    face = 'regular',
    align = 'left',
    gap = 0,
    indent = 0,
    lead = '',
    keep = false,
  } = options;
  const { x, width, faces } = column;
  const lines: RunInLine[] =
    face === 'regular' && align === 'left'
      ? setRunIn(lead, text, faces, { size, width, leadFace: 'bold', indent, least: 20 })
      : wrapEvenly(typeset(settable(text, faces[face])), faces[face], size, width).map((line) => {
          const free = width - widthOf(line, faces[face], size);
          const shift = align === 'center' ? free / 2 : align === 'right' ? free : 0;
          return { runs: [{ text: line, face, x: shift }], textFrom: shift };
        });
  return lines.map((line, index) => ({
    height: size * LEADING * MM_PER_PT,
    gap: index === 0 ? gap * scaleOf(column) : 0,
    keep: keep || (lines.length > 1 && (index === 0 || index === lines.length - 2)),
    draw(drawing, y) {
      for (const run of line.runs) {
        drawing.text(run.text, x + run.x, y + size * 0.95 * MM_PER_PT, { face: run.face, size });
      }
    },
  }));
}

/** Like `wrap`, but with lines as even as possible without adding one: for centred headings. */
function wrapEvenly(text: string, face: Face, size: number, width: number): string[] {
  let lines = wrap(text, face, size, width);
  const least = lines.length > 1 ? widestGroup(text, face, size, width) : 0;
  for (let share = 0.95; lines.length > 1 && share > 0.5 && width * share >= least; share -= 0.05) {
    const narrower = wrap(text, face, size, width * share);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

/** Paragraphs of an editable text, one per line; empty lines are dropped. */
export function paragraphs(text: string, column: FormColumn, options: TextOptions = {}): FlowPart[] {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .flatMap((line, index) =>
      paragraph(line, column, index === 0 ? options : { ...options, gap: 1.2, lead: '' }),
    );
}

interface FieldOptions {
  /** Small print under the last line: what to write there. */
  caption?: string;
  /** Lines to write on when there is no value. */
  lines?: number;
  /** mm above. */
  gap?: number;
}

/** A label and its value on a line; empty lines to write on if there is no value. */
export function field(
  label: string,
  value: string,
  column: FormColumn,
  options: FieldOptions = {},
): FlowPart[] {
  const { caption = '', lines: blank = 1, gap = 1.2 } = options;
  const { x, width, faces, size = BODY } = column;
  const filled = value.trim() !== '';
  const style = { size, width, leadFace: 'regular', indent: 0, least: filled ? 25 : 45 } as const;
  const lines = setRunIn(label, value, faces, style);
  for (let line = 1; !filled && line < blank; line++) lines.push({ runs: [], textFrom: 0 });
  const parts = lines.map((line, index): FlowPart => {
    const ruled = line.textFrom !== null;
    const height = !filled && ruled ? HAND_LINE * scaleOf(column) : size * 1.28 * MM_PER_PT;
    return {
      height,
      gap: index === 0 ? gap * scaleOf(column) : 0,
      keep: !ruled || index === 0 || index >= lines.length - 2,
      draw(drawing, y) {
        const baseline = y + height - 1.2;
        for (const run of line.runs) {
          if (run.text) drawing.text(run.text, x + run.x, baseline, { face: run.face, size });
        }
        if (line.textFrom !== null)
          drawing.line(x + line.textFrom, baseline + 1, x + width, baseline + 1, RULE);
      },
    };
  });
  const last = parts.at(-1) as FlowPart;
  last.keep = caption !== '';
  if (caption) parts.push(captionPart(caption, lines.at(-1)?.textFrom ?? 0, column));
  return parts;
}

function captionPart(caption: string, from: number, { x, width, faces }: FormColumn): FlowPart {
  const room = width - from;
  const limits = { width: room, largest: CAPTION, smallest: 6.5, maxLines: 1 };
  const { size, lines } = fitText(caption, faces.regular, limits);
  const line = lines[0] ?? '';
  return {
    height: 3.6,
    gap: 0,
    keep: false,
    draw(drawing, y) {
      const shift = Math.max(0, (room - widthOf(line, faces.regular, size)) / 2);
      drawing.text(line, x + from + shift, y + 2.6, { face: 'regular', size });
    },
  };
}

/** A line to sign on, with a caption below. */
export interface SignSlot {
  caption: string;
  /** Written on the line; '' leaves it blank. */
  value: string;
  /** Share of the width. */
  share: number;
}

/** What a person fills in to sign: date, signature, and the name as `signatureName` writes it. */
export function personSlots(name = '', date = ''): SignSlot[] {
  return [
    { caption: 'дата', value: date || '«____» _______________ 20____ г.', share: 5 },
    { caption: 'подпись', value: '', share: 4 },
    { caption: 'расшифровка подписи', value: signatureName(name), share: 6 },
  ];
}

/** Who signs by office: post, signature, and the name as `signatureName` writes it; '' leaves a line. */
export function officialSlots(
  post: string,
  name: string,
  captions: { post?: string; signature?: string } = {},
): SignSlot[] {
  return [
    { caption: captions.post ?? 'должность', value: post, share: 5 },
    { caption: captions.signature ?? 'подпись', value: '', share: 4 },
    { caption: 'расшифровка подписи', value: signatureName(name), share: 6 },
  ];
}

/** Space above a signature line, mm. */
const ROOM_TO_SIGN = 11;

/** A row of signature lines; a value that does not fit in two lines is left to be written by hand. */
export function signatures(
  slots: readonly SignSlot[],
  column: FormColumn,
  gap = 4,
  room = ROOM_TO_SIGN,
): FlowPart {
  const { x, width, faces } = column;
  const space = 5;
  const shares = slots.reduce((sum, slot) => sum + slot.share, 0);
  const free = width - space * (slots.length - 1);
  let left = x;
  const placed = slots.map((slot) => {
    const own = { slot, left, width: (free * slot.share) / shares };
    left += own.width + space;
    return own;
  });
  return {
    height: room + 5,
    gap,
    keep: false,
    draw(drawing, y) {
      const line = y + room;
      for (const each of placed) {
        const limits = { width: each.width, largest: 11, smallest: 8, maxLines: 2 };
        const hand = each.slot.value.includes('__');
        const fitted = hand
          ? fitBlankDate(each.slot.value, faces.regular, limits)
          : fitText(each.slot.value, faces.regular, limits);
        const below = hand ? widthOf(fitted.lines[0] ?? '', faces.regular, fitted.size) : each.width;
        if (fitted.fits) {
          fitted.lines.forEach((text, index) => {
            const up = (fitted.lines.length - 1 - index) * fitted.size * LEADING * MM_PER_PT;
            drawing.text(text, each.left, line - 1 - up + (hand ? 1 : 0), {
              face: 'regular',
              size: fitted.size,
            });
          });
        }
        if (!hand) drawing.line(each.left, line, each.left + each.width, line, RULE);
        centred(drawing, each.slot.caption, each.left, below, line + 3.4, faces);
      }
    },
  };
}

/** A date to be written by hand, always on one line: in a narrow column the room for the month is shorter. */
function fitBlankDate(text: string, face: Face, limits: TextLimits): FittedText {
  const oneLine = { ...limits, maxLines: 1 };
  const whole = fitText(text, face, { ...oneLine, smallest: 10 });
  return whole.fits ? whole : fitText(text.replace(/_{10,}/, '_________'), face, oneLine);
}

function centred(drawing: Drawing, text: string, x: number, width: number, y: number, faces: Faces): void {
  const fitted = fitText(text, faces.regular, { width, largest: CAPTION, smallest: 6.5, maxLines: 1 });
  const line = fitted.lines[0] ?? '';
  const shift = Math.max(0, (width - widthOf(line, faces.regular, fitted.size)) / 2);
  drawing.text(line, x + shift, y, { face: 'regular', size: fitted.size });
}

/** A checkbox with its text; `ticked` puts a cross in it. */
export function tick(text: string, ticked: boolean, column: FormColumn, gap = 2): FlowPart[] {
  const { x, width } = column;
  const indent = 8;
  const lines = paragraph(text, { ...column, x: x + indent, width: width - indent }, { gap });
  const [first] = lines;
  if (!first) return [];
  const draw = first.draw;
  first.draw = (drawing, y) => {
    const side = 3.8;
    drawing.frame({ x, y: y + 0.6, width: side, height: side }, { width: 0.3 });
    if (ticked) drawing.text('×', x + 0.62, y + 4.05, { face: 'bold', size: 14 });
    draw(drawing, y);
  };
  return lines;
}
