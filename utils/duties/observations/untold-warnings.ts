import type { Day } from '../../base/calendar/day.ts';
import type { EarlyWarning } from '../../class-data/analytics/class-warnings.ts';
import type { ClassToday } from '../../register/duty.ts';
import { noticeStates } from '../notices/notice-states.ts';

/** The urgent warnings by student of which the family was not told yet; students without any are left out. */
export function untoldWarnings(
  of: ClassToday,
  urgent: ReadonlyMap<string, readonly EarlyWarning[]>,
): ReadonlyMap<string, readonly EarlyWarning[]> {
  const isTold = toldBy(of);
  return new Map(
    [...urgent].flatMap(([student, alarms]) => {
      const news = alarms.filter((alarm) => !isTold(student, dayOfWarning(alarm)));
      return news.length > 0 ? [[student, news] as const] : [];
    }),
  );
}

/** Whether a notice to the family was made out since the day of a warning; since the period began where it has no day. */
function toldBy({ entries, periods, today }: ClassToday): (student: string, day: Day | null) => boolean {
  const last = new Map<string, Day>();
  for (const { issued } of noticeStates(entries)) {
    const before = last.get(issued.person);
    if (before === undefined || before < issued.on) last.set(issued.person, issued.on);
  }
  const begun = periods.periods.findLast(({ from }) => from <= today)?.from ?? today;
  return (student, day) => (last.get(student) ?? '') >= (day ?? begun);
}

/** The last day that a warning is about; null: it is about no day. */
export function dayOfWarning(warning: EarlyWarning): Day | null {
  switch (warning.kind) {
    case 'fresh-twos':
      return (
        warning.marks
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? null
      );
    case 'absent-days':
    case 'unexcused':
      return warning.to;
    default:
      return null;
  }
}
