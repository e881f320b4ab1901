import { A4 } from '../../base/documents/a4.ts';
import type { Drawing } from '../../base/documents/drawing.ts';
import type { Paper } from '../../base/documents/paper.ts';

/** Width of half a landscape side, mm: the cut goes down the middle. */
const HALF = A4.height / 2;

/**
 * Extracts on halves, two per landscape side: first those of one half, in order, then those that need more,
 * each starting a new side.
 */
export function halfSheets(papers: readonly Paper[]): Paper[] {
  const small = papers.filter(({ pages }) => pages === 1);
  const sheets: Paper[] = [];
  for (let at = 0; at < small.length; at += 2) sheets.push(sheetOf(small.slice(at, at + 2)));
  return [...sheets, ...papers.filter(({ pages }) => pages > 1).map((paper) => sheetOf([paper]))];
}

/** The halves of the papers in sequence, with cut lines between different people's. */
function sheetOf(papers: readonly Paper[]): Paper {
  const halves = papers.flatMap((paper) =>
    Array.from({ length: paper.pages }, (_, page) => ({ paper, page })),
  );
  return {
    title: papers.map(({ title }) => title).join('; '),
    pages: Math.ceil(halves.length / 2),
    landscape: true,
    warnings: papers.flatMap(({ warnings }) => warnings),
    draw(drawing, sheet) {
      const [left, right] = halves.slice(2 * sheet, 2 * sheet + 2);
      left?.paper.draw(drawing, left.page);
      if (papers.length > 1) drawing.line(HALF, 0, HALF, A4.width, { width: 0.2, dash: [4, 3], grey: 0.4 });
      right?.paper.draw(moved(drawing, HALF), right.page);
    },
  };
}

/** Shifts all drawing to the right by `by` mm. */
function moved(drawing: Drawing, by: number): Drawing {
  return {
    addPage: (landscape) => drawing.addPage(landscape),
    text: (text, x, y, style) => drawing.text(text, x + by, y, style),
    line: (x1, y1, x2, y2, style) => drawing.line(x1 + by, y1, x2 + by, y2, style),
    frame: (rect, style) => drawing.frame({ ...rect, x: rect.x + by }, style),
    circle: (x, y, radius, style) => drawing.circle(x + by, y, radius, style),
    squares: (rects, x, y, unit) => drawing.squares(rects, x + by, y, unit),
  };
}
