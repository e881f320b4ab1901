import { type Day, russianDay } from '../../base/calendar/day.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, field, paragraph, signatures } from '../../base/documents/form-parts.ts';
import type { Paper } from '../../base/documents/paper.ts';
import { columnsByShare, LANDSCAPE, planSheet } from '../../base/documents/sheet.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import { classTeacherSlots } from '../../class-data/school/teacher-signature.ts';
import type { Correction } from './corrections.ts';

const SIZE = 9.5;

/** «Список исправлений в данных Дневник.ру»: what stands, what should stand, and on what document it rests. */
export function planCorrections(
  { corrections, className, on }: { corrections: readonly Correction[]; className: string; on: Day | null },
  details: SchoolDetails,
  faces: Faces,
): Paper {
  const column: FormColumn = { x: LANDSCAPE.x, width: LANDSCAPE.width, faces };
  const rows = corrections.map(({ who, what, was, should, document }, at) => [
    String(at + 1),
    who,
    what,
    was,
    should,
    document,
    '',
  ]);
  return planSheet(
    {
      title: ['Список исправлений', className].filter(Boolean).join(', '),
      head: [
        ...schoolHead(details, column, { size: 11 }),
        ...paragraph('СПИСОК ИСПРАВЛЕНИЙ В ДАННЫХ ДНЕВНИК.РУ', column, {
          align: 'center',
          face: 'bold',
          size: 14,
          gap: 4,
          keep: true,
        }),
        ...field('Класс:', className, column, { gap: 3 }),
        ...field('Кому:', '', column, { caption: 'секретарь, администратор Дневник.ру', gap: 1.5 }),
        ...field('По состоянию на:', on === null ? '' : russianDay(on), column, { gap: 1.5 }),
      ],
      columns: columnsByShare(
        [
          { title: '№', share: 4, align: 'center' },
          { title: 'Кто', share: 24 },
          { title: 'Что исправить', share: 14 },
          { title: 'Стоит в Дневник.ру', share: 18 },
          { title: 'Должно быть', share: 18 },
          { title: 'На основании документа', share: 14 },
          { title: 'Исправлено, дата', share: 10 },
        ],
        LANDSCAPE.width,
        SIZE,
        faces,
        rows,
      ),
      rows,
      freeRows: rows.length === 0 ? 8 : 0,
      tail: [signatures(classTeacherSlots(details), column, 4, 9)],
      lowestRow: 8,
      size: SIZE,
      page: LANDSCAPE,
    },
    faces,
  );
}
