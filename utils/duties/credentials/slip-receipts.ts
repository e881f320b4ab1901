import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import {
  type FormColumn,
  field,
  paragraph,
  personSlots,
  signatures,
} from '../../base/documents/form-parts.ts';
import { FILED, flowPaper, type Paper } from '../../base/documents/paper.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { cutLine } from '../../register/handed-papers/tear-off.ts';
import type { HandOutHead } from './hand-out-sheet.ts';
import { RECEIPT_TEXT } from './hand-out-texts.ts';
import type { HandOutRow } from './slip.ts';
import { classCaption } from './slip-parts.ts';

/** Receipts (расписки) for slips that went with the child, one for each row, to be cut apart: each names one family alone. */
export function planSlipReceipts(
  rows: readonly HandOutRow[],
  head: HandOutHead,
  faces: Faces,
  wording: Wording,
): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size: 10 };
  const parts = rows.flatMap((row): FlowPart[] => {
    const own = receipt(row, head, column, wording(RECEIPT_TEXT));
    for (const part of own) part.keep = true;
    return [...own, { ...cutLine(column, 2), keep: false }];
  });
  return flowPaper(['Расписки в получении памяток', head.className].filter(Boolean).join(', '), parts, faces);
}

function receipt(row: HandOutRow, head: HandOutHead, column: FormColumn, text: string): FlowPart[] {
  const back = head.teacher
    ? `Вернуть классному руководителю: ${head.teacher}`
    : 'Вернуть классному руководителю';
  const school = [head.school, head.className && classCaption(head.className)].filter(Boolean).join(', ');
  return [
    ...(school ? paragraph(school, column, { align: 'center', size: 10, gap: 1 }) : []),
    ...paragraph('РАСПИСКА', column, { align: 'center', face: 'bold', size: 12, gap: 1 }),
    ...field('Ученик(ца):', row.student, column, { gap: 1 }),
    ...field('Чья памятка, что в ней:', [row.recipient, row.handedOut].filter(Boolean).join(', '), column),
    ...paragraph(text, column, { gap: 2 }),
    signatures(personSlots(row.capacity === 'ученик' ? '' : row.recipient), column, 1, 8),
    ...paragraph(back, column, { size: 9.5, gap: 1 }),
  ];
}
