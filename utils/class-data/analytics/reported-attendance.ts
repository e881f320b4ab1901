import type { ClassJournal, ReportedAttendance } from '../journal/class-journal.ts';
import type { PersonKey } from '../roster/person.ts';
import { type Attendance, noAbsences } from './attendance.ts';

/**
 * By student the totals of a report's file for a period, where they are the best that is known: registers that were read
 * count lessons and reasons, those from files have single weeks.
 */
export function reportedIn(
  { reported = [], registers }: ClassJournal,
  period: string | null,
): Map<PersonKey, ReportedAttendance> {
  const isRead = registers.some(
    (each) => each.source !== 'file' && (period === null || each.period === period),
  );
  if (isRead) return new Map();
  return new Map(reported.flatMap((each) => (each.period === period ? [[each.student, each]] : [])));
}

/** Attendance of the students of reports, as far as these tell: no lessons held, and of the reasons only illness. */
export function attendanceByReports(reports: readonly ReportedAttendance[]): Attendance {
  const sum = { ...noAbsences(), attended: null, days: 0, daysMissed: 0, daysIll: 0 };
  for (const { missed, ill, late, daysMissed, daysIll } of reports) {
    sum.missed += missed;
    sum.illness += ill;
    sum.late += late;
    sum.daysMissed += daysMissed;
    sum.daysIll += daysIll;
  }
  const { readAt = '', days = null } = reports[0] ?? {};
  return { ...sum, reported: { readAt, days } };
}
