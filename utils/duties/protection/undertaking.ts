import type { Faces } from '../../base/documents/fonts.ts';
import {
  type FormColumn,
  field,
  paragraph,
  personSlots,
  signatures,
} from '../../base/documents/form-parts.ts';
import { FILED, flowPaper, type Paper } from '../../base/documents/paper.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { points } from './points.ts';
import { UNDERTAKING_BEGINNING, UNDERTAKING_LIABILITY, UNDERTAKING_POINTS } from './protection-texts.ts';

/** «Обязательство о неразглашении персональных данных»: the teacher's own, filed with the head. '' leaves lines. */
export function planUndertaking(
  { className, date }: { className: string; date: string },
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size: 11.5 };
  const centre = { align: 'center', face: 'bold', keep: true } as const;
  const { teacher } = details;
  return flowPaper(
    ['Обязательство о неразглашении', teacher.name].filter(Boolean).join(', '),
    [
      ...schoolHead(details, column, { size: 11 }),
      ...paragraph('ОБЯЗАТЕЛЬСТВО', column, { ...centre, size: 14, gap: 6 }),
      ...paragraph('о неразглашении персональных данных и защите реквизитов доступа', column, centre),
      ...field('Я,', teacher.name, column, { caption: 'фамилия, имя, отчество', gap: 5 }),
      ...field('должность:', ['классный руководитель', className].filter(Boolean).join(' '), column),
      ...paragraph(wording(UNDERTAKING_BEGINNING), column, { gap: 3, keep: true }),
      ...points(wording(UNDERTAKING_POINTS), column),
      ...paragraph(wording(UNDERTAKING_LIABILITY), column, { gap: 4, keep: true }),
      signatures(personSlots(teacher.name, date), column, 5),
    ],
    faces,
  );
}
