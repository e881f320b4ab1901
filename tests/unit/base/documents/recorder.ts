import type { Drawing } from '../../../../utils/base/documents/drawing.ts';
import type { Faces } from '../../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../../utils/base/documents/paper.ts';
import { MM_PER_PT, settable, widthOf } from '../../../../utils/base/documents/text.ts';

/** A text as drawn, '' for a bar code: its box in mm. */
interface DrawnText {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface RecordedPage {
  texts: DrawnText[];
  lines: { left: number; right: number; top: number; bottom: number }[];
}

/** Draws every page of a paper on nothing and records what was drawn where. */
export function recordPaper(paper: Paper, faces: Faces): RecordedPage[] {
  return Array.from({ length: paper.pages }, (_, number) => {
    const page: RecordedPage = { texts: [], lines: [] };
    const refuse = () => {
      throw new Error('Бумага рисует то, чего здесь не ждут');
    };
    const drawing: Drawing = {
      addPage: refuse,
      circle(x, y, radius) {
        page.lines.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
      },
      squares(rects, x, y, unit) {
        page.texts.push({
          text: '',
          left: x + unit * Math.min(...rects.map((rect) => rect.x)),
          right: x + unit * Math.max(...rects.map((rect) => rect.x + rect.width)),
          top: y + unit * Math.min(...rects.map((rect) => rect.y)),
          bottom: y + unit * Math.max(...rects.map((rect) => rect.y + rect.height)),
        });
      },
      text(text, x, y, { face, size }) {
        const width = widthOf(settable(text, faces[face]), faces[face], size);
        const high = size * MM_PER_PT;
        page.texts.push({ text, left: x, right: x + width, top: y - 0.72 * high, bottom: y + 0.22 * high });
      },
      line(x1, y1, x2, y2) {
        page.lines.push({
          left: Math.min(x1, x2),
          right: Math.max(x1, x2),
          top: Math.min(y1, y2),
          bottom: Math.max(y1, y2),
        });
      },
      frame({ x, y, width, height }) {
        page.lines.push({ left: x, right: x + width, top: y, bottom: y + height });
      },
    };
    paper.draw(drawing, number);
    return page;
  });
}

/**
 * What is wrong with the pages of a paper: content outside the printable area, overlapping texts. Empty if
 * all is well.
 */
export function troubleOn(
  paper: Paper,
  faces: Faces,
  field: { left: number; right: number; top: number; bottom: number } = FIELD,
): string[] {
  return recordPaper(paper, faces).flatMap(({ texts, lines }, number) => {
    const outside = [...texts, ...lines].filter(
      ({ left, right, top, bottom }) =>
        left < field.left - 0.01 ||
        right > field.right + 0.01 ||
        top < field.top - 1.5 ||
        bottom > field.bottom + 0.01,
    );
    const over = texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter(
          (other) =>
            other.left < one.right - 0.1 &&
            one.left < other.right - 0.1 &&
            other.top < one.bottom - 0.4 &&
            one.top < other.bottom - 0.4,
        )
        .map((other) => `«${one.text}» и «${other.text}»`),
    );
    return [
      ...outside.map((each) => `страница ${number + 1}, за полем: ${JSON.stringify(each)}`),
      ...over.map((each) => `страница ${number + 1}, друг на друге: ${each}`),
    ];
  });
}

/** Edges of a portrait sheet to be filed; the footer is in the lower margin. */
const FIELD = { left: 30, right: 200, top: 20, bottom: 290 };
