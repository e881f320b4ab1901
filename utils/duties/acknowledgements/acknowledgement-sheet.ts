import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, field, paragraph, signatures } from '../../base/documents/form-parts.ts';
import { FILED, type Paper } from '../../base/documents/paper.ts';
import { columnsByShare, planSheet } from '../../base/documents/sheet.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import { classTeacherSlots } from '../../class-data/school/teacher-signature.ts';

/** The class and period of a sheet; '' leaves a line. */
export interface AcknowledgementHead {
  className: string;
  /** «1-я четверть 2026/27 учебного года», «родительское собрание 12 сентября 2026 г.» */
  period: string;
  /** What people acknowledge, one per line. */
  topics: readonly string[];
}

/** A representative (or a student of 18) who signs; '' leaves the cell blank. */
export interface AcknowledgementRow {
  student: string;
  /** «Иванова Мария Петровна»: never a kind of authority. */
  representative: string;
}

const SIZE = 10;

/** Acknowledgement sheet (лист ознакомления) of a class for a period or a meeting. */
export function planClassAcknowledgement(
  rows: readonly AcknowledgementRow[],
  head: AcknowledgementHead,
  details: SchoolDetails,
  faces: Faces,
): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces };
  return planSheet(
    {
      title: ['Лист ознакомления', head.className].filter(Boolean).join(', '),
      head: [
        ...sheetHead('родителей (законных представителей)', head, details, column),
        ...topicParts(head.topics, column),
      ],
      columns: columnsByShare(
        [
          { title: '№', share: 8, align: 'center' },
          { title: 'Ученик', share: 48 },
          { title: 'Родитель (законный представитель)', share: 56 },
          { title: 'Дата', share: 24 },
          { title: 'Подпись', share: 34 },
        ],
        FILED.width,
        SIZE,
        faces,
      ),
      rows: rows.map((row, index) => [String(index + 1), row.student, row.representative, '', '']),
      tail: [signatures(classTeacherSlots(details), column, 4)],
      lowestRow: 10,
      size: SIZE,
    },
    faces,
  );
}

/** One student over a period: a row per topic; a row of '' is filled in by hand. */
export function planStudentAcknowledgement(
  student: { name: string; representatives: readonly string[] },
  rows: readonly { date: string; topic: string }[],
  head: Omit<AcknowledgementHead, 'topics'>,
  details: SchoolDetails,
  faces: Faces,
): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces };
  return planSheet(
    {
      title: ['Лист ознакомления', student.name].filter(Boolean).join(', '),
      head: [
        ...sheetHead('с ходом и результатами обучения', head, details, column),
        ...field('Ученик:', student.name, column, { gap: 3 }),
        ...field('Родители (законные представители):', student.representatives.join('; '), column),
      ],
      columns: columnsByShare(
        [
          { title: '№', share: 8, align: 'center' },
          { title: 'Дата', share: 23 },
          { title: 'С чем ознакомлен(а)', share: 64 },
          { title: 'Фамилия, инициалы', share: 40 },
          { title: 'Подпись', share: 35 },
        ],
        FILED.width,
        SIZE,
        faces,
      ),
      rows: rows.map((row, index) => [String(index + 1), row.date, row.topic, '', '']),
      tail: [signatures(classTeacherSlots(details), column, 4)],
      lowestRow: 10,
      size: SIZE,
    },
    faces,
  );
}

function sheetHead(
  subtitle: string,
  { className, period }: Omit<AcknowledgementHead, 'topics'>,
  details: SchoolDetails,
  column: FormColumn,
): FlowPart[] {
  const centre = { align: 'center', keep: true } as const;
  return [
    ...schoolHead(details, column, { size: 11 }),
    ...paragraph('ЛИСТ ОЗНАКОМЛЕНИЯ', column, { ...centre, face: 'bold', size: 14, gap: 4 }),
    ...paragraph(subtitle, column, { ...centre, face: 'bold' }),
    ...field('Класс:', className, column, { gap: 3 }),
    ...field('Период (собрание):', period, column),
  ];
}

function topicParts(topics: readonly string[], column: FormColumn): FlowPart[] {
  const [only = ''] = topics;
  if (topics.length < 2) return field('С чем ознакомлены:', only, column, { lines: 2 });
  return [
    ...paragraph('С чем ознакомлены:', column, { gap: 2, keep: true }),
    ...topics.flatMap((topic, index) => paragraph(`${index + 1}) ${topic}`, column, { gap: 0.8 })),
  ];
}
