import type { EarlyWarning } from '../../../utils/class-data/analytics/class-warnings.ts';
import {
  type ReasonChip,
  type SubjectNames,
  warnedSince,
  warningChips,
} from '../../../utils/class-data/analytics/warning-chips.ts';
import type { SettledWarning } from '../../../utils/duties/observations/student-observations.ts';
import { rowNames } from '../journal/journal-rows.ts';

/** A student about whom there is a warning, or about whom something was done. */
export interface PerformanceRow {
  key: string;
  name: string;
  /** For the table: surname and given name, of namesakes the birthday too. */
  shown: string;
  /** Nobody has looked into them yet. */
  warnings: readonly EarlyWarning[];
  chips: readonly ReasonChip[];
  /** yyyy-mm-dd; null: no warning names a day. */
  since: string | null;
  /** What was done, the latest first. */
  done: readonly SettledWarning[];
}

export const performanceFilters = {
  alarm: ({ warnings }: PerformanceRow) => warnings.some(({ level }) => level === 'alarm'),
  watch: ({ warnings }: PerformanceRow) =>
    warnings.length > 0 && warnings.every(({ level }) => level === 'watch'),
  done: ({ done }: PerformanceRow) => done.length > 0,
} as const;

/** One row a student: alarms first, then those to keep an eye on, then those with whom all is done; each in class order. */
export function performanceRows(of: {
  students: readonly string[];
  warnings: readonly EarlyWarning[];
  settled: Iterable<SettledWarning>;
  nameOf(student: string): string;
  subjects: SubjectNames;
  birthDate(student: string): string | null;
}): PerformanceRow[] {
  const done = [...of.settled].reverse();
  const names = rowNames(
    of.students.map((key) => ({ key, name: of.nameOf(key) })),
    of.birthDate,
  );
  const rows = of.students.flatMap((key): PerformanceRow[] => {
    const warnings = of.warnings.filter(({ student }) => student === key);
    const own = done.filter(({ person }) => person === key);
    if (warnings.length + own.length === 0) return [];
    return [
      {
        key,
        name: of.nameOf(key),
        shown: Object.values(names.get(key) ?? {})
          .join(' ')
          .trim(),
        warnings,
        chips: warningChips(warnings, of.subjects),
        since: warnedSince(warnings),
        done: own,
      },
    ];
  });
  const place = (row: PerformanceRow) =>
    performanceFilters.alarm(row) ? 0 : performanceFilters.watch(row) ? 1 : 2;
  return rows.sort((a, b) => place(a) - place(b));
}
