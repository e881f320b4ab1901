import { type Urgency, urgencyOf } from './task-terms.ts';

/** Tasks with a term, counted from when they become overdue: all that is known of a locked vault. */
export type DueCounts = Record<'overdue' | 'today' | 'ahead', number>;

const PLACES: Record<Urgency, keyof DueCounts> = {
  overdue: 'overdue',
  today: 'today',
  week: 'ahead',
  later: 'ahead',
};

export function dueCounts(moments: readonly number[], now: Date): DueCounts {
  const counts = { overdue: 0, today: 0, ahead: 0 };
  for (const moment of moments) counts[PLACES[urgencyOf(moment, now)]] += 1;
  return counts;
}

/** When the counts change next though nothing is recorded, ms: a task becomes overdue, or a day begins. */
export function nextChange(moments: readonly number[], now: Date): number {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
  return Math.min(midnight, ...moments.filter((moment) => moment > now.getTime()));
}
