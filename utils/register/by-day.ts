import { dayOf } from '../base/calendar/day.ts';
import { type AnyEntry, factDay, type KindBook } from './kind.ts';

/**
 * Papers count in the order of their own days, not of the times when they were recorded: a register copied from Excel in
 * October must not override what was signed after its dates. Within a day the order of recording decides.
 */
export function byDay<E extends AnyEntry>(entries: readonly E[], kinds: KindBook): E[] {
  // The day of the fact; for facts without one, the local day of recording.
  const days = new Map(entries.map((entry) => [entry, factDay(entry, kinds) ?? dayOf(new Date(entry.at))]));
  const order = new Map(entries.map((entry, index) => [entry, index]));
  return [...entries].sort((a, b) => {
    const [first, second] = [days.get(a) ?? '', days.get(b) ?? ''];
    return first === second ? (order.get(a) ?? 0) - (order.get(b) ?? 0) : first < second ? -1 : 1;
  });
}
