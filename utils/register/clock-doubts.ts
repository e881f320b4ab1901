import { addDays, dayOf } from '../base/calendar/day.ts';
import { type AnyEntry, type EntryOf, ofKinds, type Unrecorded } from './kind.ts';
import { clockKind } from './people-entries.ts';

/** Up to so much two clocks may differ without anything being said of it, ms. */
export const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;

/** Ids of entries whose dates are in doubt: the computer's clock was ahead when they were recorded. */
export function doubtedEntries(entries: readonly AnyEntry[]): ReadonlySet<string> {
  return new Set(ofKinds(entries, [clockKind]).flatMap((entry) => entry.entries));
}

/** Entries dated later than it is now. */
export interface Ahead {
  entries: readonly AnyEntry[];
  /** ISO time of the latest. */
  latest: string;
  /** Most of all entries are ahead: rather the clock is wrong now. */
  isClockBehind: boolean;
}

/** The entries that are dated ahead; null: none is. */
export function entriesAhead(entries: readonly AnyEntry[], now: Date): Ahead | null {
  const limit = now.getTime() + CLOCK_TOLERANCE_MS;
  // Whatever its zone, a time of days ago is not ahead: nearly all of them, told by their text.
  const daysAgo = addDays(dayOf(now), -3);
  const ahead = entries.filter(({ at }) => !(at < daysAgo) && Date.parse(at) > limit);
  const latest = ahead.reduce(
    (last, { at }) => (Date.parse(at) > Date.parse(last) ? at : last),
    ahead[0]?.at ?? '',
  );
  return ahead.length === 0
    ? null
    : { entries: ahead, latest, isClockBehind: ahead.length * 2 > entries.length };
}

/**
 * What is to be recorded of them, once, for each class: that their dates are in doubt. Nothing while rather the clock is
 * wrong now, unless the site has shown that it is right.
 */
export function clockDoubts(
  entries: readonly AnyEntry[],
  now: Date,
  isClockRight: boolean,
): Unrecorded<EntryOf<typeof clockKind>>[] {
  const ahead = entriesAhead(entries, now);
  if (!ahead || (ahead.isClockBehind && !isClockRight)) return [];
  const known = doubtedEntries(entries);
  const fresh = ahead.entries.filter(({ id, kind }) => kind !== clockKind.id && !known.has(id));
  return [...new Set(fresh.map(({ classGroup }) => classGroup))].map((classGroup) => ({
    kind: clockKind.id,
    classGroup,
    person: classGroup,
    entries: fresh.filter((entry) => entry.classGroup === classGroup).map(({ id }) => id),
  }));
}
