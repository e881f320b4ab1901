import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, field, paragraph, signatures } from '../../base/documents/form-parts.ts';
import type { Paper } from '../../base/documents/paper.ts';
import { LANDSCAPE, planSheet } from '../../base/documents/sheet.ts';
import type { TableColumn } from '../../base/documents/table.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { classTeacherSlots } from '../../class-data/school/teacher-signature.ts';
import { signerOnSheet } from '../../register/sheet-capacity.ts';
import { HAND_OUT_UNDERTAKING } from '../credentials/hand-out-texts.ts';
import type { MeetingInput, MeetingRow } from './meeting-input.ts';
import { FORM_NOTE } from './meeting-texts.ts';

const SIZE = 9.5;
/** A cell to sign in, mm. */
const SIGNATURE = 30;

/** Nothing is due here: nobody signs by mistake. */
const NOT_DUE = '—';
/** To circle one. */
const FORMS = ['Э', 'Б', 'Э+Б'].join('\u00a0\u00a0\u00a0');

/** The sheet passed round at the meeting, landscape: a row per person, a column per thing due from anybody. */
export function planMeetingSheet(
  rows: readonly MeetingRow[],
  input: Omit<MeetingInput, 'families'>,
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
): Paper {
  const column: FormColumn = { x: LANDSCAPE.x, width: LANDSCAPE.width, faces };
  const handOut = rows.some((row) => row.handOut !== null);
  const acknowledge = rows.some((row) => row.acknowledge);
  const choose = rows.some((row) => row.chooseForm);
  const signed = (title: string): TableColumn => ({ title, width: SIGNATURE, align: 'center' });
  const columns: TableColumn[] = [
    { title: '№', width: 9, align: 'center' },
    { title: 'Ученик', width: 0 },
    { title: 'Кто расписывается', width: 0 },
    ...(handOut ? [{ title: 'Что выдано', width: 34 }, signed('Реквизиты получил(а)')] : []),
    ...(acknowledge ? [signed('Ознакомлен(а)')] : []),
    ...(choose
      ? [{ title: 'Форма (обвести)', width: 27, align: 'center' as const }, signed('Форму выбрал(а)')]
      : []),
  ];
  return planSheet(
    {
      title: ['Лист собрания', input.className].filter(Boolean).join(', '),
      head: sheetHead(input, { handOut, acknowledge, choose }, details, column, wording),
      columns: widened(columns),
      rows: rows.map((row, index) => [
        String(index + 1),
        row.student,
        signerOnSheet(row.name, row.capacity, row.student),
        ...(handOut ? [row.handOut ?? NOT_DUE, row.handOut === null ? NOT_DUE : ''] : []),
        ...(acknowledge ? [row.acknowledge ? '' : NOT_DUE] : []),
        ...(choose ? [row.chooseForm ? FORMS : NOT_DUE, row.chooseForm ? '' : NOT_DUE] : []),
      ]),
      tail: [signatures(classTeacherSlots(details), column, 4)],
      lowestRow: 13,
      size: SIZE,
      page: LANDSCAPE,
    },
    faces,
  );
}

/** The names share what the other columns leave. */
function widened(columns: readonly TableColumn[]): TableColumn[] {
  const free = LANDSCAPE.width - columns.reduce((sum, { width }) => sum + width, 0);
  const names = columns.filter(({ width }) => width === 0).length;
  return columns.map((column) => (column.width === 0 ? { ...column, width: free / names } : column));
}

function sheetHead(
  { className, date, topics }: Omit<MeetingInput, 'families'>,
  has: { handOut: boolean; acknowledge: boolean; choose: boolean },
  details: SchoolDetails,
  column: FormColumn,
  wording: Wording,
): FlowPart[] {
  const centre = { align: 'center', keep: true } as const;
  const small = { size: 10, gap: 1.5 } as const;
  return [
    ...schoolHead(details, column, { size: 11 }),
    ...paragraph('ЛИСТ РОДИТЕЛЬСКОГО СОБРАНИЯ', column, { ...centre, face: 'bold', size: 14, gap: 3 }),
    ...field('Класс:', className, column, { gap: 2 }),
    ...field('Дата:', date, column),
    ...(has.handOut
      ? paragraph(wording(HAND_OUT_UNDERTAKING), column, { ...small, lead: 'Реквизиты.', gap: 3 })
      : []),
    ...(has.acknowledge
      ? paragraph(topics.length > 0 ? `${topics.join('; ')}.` : '_'.repeat(60), column, {
          ...small,
          lead: 'С чем ознакомлены:',
        })
      : []),
    ...(has.choose ? paragraph(wording(FORM_NOTE), column, { ...small, lead: 'Форма сведений:' }) : []),
  ];
}
