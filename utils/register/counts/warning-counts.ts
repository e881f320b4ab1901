import { type Counted, counted } from '../../base/text/counted.ts';
import type { EarlyWarning } from '../../class-data/analytics/class-warnings.ts';

/** Early warnings that nobody has settled yet, counted for badge, sections, panel and families alike. */
export interface WarningCounts {
  /** Students about whom something is urgent. */
  urgent: Counted<'students'>;
  /** Students about whom there is any warning. */
  concerned: Counted<'students'>;
  /** Less urgent warnings, one by one. */
  watched: Counted<'signals'>;
}

/** Those among the warnings that are urgent, by student, in their order. */
export function urgentByStudent(open: readonly EarlyWarning[]): ReadonlyMap<string, EarlyWarning[]> {
  const found = new Map<string, EarlyWarning[]>();
  for (const warning of open)
    if (warning.level === 'alarm')
      found.set(warning.student, [...(found.get(warning.student) ?? []), warning]);
  return found;
}

export function warningCounts(open: readonly EarlyWarning[]): WarningCounts {
  return {
    urgent: counted('students', urgentByStudent(open).keys()),
    concerned: counted(
      'students',
      open.map(({ student }) => student),
    ),
    watched: counted(
      'signals',
      open.flatMap(({ id, level }) => (level === 'alarm' ? [] : [id])),
    ),
  };
}
