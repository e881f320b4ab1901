import type { Drawing } from '../../base/documents/drawing.ts';
import type { FlowPart } from '../../base/documents/flow.ts';
import { type FormColumn, paragraph } from '../../base/documents/form-parts.ts';
import { type SchoolDetails, schoolName } from '../../class-data/school/school-details.ts';

/** The line along which the tear-off is cut; `beside` draws what stands under it, y in mm. */
export function cutLine(
  { x, width }: FormColumn,
  gap: number,
  beside?: (drawing: Drawing, y: number) => void,
): FlowPart {
  return {
    height: 5,
    gap,
    keep: true,
    draw(drawing, y) {
      drawing.line(x, y + 1, x + width, y + 1, { width: 0.25, dash: [2.4, 1.6] });
      drawing.text('линия отрыва', x, y + 4.4, { face: 'regular', size: 8, grey: 0.35 });
      beside?.(drawing, y);
    },
  };
}

/** «Отрывной талон, школа № 1» */
export function tearOffTitle(details: SchoolDetails, column: FormColumn): FlowPart[] {
  const title = ['Отрывной талон', schoolName(details)].filter(Boolean).join(', ');
  return paragraph(title, column, { face: 'bold', size: 10, keep: true });
}
