import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, paragraph } from '../../base/documents/form-parts.ts';
import { FILED, flowPaper, type Paper } from '../../base/documents/paper.ts';
import type { Letter } from './diary-letter.ts';

/** A letter on paper, for people without e-mail; `to` is the family it is for, '' : anybody. */
export function planLetter({ subject, body }: Letter, to: string, faces: Faces): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size: 12 };
  return flowPaper(
    [subject, to].filter(Boolean).join(', '),
    [
      ...(to ? paragraph(to, column, { align: 'right' }) : []),
      ...paragraph(subject, column, { face: 'bold', size: 14, gap: 4, keep: true }),
      ...body
        .split('\n')
        .flatMap((line) =>
          line.trim()
            ? paragraph(line, column, { gap: 1.5 })
            : [{ height: 3, gap: 0, keep: false, draw() {} }],
        ),
    ],
    faces,
  );
}
