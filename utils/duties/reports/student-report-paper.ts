import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, paragraph, signatures } from '../../base/documents/form-parts.ts';
import { FILED, flowPaper, type Paper } from '../../base/documents/paper.ts';
import { tableParts } from '../../base/documents/table-parts.ts';
import { shownAttendance } from '../../class-data/analytics/shown-attendance.ts';
import { freshNote, markedAverage, oursNote } from '../../class-data/analytics/table-notes.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { classTeacherSlots } from '../../class-data/school/teacher-signature.ts';
import { ATTENDANCE_TITLES } from './class-report.ts';
import { reportHead } from './class-report-paper.ts';
import type { StudentReport } from './student-report.ts';

const centre = { align: 'center' } as const;

/** A student's report on paper. */
export function planStudentReport(report: StudentReport, details: SchoolDetails, faces: Faces): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size: 11 };
  const attendance = shownAttendance(report.attendance);
  const counted = oursNote(report.subjects);
  const subjects = report.unmarked
    ? []
    : [
        ...paragraph('Отметки', column, { face: 'bold', gap: 4, keep: true }),
        ...tableParts(
          [
            { title: 'Предмет', share: 44 },
            { title: 'Отметки (дата)', share: 84 },
            { title: 'Средний балл', share: 16, ...centre },
            { title: 'За период', share: 16, ...centre },
            { title: 'Пропущено уроков', share: 20, ...centre },
          ],
          report.subjects.map(({ subject, marks, average, ours, given, missed }) => [
            subject,
            marks.map(({ day, number }) => `${number}\u00a0(${day})`).join(', '),
            markedAverage({ average, ours }),
            given,
            String(missed),
          ]),
          column,
          { size: 9, gap: 1 },
        ),
        ...(counted ? paragraph(counted, column, { gap: 0.5, size: 9 }) : []),
      ];
  const note = freshNote(report.attendance.fresh);
  return flowPaper(
    `Отчёт об учёбе, ${report.student}`,
    [
      ...reportHead('ОТЧЁТ ОБ УЧЁБЕ И ПОСЕЩАЕМОСТИ', report, details, column),
      ...paragraph(report.student, column, { ...centre, face: 'bold', size: 12, gap: 2, keep: true }),
      ...subjects,
      ...paragraph('Посещаемость', column, { face: 'bold', gap: 4, keep: true }),
      ...tableParts(
        ATTENDANCE_TITLES.map((title) => ({ title, share: 1, ...centre })),
        [
          [
            attendance.lessons,
            attendance.missed,
            attendance.illness,
            attendance.excused,
            attendance.unexcused,
            attendance.late,
            attendance.daysMissed,
            attendance.attended,
          ],
        ],
        column,
        { size: 9, gap: 1 },
      ).map((part) => ({ ...part, keep: true })),
      ...(note ? paragraph(note, column, { gap: 1, size: 9 }) : []),
      signatures(classTeacherSlots(details), column, 6),
    ],
    faces,
  );
}
