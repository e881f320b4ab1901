import type { Drawing, Rect } from '../../base/documents/drawing.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import { drawParagraphs, fitParagraphs } from '../../base/documents/paragraphs.ts';
import { MM_PER_PT, widthOf } from '../../base/documents/text.ts';
import type { Slip, SlipSheetOptions } from './slip.ts';
import { SLIP_PADDING, type SlipCell } from './slip-layout.ts';
import {
  addressPart,
  classCaption,
  credentialsPart,
  drawTryOutMark,
  headerPart,
  linesPart,
  namePart,
  qrPart,
  relationText,
  type SlipPart,
  type SlipScale,
  SMALLEST,
  slipScales,
  stack,
} from './slip-parts.ts';

/** A slip measured for its cell. */
export interface SlipPlan {
  /** False if something does not fit even at the smallest size. */
  fits: boolean;
  /** Size of the text, pt. */
  bodySize: number;
  draw(drawing: Drawing): void;
}

/** Shares of the height of a folded slip, from the top: name flap, credentials, text. */
const FLAP = 0.22;
const CREDENTIALS = 0.38;
/** White margin on each side of a fold, mm. */
const FOLD_MARGIN = 1.8;

/**
 * Measures one slip; `text` is the filled text of its variant, set no larger than `largestBody` pt. A slip is
 * folded twice, inwards between credentials and text and backwards below the flap, so that only the flap
 * shows.
 */
export function planSlip(
  cell: SlipCell,
  text: string,
  faces: Faces,
  fold: SlipSheetOptions['fold'],
  largestBody = Number.POSITIVE_INFINITY,
): SlipPlan {
  const plan = fold === 'folded' ? planFolded : planFlat;
  const scales = slipScales(cell.inner.height * (fold === 'folded' ? 0.7 : 1));
  let last: SlipPlan | null = null;
  for (const scale of scales) {
    last = plan(cell, text, faces, scale, Math.min(scale.body, largestBody));
    if (last.fits) return last;
  }
  return last as SlipPlan;
}

/** Login and password under the name, the QR code beside them, the address below. */
function upperBlock(
  slip: Slip,
  faces: Faces,
  width: number,
  scale: SlipScale,
  name: SlipPart | null,
): SlipPart {
  const left = width - scale.qr - 4;
  const credentials = credentialsPart(slip, faces, scale, left);
  const parts = name ? [name, credentials] : [credentials];
  const free = scale.qr + 0.6 - parts.reduce((sum, part) => sum + part.height, 0);
  const column = stack(parts, Math.max(scale.gap, Math.min(free, 3 * scale.gap)));
  const qr = qrPart(slip, scale.qr);
  const address = addressPart(slip, faces, scale, width);
  const upper = Math.max(column.height, qr.height + 0.6);
  return {
    height: upper + scale.gap + address.height,
    fits: column.fits && address.fits,
    draw(drawing, x, y) {
      column.draw(drawing, x, y);
      qr.draw(drawing, x + width - scale.qr, y + 0.6);
      address.draw(drawing, x, y + upper + scale.gap);
    },
  };
}

function planFlat(cell: SlipCell, text: string, faces: Faces, scale: SlipScale, largest: number): SlipPlan {
  const { slip, inner } = cell;
  const header = headerPart(slip, faces, scale.small, inner.width);
  const name = namePart(slip, faces, scale, inner.width - scale.qr - 4);
  const upper = upperBlock(slip, faces, inner.width, scale, name);
  const upperY = inner.y + header.height + scale.gap;
  const textY = upperY + upper.height + scale.gap;
  const room = { width: inner.width, height: inner.y + inner.height - textY };
  const body = fitParagraphs(text, faces, room, { largest, smallest: SMALLEST });
  // Remaining space is distributed, so that a cell does not end in a white strip.
  const lead = Math.min(Math.max(0, room.height - body.height) / 3, 1.5 * scale.gap);
  return {
    fits: header.fits && upper.fits && body.fits,
    bodySize: body.size,
    draw(drawing) {
      header.draw(drawing, inner.x, inner.y);
      upper.draw(drawing, inner.x, upperY + lead);
      drawBody(drawing, body, inner.x, textY + 2 * lead, room.height - 2 * lead);
    },
  };
}

function planFolded(cell: SlipCell, text: string, faces: Faces, scale: SlipScale, largest: number): SlipPlan {
  const { slip, rect, inner } = cell;
  const firstFold = rect.y + rect.height * FLAP;
  const secondFold = firstFold + rect.height * CREDENTIALS;
  const { x, width } = inner;
  const flapHeight = firstFold - FOLD_MARGIN - inner.y;
  const nameLimits = { width, largest: scale.name, smallest: 8, maxLines: 2 };
  const small = { width, largest: scale.small, smallest: SMALLEST, maxLines: 2 };
  const outside = stack(
    [
      linesPart(slip.name, faces, 'bold', slip.tryOut ? { ...nameLimits, width: width - 20 } : nameLimits),
      ...[relationText(slip), `${classCaption(slip.className)}, ${slip.school}`]
        .filter(Boolean)
        .map((line) => linesPart(line, faces, 'regular', small)),
    ],
    0.1,
  );

  const middleY = firstFold + FOLD_MARGIN;
  const middleHeight = secondFold - FOLD_MARGIN - middleY;
  const owner = linesPart(slip.name, faces, 'bold', { ...small, largest: scale.small + 1 });
  const upper = upperBlock(slip, faces, width, scale, null);
  const spare = middleHeight - owner.height - upper.height;
  const gap = Math.min(scale.gap, spare / 2);

  const textY = secondFold + FOLD_MARGIN;
  const room = { width, height: inner.y + inner.height - textY };
  const body = fitParagraphs(text, faces, room, { largest, smallest: SMALLEST });
  return {
    fits:
      outside.fits && outside.height <= flapHeight && owner.fits && upper.fits && spare >= 0.6 && body.fits,
    bodySize: body.size,
    draw(drawing) {
      const flapY = inner.y + Math.max(0, (flapHeight - outside.height) / 2);
      outside.draw(drawing, x, flapY);
      if (slip.tryOut) drawTryOutMark(drawing, faces, 8, x + width - 16, inner.y + 0.5);
      const ownerY = middleY + Math.max(0, (spare - gap) / 2);
      owner.draw(drawing, x, ownerY);
      upper.draw(drawing, x, ownerY + owner.height + gap);
      drawBody(drawing, body, x, textY + Math.max(0, room.height - body.height) / 3, room.height);
      drawFold(drawing, faces, rect, firstFold, 'сгиб назад, имя снаружи');
      drawFold(drawing, faces, rect, secondFold, 'сгиб внутрь');
    },
  };
}

/** Draws the text; a text that is too tall ends with a whole line that says so. */
function drawBody(
  drawing: Drawing,
  body: ReturnType<typeof fitParagraphs>,
  x: number,
  y: number,
  height: number,
): void {
  if (body.fits) {
    drawParagraphs(drawing, body, x, y);
    return;
  }
  const line = body.size * 1.2 * MM_PER_PT;
  const lines = body.lines.filter((each) => each.baseline + line + body.size * 0.25 * MM_PER_PT <= height);
  const baseline = (lines.at(-1)?.baseline ?? 0) + line;
  if (baseline > height) return;
  lines.push({ text: 'Текст не поместился целиком.', face: 'bold', x: 0, baseline });
  drawParagraphs(drawing, { ...body, lines }, x, y);
}

/** A dotted line across the cell with an instruction at its left end. */
function drawFold(drawing: Drawing, faces: Faces, rect: Rect, y: number, hint: string): void {
  const style = { width: 0.25, dash: [0.25, 1.1] as [number, number] };
  const start = rect.x + SLIP_PADDING.x;
  const end = start + widthOf(hint, faces.regular, SMALLEST);
  drawing.line(end + 1, y, rect.x + rect.width - SLIP_PADDING.x, y, style);
  drawing.text(hint, start, y + 0.8, { face: 'regular', size: SMALLEST });
}
