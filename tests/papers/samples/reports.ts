import { classReport } from '../../../utils/duties/reports/class-report.ts';
import { planClassReport } from '../../../utils/duties/reports/class-report-paper.ts';
import { studentReport } from '../../../utils/duties/reports/student-report.ts';
import { planStudentReport } from '../../../utils/duties/reports/student-report-paper.ts';
import { FILLED_CASTS } from '../casts.ts';
import { paper } from '../sample.ts';
import { journalOf, ON, PERIOD } from './class-journal.ts';

export const reports = [
  ...paper(
    'class-report',
    'Отчёт классного руководителя',
    'filed',
    (cast, { faces }) => {
      const analysis = journalOf(cast).year.periods.get('q2')!;
      const head = { className: cast.className, period: PERIOD, on: ON };
      return planClassReport(
        classReport(analysis, head, (key) => key),
        cast.details,
        faces,
      );
    },
    FILLED_CASTS,
  ),
  ...paper(
    'student-report',
    'Отчёт об учёбе и посещаемости',
    'filed',
    (cast, { faces }) => {
      const analysis = journalOf(cast).year.periods.get('q2')!;
      const of = analysis.students[1]!;
      const head = { className: cast.className, period: PERIOD, on: ON, student: of.student.name };
      return planStudentReport(studentReport(analysis, of, head), cast.details, faces);
    },
    FILLED_CASTS,
  ),
];
