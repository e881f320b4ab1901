import type { FlowPart } from './flow.ts';
import { type FormColumn, field, paragraph } from './form-parts.ts';
import { MM_PER_PT, widthOf } from './text.ts';

/** Side of a box, and space after it and after its answer, mm. */
const BOX = { side: 3.6, gap: 1.6, after: 5 } as const;

/**
 * A text, or a line to write on with a caption under it, and at its right a box for each answer («да», «нет»), all of them
 * left empty.
 */
export function answerRow(
  what: { text: string } | { caption: string },
  answers: readonly string[],
  column: FormColumn,
  gap = 1.2,
): FlowPart[] {
  const { x, width, faces, size = 12 } = column;
  const widths = answers.map((answer) => BOX.side + BOX.gap + widthOf(answer, faces.regular, size));
  const boxes = widths.reduce((sum, each) => sum + each + BOX.after, 0);
  const left = { ...column, width: width - boxes };
  const parts =
    'text' in what
      ? paragraph(what.text, left, { gap })
      : field('', '', left, { caption: what.caption, gap: Math.min(gap, 0.8) });
  const [first] = parts;
  if (!first) return [];
  const { draw, height } = first;
  // On the base line of the text, or on the line to write on.
  const base = 'text' in what ? size * 0.95 * MM_PER_PT : height - 1.2;
  first.draw = (drawing, y) => {
    draw(drawing, y);
    let at = x + left.width + BOX.after;
    answers.forEach((answer, index) => {
      drawing.frame(
        { x: at, y: y + base - BOX.side + 0.4, width: BOX.side, height: BOX.side },
        { width: 0.3 },
      );
      drawing.text(answer, at + BOX.side + BOX.gap, y + base, { face: 'regular', size });
      at += (widths[index] ?? 0) + BOX.after;
    });
  };
  return parts;
}
