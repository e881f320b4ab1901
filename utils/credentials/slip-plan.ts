import type { Drawing, Rect } from '../documents/drawing.ts';
import type { Faces } from '../documents/fonts.ts';
import { drawParagraphs, fitParagraphs } from '../documents/paragraphs.ts';
import { MM_PER_PT } from '../documents/text.ts';
import type { Slip, SlipSheetOptions } from './slip.ts';
import type { SlipCell } from './slip-layout.ts';
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
  SMALLEST,
  slipScale,
  stack,
  TRY_OUT_HEIGHT,
} from './slip-parts.ts';

/** A slip that has been measured for its cell. */
export interface SlipPlan {
  /** False when something does not fit even at the smallest size. */
  fits: boolean;
  draw(drawing: Drawing): void;
}

/** Shares of the height of a folded slip, from above: name flap, credentials, text. */
const FLAP = 0.22;
const CREDENTIALS = 0.36;
/** White on each side of a fold, mm. */
const FOLD_MARGIN = 2.2;

/** Measures one slip; `text` is the filled text of its variant. */
export function planSlip(cell: SlipCell, text: string, faces: Faces, fold: SlipSheetOptions['fold']): SlipPlan {
  return fold === 'folded' ? planFolded(cell, text, faces) : planFlat(cell, text, faces);
}

/** Name, login and password with the address beneath; the QR code beside them. */
function upperBlock(slip: Slip, faces: Faces, width: number, room: number, named: boolean) {
  const scale = slipScale(room);
  const left = width - scale.qr - 4;
  const nameWidth = slip.tryOut ? left - 15 : left;
  const credentials = credentialsPart(slip, faces, scale, left);
  const parts = named ? [namePart(slip, faces, scale, nameWidth), credentials] : [credentials];
  const column = stack(parts, scale.gap);
  const qr = qrPart(slip, scale.qr);
  const address = addressPart(slip, faces, scale, width);
  const height = Math.max(column.height, qr.height) + scale.gap + address.height;
  return {
    scale,
    height,
    fits: column.fits && address.fits,
    draw(drawing: Drawing, x: number, y: number): void {
      column.draw(drawing, x, y);
      qr.draw(drawing, x + width - scale.qr, y + 0.4);
      if (slip.tryOut) drawTryOutMark(drawing, faces, { x, y: y + 0.4, width: left, height: TRY_OUT_HEIGHT });
      address.draw(drawing, x, y + Math.max(column.height, qr.height) + scale.gap);
    },
  };
}

function planFlat({ slip, inner }: SlipCell, text: string, faces: Faces): SlipPlan {
  const scale = slipScale(inner.height);
  const header = headerPart(slip, faces, scale.small, inner.width);
  const upper = upperBlock(slip, faces, inner.width, inner.height, true);
  const upperY = inner.y + header.height + scale.gap;
  const textY = upperY + upper.height + scale.gap;
  const room = { width: inner.width, height: inner.y + inner.height - textY };
  const body = fitParagraphs(text, faces, room, { largest: scale.body, smallest: SMALLEST });
  // What is left over is shared out, so that a cell does not end in a white strip.
  const spare = Math.max(0, room.height - body.height);
  const lead = Math.min(spare / 4, 2 * scale.gap);
  return {
    fits: header.fits && upper.fits && body.fits,
    draw(drawing) {
      header.draw(drawing, inner.x, inner.y);
      upper.draw(drawing, inner.x, upperY + lead);
      drawBody(drawing, body, inner.x, textY + 2 * lead, room.height - 2 * lead);
    },
  };
}

function planFolded({ slip, rect, inner }: SlipCell, text: string, faces: Faces): SlipPlan {
  const firstFold = rect.y + rect.height * FLAP;
  const secondFold = firstFold + rect.height * CREDENTIALS;
  const { x, width } = inner;
  const flap: Rect = { x, y: inner.y, width, height: firstFold - FOLD_MARGIN - inner.y };
  const scale = slipScale(inner.height * 0.8);

  const named = linesPart(slip.name, faces, 'bold', { width, largest: scale.name, smallest: 8, maxLines: 2 });
  const where = `${classCaption(slip.className)}, ${slip.school}`;
  const small = { width, largest: scale.small, smallest: SMALLEST, maxLines: 2 };
  const lines = [relationText(slip), where].filter(Boolean);
  const outside = stack([named, ...lines.map((line) => linesPart(line, faces, 'regular', small))], 0.1);

  const middleY = firstFold + FOLD_MARGIN;
  const middleHeight = secondFold - FOLD_MARGIN - middleY;
  const owner = linesPart(slip.name, faces, 'bold', { width, largest: 9, smallest: SMALLEST, maxLines: 2 });
  const upper = upperBlock(slip, faces, width, middleHeight < 40 ? 0 : 60, false);
  const middleGap = Math.max(0.6, Math.min(2, (middleHeight - owner.height - upper.height) / 2));

  const textY = secondFold + FOLD_MARGIN;
  const room = { width, height: inner.y + inner.height - textY };
  const body = fitParagraphs(text, faces, room, { largest: scale.body, smallest: SMALLEST });
  return {
    fits:
      outside.fits &&
      outside.height <= flap.height &&
      upper.fits &&
      owner.height + middleGap + upper.height <= middleHeight + 0.1 &&
      body.fits,
    draw(drawing) {
      outside.draw(drawing, x, flap.y + Math.max(0, (flap.height - outside.height) / 2));
      owner.draw(drawing, x, middleY);
      upper.draw(drawing, x, middleY + owner.height + middleGap);
      drawBody(drawing, body, x, textY, room.height);
      drawFold(drawing, faces, rect, firstFold, 'сгиб назад: имя снаружи');
      drawFold(drawing, faces, rect, secondFold, 'сгиб внутрь');
    },
  };
}

/** Draws the text; one that is too high ends with a whole line that says so. */
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

/** A dotted line across the cell with what to do at its middle. */
function drawFold(drawing: Drawing, faces: Faces, rect: Rect, y: number, hint: string): void {
  const label = linesPart(hint, faces, 'regular', { width: rect.width, largest: 7, smallest: 7, maxLines: 1 });
  const style = { width: 0.25, dash: [0.25, 1.1] as [number, number] };
  const labelX = rect.x + 7;
  const labelEnd = labelX + hint.length * 1.3 + 2;
  drawing.line(rect.x + 2.5, y, labelX - 1.5, y, style);
  drawing.line(labelEnd, y, rect.x + rect.width - 2.5, y, style);
  label.draw(drawing, labelX, y - label.height * 0.55);
}
