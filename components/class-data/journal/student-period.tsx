import type { StudentAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { shownPercent } from '../../../utils/class-data/analytics/fraction.ts';
import { attendanceInWords } from '../../../utils/class-data/analytics/shown-attendance.ts';
import { noReasonInWords } from '../../../utils/class-data/analytics/table-notes.ts';
import { shownPeriodName } from './shown-period-name.ts';

/** Attendance in the period shown, in a sentence. */
export function StudentPeriod({ now: { attendance } }: { now: StudentAnalysis }) {
  if (attendance.reported)
    return (
      <section aria-label="Посещаемость за период">
        <p>
          <b>{shownPeriodName()}.</b> {attendanceInWords(attendance)}
        </p>
      </section>
    );
  return (
    <section aria-label="Посещаемость за период">
      <p>
        <b>{shownPeriodName()}.</b> Посещено {shownPercent(attendance.attended)} уроков: пропущено{' '}
        {attendance.missed} из {attendance.lessons}, из них по болезни {attendance.illness}, по уважительной
        причине {attendance.excused}, {noReasonInWords(attendance)}; опозданий {attendance.late}; полных дней
        пропущено {attendance.daysMissed}.
      </p>
    </section>
  );
}
