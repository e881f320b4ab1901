import type { ClassAnalysis } from '../../class-data/analytics/class-analysis.ts';
import type { EarlyWarning } from '../../class-data/analytics/class-warnings.ts';
import { warningSentence } from '../../class-data/analytics/warning-words.ts';

/**
 * Which families are due a notice and why, by student: marks 2 and н/а given for the period, and today's
 * alarms. Alarms concern the current period and are not used for others.
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
      return reasons.length ? [[student.key, reasons] as const] : [];
    }),
  );
}
