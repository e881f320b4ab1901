import { A4 } from '../../base/documents/a4.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import {
  type FormColumn,
  field,
  officialSlots,
  paragraph,
  signatures,
} from '../../base/documents/form-parts.ts';
import type { Paper } from '../../base/documents/paper.ts';
import { planSheet, type SheetPage } from '../../base/documents/sheet.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { signerOnSheet } from '../../register/sheet-capacity.ts';
import { HAND_OUT_BY_RECEIPT, HAND_OUT_UNDERTAKING } from './hand-out-texts.ts';
import type { HandOutRow } from './slip.ts';
import { classCaption } from './slip-parts.ts';

/** Head of the hand-out sheet. An empty string leaves a line to fill in by hand. */
export interface HandOutHead {
  school: string;
  className: string;
  /** Class teacher, full name or with initials. */
  teacher: string;
  /** As printed, «01.09.2026». */
  date: string;
}

/** A portrait sheet to be filed, mm. */
const PAGE: SheetPage = { x: 20, width: 180, height: A4.height, top: 14, bottom: A4.height - 16 };

const COLUMNS = [
  { title: '№', width: 8, align: 'center' },
  { title: 'Ученик', width: 42 },
  { title: 'Кому выдано, в каком качестве', width: 46 },
  { title: 'Что выдано', width: 36 },
  { title: 'Дата', width: 18, align: 'center' },
  { title: 'Подпись', width: 30 },
] as const;

/**
 * Hand-out sheet (ведомость выдачи реквизитов доступа): undertaking, table with columns for date and signature, class
 * teacher's signature. Its type rules out passwords.
 */
export function planHandOutSheet(
  rows: readonly HandOutRow[],
  head: HandOutHead,
  faces: Faces,
  wording: Wording,
): Paper {
  const column: FormColumn = { x: PAGE.x, width: PAGE.width, faces };
  const centre = { align: 'center', keep: true } as const;
  const about = `${classCaption(head.className || '________')}, ${head.date || '«___» ____________ 20___ г.'}`;
  return planSheet(
    {
      title: ['Ведомость выдачи реквизитов доступа', head.className].filter(Boolean).join(', '),
      head: [
        ...(head.school
          ? paragraph(head.school, column, { ...centre, size: 11 })
          : field('', '', column, { caption: 'школа' })),
        ...paragraph('ВЕДОМОСТЬ', column, { ...centre, face: 'bold', size: 14, gap: 2 }),
        ...paragraph('выдачи реквизитов доступа к электронному дневнику', column, {
          ...centre,
          face: 'bold',
          size: 11.5,
        }),
        ...paragraph(about, column, { ...centre, size: 11, gap: 1.5 }),
        ...paragraph(wording(HAND_OUT_UNDERTAKING), column, { size: 10, gap: 2.5 }),
        ...paragraph(wording(HAND_OUT_BY_RECEIPT), column, { size: 10, gap: 1 }),
      ],
      columns: COLUMNS,
      rows: rows.map((row, index) => [
        String(index + 1),
        row.student,
        signerOnSheet(row.recipient, row.capacity, row.student),
        row.handedOut,
        '',
        '',
      ]),
      tail: [signatures(officialSlots('Классный руководитель', head.teacher), column, 2)],
      lowestRow: 9,
      size: 9.5,
      page: PAGE,
    },
    faces,
  );
}
