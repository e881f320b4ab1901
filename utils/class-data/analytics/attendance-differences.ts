import type { ClassJournal } from '../journal/class-journal.ts';
import type { PersonKey } from '../roster/person.ts';
import { attendanceOf } from './attendance.ts';
import type { StudentAnalysis } from './class-analysis.ts';

/** A figure of the report that is another one than the registers lead to. */
export interface AttendanceDifference {
  student: PersonKey;
  period: string | null;
  what: string;
  read: number;
  inFile: number;
}

const COMPARED = [
  ['пропущено уроков', 'missed', 'missed'],
  ['из них по болезни', 'illness', 'ill'],
  ['опозданий', 'late', 'late'],
  ['полных дней', 'daysMissed', 'daysMissed'],
  ['полных дней по болезни', 'daysIll', 'daysIll'],
] as const;

/** Where the totals of a report say something else than the registers of the same period that were read. */
export function attendanceDifferences(
  { reported = [], registers }: ClassJournal,
  { period, students }: { period: string | null; students: readonly StudentAnalysis[] },
): AttendanceDifference[] {
  const own = registers.filter((each) => period === null || each.period === period);
  if (own.length === 0 || own.every(({ source }) => source === 'file')) return [];
  return reported.flatMap((report) => {
    const found = students.find(({ student }) => student.key === report.student);
    if (report.period !== period || !found) return [];
    const { days: span } = report;
    const days = found.days.filter(({ day }) => !span || (day >= span.from && day <= span.to));
    const attendance = attendanceOf(days);
    return COMPARED.flatMap(([what, ours, theirs]) => {
      const [read, inFile] = [attendance[ours], report[theirs]];
      return read === inFile ? [] : [{ student: report.student, period, what, read, inFile }];
    });
  });
}
