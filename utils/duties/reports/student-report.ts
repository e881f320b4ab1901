import { russianDay } from '../../base/calendar/day.ts';
import type { Attendance } from '../../class-data/analytics/attendance.ts';
import { type Average, isOurs, leadingAverage } from '../../class-data/analytics/average.ts';
import type { ClassAnalysis, StudentAnalysis } from '../../class-data/analytics/class-analysis.ts';
import type { ReportHead } from './class-report.ts';

/** Report on one student for a period: only journal content; no forecast, nobody else's figures. */
export interface StudentReport extends ReportHead {
  student: string;
  partial: boolean;
  unmarked: boolean;
  subjects: StudentReportSubject[];
  attendance: Attendance;
}

export interface StudentReportSubject {
  subject: string;
  /** By date; days as «12.11». */
  marks: { day: string; number: number }[];
  /** The site's, else ours, in hundredths; null: no mark that counts. */
  average: number | null;
  /** The average is ours: the site shows none. */
  ours: boolean;
  /** The average is Σ marks / count. */
  isPlain: boolean;
  /** As written; '' for none. */
  given: string;
  missed: number;
}

export function studentReport(
  analysis: ClassAnalysis,
  of: StudentAnalysis,
  head: ReportHead & { student: string },
): StudentReport {
  return {
    ...head,
    partial: analysis.partial,
    unmarked: analysis.unmarked,
    attendance: of.attendance,
    subjects: analysis.subjects.flatMap(({ subject }): StudentReportSubject[] => {
      const found = of.subjects.get(subject.id);
      if (!found) return [];
      const { series, average, given, absences } = found;
      return [
        {
          subject: subject.name,
          marks: series.numbers.map((number, index) => ({
            number,
            day: russianDay(analysis.days[series.days[index]!]!).slice(0, 5),
          })),
          average: leadingAverage(average),
          ours: isOurs(average),
          isPlain: isPlain(average),
          given: given ?? '',
          missed: absences.missed,
        },
      ];
    }),
  };
}

const isPlain = ({ how, site, hundredths }: Average): boolean =>
  how !== 'weighted' && (site === null || site === hundredths);
