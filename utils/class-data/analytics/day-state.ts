import { type AbsenceCount, isDayMissed } from './attendance.ts';

/** What a school day was for a student; `whole`: every lesson of it was missed. */
export interface DayState {
  kind: 'present' | 'late' | 'excused' | 'illness' | 'unexcused';
  whole: boolean;
}

/**
 * A day has one state: where lessons were missed for several reasons the one that asks most of the teacher (without a
 * known reason, then illness, then a good reason), being late only where nothing was missed.
 */
export function dayState(day: AbsenceCount): DayState {
  const kind = (['unexcused', 'illness', 'excused', 'late'] as const).find((each) => day[each] > 0);
  return { kind: kind ?? 'present', whole: isDayMissed(day) };
}
