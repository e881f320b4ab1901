import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, field, paragraph, signatures } from '../../base/documents/form-parts.ts';
import { FILED, type Paper } from '../../base/documents/paper.ts';
import { columnsByShare, planSheet } from '../../base/documents/sheet.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import { classTeacherSlots } from '../../class-data/school/teacher-signature.ts';
import { HAND_OUT_UNDERTAKING } from '../credentials/hand-out-sheet.ts';
import type { MeetingInput, MeetingRow } from './meeting-input.ts';

const SIZE = 9.5;
/** Nothing is due here: nobody signs by mistake. */
const NOT_DUE = '—';
/** To circle one. */
const FORMS = ['Э', 'Б', 'Э+Б'].join('\u00a0\u00a0\u00a0');

/** The sheet passed round at the meeting: a row per person, a column per thing due from anybody. */
export function planMeetingSheet(
  rows: readonly MeetingRow[],
  input: Omit<MeetingInput, 'families'>,
  details: SchoolDetails,
  faces: Faces,
): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces };
  const handOut = rows.some((row) => row.handOut !== null);
  const acknowledge = rows.some((row) => row.acknowledge);
  const choose = rows.some((row) => row.chooseForm);
  const columns = [
    { title: '№', share: 8, align: 'center' as const },
    { title: 'Ученик', share: 30 },
    { title: 'Кто расписывается', share: 33 },
    ...(handOut
      ? [
          { title: 'Что выдано', share: 22 },
          { title: 'Реквизиты получил(а)', share: 22, align: 'center' as const },
        ]
      : []),
    ...(acknowledge ? [{ title: 'Ознакомлен(а)', share: 21, align: 'center' as const }] : []),
    ...(choose
      ? [
          { title: 'Форма (обвести)', share: 22, align: 'center' as const },
          { title: 'Форму выбрал(а)', share: 20, align: 'center' as const },
        ]
      : []),
  ];
  return planSheet(
    {
      title: ['Лист собрания', input.className].filter(Boolean).join(', '),
      head: sheetHead(input, { handOut, acknowledge, choose }, details, column),
      columns: columnsByShare(columns, FILED.width, SIZE, faces),
      rows: rows.map((row, index) => [
        String(index + 1),
        row.student,
        row.name === row.student ? row.capacity : [row.name, row.capacity].filter(Boolean).join(', '),
        ...(handOut ? [row.handOut ?? NOT_DUE, row.handOut === null ? NOT_DUE : ''] : []),
        ...(acknowledge ? [row.acknowledge ? '' : NOT_DUE] : []),
        ...(choose ? [row.chooseForm ? FORMS : NOT_DUE, row.chooseForm ? '' : NOT_DUE] : []),
      ]),
      tail: [signatures(classTeacherSlots(details), column, 4)],
      lowestRow: 13,
      size: SIZE,
    },
    faces,
  );
}

function sheetHead(
  { className, date, topics }: Omit<MeetingInput, 'families'>,
  has: { handOut: boolean; acknowledge: boolean; choose: boolean },
  details: SchoolDetails,
  column: FormColumn,
): FlowPart[] {
  const centre = { align: 'center', keep: true } as const;
  const small = { size: 10, gap: 1.5 } as const;
  return [
    ...schoolHead(details, column, { size: 11 }),
    ...paragraph('ЛИСТ РОДИТЕЛЬСКОГО СОБРАНИЯ', column, { ...centre, face: 'bold', size: 14, gap: 3 }),
    ...field('Класс:', className, column, { gap: 2 }),
    ...field('Дата:', date, column),
    ...(has.handOut ? paragraph(HAND_OUT_UNDERTAKING, column, { ...small, lead: 'Реквизиты.', gap: 3 }) : []),
    ...(has.acknowledge
      ? paragraph(topics.length > 0 ? `${topics.join('; ')}.` : '_'.repeat(60), column, {
          ...small,
          lead: 'Ознакомлены:',
        })
      : []),
    ...(has.choose
      ? paragraph(
          'обведите, как вы хотите получать сведения об обучении: Э — в электронном дневнике, Б — бумажной выпиской, Э+Б — и так, и так.',
          column,
          { ...small, lead: 'Форма сведений:' },
        )
      : []),
  ];
}
