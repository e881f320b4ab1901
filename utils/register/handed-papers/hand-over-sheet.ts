import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, field, paragraph, signatures } from '../../base/documents/form-parts.ts';
import { FILED, type Paper } from '../../base/documents/paper.ts';
import { columnsByShare, planSheet } from '../../base/documents/sheet.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import { classTeacherSlots } from '../../class-data/school/teacher-signature.ts';

const SIZE = 9.5;

export interface HandOverRow {
  student: string;
  /** '' leaves the cell to be written. */
  representative: string;
  /** «уведомление № 12»: never what it is about. */
  what: string;
  period: string;
}

/** Hand-over register (ведомость вручения) of papers of one kind («выписок»), with a note on who fills it in: №, student, representative, what, period, date, signature. */
export function planHandOverSheet(
  { what, note }: { what: string; note: string },
  rows: readonly HandOverRow[],
  className: string,
  details: SchoolDetails,
  faces: Faces,
): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces };
  const cells = rows.map(({ student, representative, what: given, period }, index) => [
    String(index + 1),
    student,
    representative,
    given,
    period,
    '',
    '',
  ]);
  return planSheet(
    {
      title: [`Ведомость вручения ${what}`, className].filter(Boolean).join(', '),
      head: [
        ...schoolHead(details, column, { size: 11 }),
        ...paragraph(`ВЕДОМОСТЬ ВРУЧЕНИЯ ${what.toUpperCase()}`, column, {
          align: 'center',
          face: 'bold',
          size: 14,
          gap: 4,
        }),
        ...field('Класс:', className, column, { gap: 4 }),
        ...paragraph(note, column, { size: 10, gap: 1.5 }),
      ],
      columns: columnsByShare(
        [
          { title: '№', share: 8, align: 'center' },
          { title: 'Ученик', share: 36 },
          { title: 'Родитель (законный представитель)', share: 38 },
          { title: 'Что вручено', share: 32 },
          { title: 'Период', share: 20 },
          { title: 'Дата', share: 18 },
          { title: 'Подпись', share: 22 },
        ],
        FILED.width,
        SIZE,
        faces,
        cells,
      ),
      rows: cells,
      tail: [signatures(classTeacherSlots(details), column, 4)],
      lowestRow: 10,
      size: SIZE,
    },
    faces,
  );
}
