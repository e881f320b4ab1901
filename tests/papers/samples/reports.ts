import { dutyJobs } from '../../../utils/duties/duty-jobs.ts';
import { classReport } from '../../../utils/duties/reports/class-report.ts';
import { planClassReport } from '../../../utils/duties/reports/class-report-paper.ts';
import { planJobReport } from '../../../utils/duties/reports/job-report-paper.ts';
import { studentReport } from '../../../utils/duties/reports/student-report.ts';
import { planStudentReport } from '../../../utils/duties/reports/student-report-paper.ts';
import { jobReport } from '../../../utils/register/job-report.ts';
import { classOf } from '../../unit/register/a-class.ts';
import { recordedEntries } from '../../unit/register/entries.ts';
import { CLASS_CASTS, FILLED_CASTS } from '../casts.ts';
import { paper } from '../sample.ts';
import { DAYS_OF_PERIOD, journalOf, ON, PERIOD } from './class-journal.ts';
import { ENGLISH, planned } from './groups.ts';

const RECORDED = recordedEntries(
  { kind: 'protection-recorded', person: '1', what: 'undertaking', on: '2026-09-01', number: '3' },
  { kind: 'protection-recorded', person: '1', what: 'rules-students', on: '2026-09-07', number: null },
  { kind: 'letter-sent', person: 'm1', on: '2026-09-03', subject: 'Электронный дневник' },
  {
    kind: 'credentials-handed-out',
    person: 's3',
    on: '2026-09-05',
    to: 's3',
    toName: 'Один Павел',
    capacity: 'ученик',
    how: 'in-person',
  },
);

export const reports = [
  ...paper(
    'class-report',
    'Отчёт классного руководителя',
    'filed',
    (cast, { faces, wording }) => {
      const { journal, year } = journalOf(cast);
      const analysis = year.periods.get('q2')!;
      const head = { className: cast.className, period: PERIOD, days: DAYS_OF_PERIOD, on: ON };
      const plans = [
        planned(
          cast,
          ENGLISH,
          analysis.students.map(({ student }) => student.key),
        ),
      ];
      return planClassReport(
        classReport(analysis, head, (key) => key, { journal, plans }),
        cast.details,
        faces,
        wording,
      );
    },
    [...FILLED_CASTS, ...CLASS_CASTS],
  ),
  ...paper(
    'student-report',
    'Отчёт об учёбе и посещаемости',
    'filed',
    (cast, { faces }) => {
      const analysis = journalOf(cast).year.periods.get('q2')!;
      const of = analysis.students[1]!;
      const head = {
        className: cast.className,
        period: PERIOD,
        days: DAYS_OF_PERIOD,
        on: ON,
        student: of.student.name,
      };
      return planStudentReport(studentReport(analysis, of, head), cast.details, faces);
    },
    FILLED_CASTS,
  ),
  ...paper(
    'job-report',
    'Справка об исполнении должностной инструкции',
    'filed',
    (cast, { faces, wording }) =>
      planJobReport(
        jobReport(classOf(cast.id === 'blank' ? [] : RECORDED), dutyJobs),
        { className: cast.className, schoolYear: cast.id === 'blank' ? '' : '2026/2027', on: '2027-05-20' },
        cast.details,
        faces,
        wording,
      ),
  ),
];
