import { dayOf } from '../base/calendar/day.ts';
import type { Entry } from './entry.ts';

/**
 * Papers count in the order of their own days, not of the moments at which they were typed in: a register copied from
 * Excel in October must not outdo what was signed later in September. Of one day the later recorded stands last.
 */
export function byDay<E extends Entry>(entries: readonly E[]): E[] {
  const order = new Map(entries.map((entry, index) => [entry, index]));
  return [...entries].sort((a, b) => {
    const [first, second] = [factDay(a), factDay(b)];
    return first === second ? (order.get(a) ?? 0) - (order.get(b) ?? 0) : first < second ? -1 : 1;
  });
}

/** The day of the fact; of facts that have none, the day on which they were recorded. */
function factDay(entry: Entry): string {
  if ('on' in entry) return entry.on;
  if (entry.kind === 'consent-withdrawn') return entry.receivedOn;
  if (entry.kind === 'informing-form-chosen') return entry.from;
  return dayOf(new Date(entry.at));
}
