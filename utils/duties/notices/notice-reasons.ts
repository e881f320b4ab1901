import type { ClassAnalysis } from '../../class-data/analytics/class-analysis.ts';
import type { EarlyWarning } from '../../class-data/analytics/class-warnings.ts';
import { warningSentence } from '../../class-data/analytics/warning-words.ts';

/**
 * Whose family a notice is due to and why, by the student: marks 2 and н/а given for the period, and the alarms of
 * today. Alarms speak of the current period: for another one they are not given.
 */
export function noticeReasons(
  { students }: Pick<ClassAnalysis, 'students'>,
  alarms: readonly EarlyWarning[],
  subjectName: (id: string) => string,
): Map<string, string[]> {
  const list = (subjects: string[]) => subjects.map(subjectName).join(', ');
  return new Map(
    students.flatMap(({ student, given }) => {
      const reasons = [
        ...(given.failing.length ? [`«2» за период: ${list(given.failing)}`] : []),
        ...(given.notCertified.length ? [`н/а: ${list(given.notCertified)}`] : []),
        ...alarms
          .filter((each) => each.student === student.key && each.level === 'alarm')
          .map((each) => warningSentence(each, subjectName)),
      ];
      return reasons.length && !student.left ? [[student.key, reasons] as const] : [];
    }),
  );
}
