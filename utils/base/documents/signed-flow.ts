import { A4 } from './a4.ts';
import type { FlowPart } from './flow.ts';
import type { Faces } from './fonts.ts';
import { FILED, flowPaper, type Paper } from './paper.ts';

/** Height of the signature line at the foot of a page, mm. */
const FOOT = 13;

/**
 * A paper that its signer signs at the end. If it has several pages, each page but the last has a signature line at its
 * foot, so that no page of it can be exchanged.
 */
export function signedFlow(title: string, parts: readonly FlowPart[], faces: Faces): Paper {
  const whole = flowPaper(title, parts, faces);
  if (whole.pages === 1) return whole;
  const bottom = A4.height - FILED.bottom;
  const paper = flowPaper(title, parts, faces, { top: FILED.top, bottom: bottom - FOOT });
  return {
    ...paper,
    draw(drawing, page) {
      paper.draw(drawing, page);
      if (page === paper.pages - 1) return;
      const right = FILED.left + FILED.width;
      drawing.text('подпись', right - 64, bottom, { face: 'regular', size: 11 });
      drawing.line(right - 48, bottom + 1, right, bottom + 1, { width: 0.2 });
    },
  };
}

/** The paper in the largest type size (pt, from the largest) at which it has one page; else in `onMore`. */
export function firstFitting(
  sizes: readonly number[],
  set: (size: number) => Paper,
  onMore = sizes[0] ?? 12,
): Paper {
  for (const size of sizes) {
    const paper = set(size);
    if (paper.pages === 1) return paper;
  }
  return set(onMore);
}
