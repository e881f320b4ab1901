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

/** Attendance as far as the report tells: no lessons held, and of the reasons only illness. */
export function attendanceByReport(of: ReportedAttendance): Attendance {
  return {
    ...noAbsences(),
    missed: of.missed,
    illness: of.ill,
    late: of.late,
    attended: null,
    days: 0,
    daysMissed: of.daysMissed,
    daysIll: of.daysIll,
    reported: { readAt: of.readAt, days: of.days },
  };
}

/** Totals of a class by its students' reports. */
export function sumByReports(all: readonly Attendance[]): Attendance {
  const sum = (kind: 'missed' | 'illness' | 'late' | 'daysMissed' | 'daysIll') =>
    all.reduce((total, each) => total + each[kind], 0);
  const reports = all.flatMap(({ reported }) => reported ?? []);
  return {
    ...noAbsences(),
    missed: sum('missed'),
    illness: sum('illness'),
    late: sum('late'),
    attended: null,
    days: 0,
    daysMissed: sum('daysMissed'),
    daysIll: sum('daysIll'),
    reported: { readAt: reports.map(({ readAt }) => readAt).sort()[0] ?? '', days: reports[0]?.days ?? null },
  };
}
