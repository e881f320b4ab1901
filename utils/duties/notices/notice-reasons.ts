import type { ClassAnalysis } from '../../class-data/analytics/class-analysis.ts';
import type { EarlyWarning } from '../../class-data/analytics/class-warnings.ts';
import {
  type ReasonChip,
  type SubjectNames,
  subjectsInChip,
  warningChips,
} from '../../class-data/analytics/warning-chips.ts';

/**
 * Which families are due a notice and why, by student: marks 2 and н/а given for the period, and today's
 * alarms. Alarms concern the current period and are not used for others.
 */
export function noticeReasons(
  { students }: Pick<ClassAnalysis, 'students'>,
  alarms: readonly EarlyWarning[],
  names: SubjectNames,
): Map<string, ReasonChip[]> {
  const chip = (what: string, subjects: readonly string[]): ReasonChip[] =>
    subjects.length > 0
      ? [
          {
            text: `${what}: ${subjectsInChip(subjects, names)}`,
            title: `${what}: ${subjects.map(names.whole).join(', ')}`,
            tone: 'bad',
          },
        ]
      : [];
  return new Map(
    students.flatMap(({ student, given }) => {
      const own = alarms.filter((each) => each.student === student.key && each.level === 'alarm');
      const reasons = [
        ...chip('2 за период', given.failing),
        ...chip('н/а', given.notCertified),
        ...warningChips(own, names),
      ];
      return reasons.length ? [[student.key, reasons] as const] : [];
    }),
  );
}
