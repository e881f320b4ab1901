import { type Day, russianDay } from '../../base/calendar/day.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, paragraph, signatures } from '../../base/documents/form-parts.ts';
import { FILED, type Paper } from '../../base/documents/paper.ts';
import { columnsByShare, planSheet } from '../../base/documents/sheet.ts';
import { longDate } from '../../base/text/document-date.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { classTeacherSlots } from '../../class-data/school/teacher-signature.ts';
import type { JobRow, JobState } from '../../register/job-report.ts';
import { JOB_REPORT_BASIS } from './report-texts.ts';

const SIZE = 8.5;

const STATES: Readonly<Record<NonNullable<JobState>, string>> = {
  done: 'выполнено',
  begun: 'выполняется',
  none: 'нет записей',
};

/** What stands above the table; '' is left out. */
export interface JobReportHead {
  className: string;
  /** «2026/2027» */
  schoolYear: string;
  on: Day;
}

/**
 * «Справка об исполнении должностной инструкции по работе в информационной системе»: what was done of each item, how
 * much, since when, and what is open. Given on request, not an obligatory report.
 */
export function planJobReport(
  rows: readonly JobRow[],
  { className, schoolYear, on }: JobReportHead,
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size: 11 };
  const centre = { align: 'center', keep: true } as const;
  const year = schoolYear && `${schoolYear} учебный год`;
  return planSheet(
    {
      title: ['Справка об исполнении должностной инструкции', className].filter(Boolean).join(', '),
      head: [
        ...schoolHead(details, column, { size: 11 }),
        ...paragraph('СПРАВКА', column, { ...centre, face: 'bold', size: 14, gap: 4 }),
        ...paragraph(
          'об исполнении должностной инструкции классного руководителя по работе в информационной системе',
          column,
          { ...centre, face: 'bold' },
        ),
        ...paragraph([className, year, `на ${longDate(on)}`].filter(Boolean).join(', '), column, {
          ...centre,
          gap: 1,
        }),
        ...paragraph(wording(JOB_REPORT_BASIS), column, { size: 9.5, gap: 3 }),
      ],
      columns: columnsByShare(
        [
          { title: 'Пункт инструкции', share: 40 },
          { title: 'Что сделано', share: 54 },
          { title: 'Состояние', share: 32 },
          { title: 'Впервые', share: 18, align: 'center' },
          { title: 'Не завершено', share: 36 },
        ],
        FILED.width,
        SIZE,
        faces,
      ),
      rows: rows.map(({ number, item, text, state, amount, since, open }) => [
        number && `${number}. ${item}`,
        text,
        state === null ? '' : [STATES[state], state === 'none' ? '' : amount].filter(Boolean).join(': '),
        since ? russianDay(since) : '',
        open.join('. '),
      ]),
      tail: [signatures(classTeacherSlots(details), column, 4)],
      lowestRow: 5,
      size: SIZE,
    },
    faces,
  );
}
