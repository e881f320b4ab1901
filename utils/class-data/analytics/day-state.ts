import { type AbsenceCount, isDayMissed } from './attendance.ts';

/** A student's state on a school day; `whole`: every lesson was missed. */
export interface DayState {
  kind: 'present' | 'late' | 'excused' | 'illness' | 'unexcused';
  whole: boolean;
}

/**
 * A day has one state: if lessons were missed for several reasons, the one that needs the most attention (no
 * known reason, then illness, then a good reason); late only if nothing was missed.
 */
export function dayState(day: AbsenceCount): DayState {
  const kind = (['unexcused', 'illness', 'excused', 'late'] as const).find((each) => day[each] > 0);
  return { kind: kind ?? 'present', whole: isDayMissed(day) };
}
