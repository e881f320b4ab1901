import { dayOf } from '../base/calendar/day.ts';
import { type AnyEntry, factDay, type KindBook } from './kind.ts';

/**
 * Papers count in the order of their own days, not of the times at which they were typed in: a register copied from
 * Excel in October must not outdo what was signed later in September. Of one day the later recorded stands last.
 */
export function byDay<E extends AnyEntry>(entries: readonly E[], kinds: KindBook): E[] {
  // The day of the fact; of facts that have none, the local day on which they were recorded.
  const days = new Map(entries.map((entry) => [entry, factDay(entry, kinds) ?? dayOf(new Date(entry.at))]));
  const order = new Map(entries.map((entry, index) => [entry, index]));
  return [...entries].sort((a, b) => {
    const [first, second] = [days.get(a) ?? '', days.get(b) ?? ''];
    return first === second ? (order.get(a) ?? 0) - (order.get(b) ?? 0) : first < second ? -1 : 1;
  });
}
