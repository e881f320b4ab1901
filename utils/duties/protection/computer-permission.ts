import type { Faces } from '../../base/documents/fonts.ts';
import {
  type FormColumn,
  field,
  paragraph,
  personSlots,
  signatures,
} from '../../base/documents/form-parts.ts';
import { FILED, flowPaper, type Paper } from '../../base/documents/paper.ts';
import { type SchoolDetails, systemTitle } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { headSlots } from '../../class-data/school/teacher-signature.ts';
import { points } from './points.ts';
import { COMPUTER_AGREED, COMPUTER_CONDITIONS } from './protection-texts.ts';

/**
 * The head's permission to work on a personal computer («личный компьютер»), with its conditions; the teacher signs
 * that they are known. The computer, the term and the number are written by hand.
 */
export function planComputerPermission(
  { className }: { className: string },
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size: 11.5 };
  const centre = { align: 'center', face: 'bold', keep: true } as const;
  const { teacher } = details;
  return flowPaper(
    ['Разрешение на личный компьютер', teacher.name].filter(Boolean).join(', '),
    [
      ...schoolHead(details, column, { size: 11 }),
      ...paragraph('РАЗРЕШЕНИЕ', column, { ...centre, size: 14, gap: 6 }),
      ...paragraph('использовать личный компьютер для работы с персональными данными', column, centre),
      ...paragraph('«____» _______________ 20____ г. № ________', column, { gap: 4, keep: true }),
      ...field('Работник:', teacher.name, column, { caption: 'фамилия, имя, отчество', gap: 3 }),
      ...field('Должность:', ['классный руководитель', className].filter(Boolean).join(' '), column),
      ...field('Компьютер:', '', column, { caption: 'вид, марка, серийный или инвентарный номер' }),
      ...field('Для какой работы:', systemTitle(details), column),
      ...field('На срок:', '', column, { caption: 'по какое число' }),
      ...paragraph('Разрешаю на условиях:', column, { gap: 4, keep: true }),
      ...points(wording(COMPUTER_CONDITIONS), column),
      { ...signatures(headSlots(details), column, 5), keep: true },
      ...paragraph(wording(COMPUTER_AGREED), column, { gap: 5, keep: true }),
      signatures(personSlots(teacher.name), column, 1),
    ],
    faces,
  );
}
