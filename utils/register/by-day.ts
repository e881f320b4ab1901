import { dayOf } from '../base/calendar/day.ts';
import { type AnyEntry, factDay, type KindBook } from './kind.ts';

/**
 * Papers count in the order of their own days, not of the times when they were recorded: a register copied from Excel in
 * October must not override what was signed after its dates. Within a day the order of recording decides.
 */
export function byDay<E extends AnyEntry>(entries: readonly E[], kinds: KindBook): E[] {
  // The day of the fact; for facts without one, the local day of recording.
  const days = entries.map((entry) => factDay(entry, kinds) ?? dayOf(new Date(entry.at)));
  if (days.every((day, at) => at === 0 || (days[at - 1] ?? '') <= day)) return [...entries];
  const dated = entries.map((entry, at) => ({ entry, day: days[at] ?? '' }));
  return dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ entry }) => entry);
}
