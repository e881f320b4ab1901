import type { Roster } from '../../class-data/roster/person.ts';
import type { Effective } from '../effective.ts';
import { type AnyEntry, type KindBook, peopleIn } from '../kind.ts';
import { classLines, ownLine } from './class-line.ts';
import { classRegister, registerOf } from './class-register.ts';

/** What of a class counts in another one. */
export interface CountedElsewhere<E extends AnyEntry> {
  list: Roster;
  /** As they were recorded, in the order of the register. */
  entries: readonly E[];
}

/**
 * What was recorded in a class and counts in another of that year or a later one: with it the entry stays when its own
 * class is deleted. Of several it is the nearest that continues the class, so that all of them have it as before, else
 * the latest. `recorded`: the entries of which `everywhere` was made.
 */
export function countedElsewhere<E extends AnyEntry>(
  classGroup: string,
  lists: readonly Roster[],
  { recorded, everywhere }: { recorded: readonly E[]; everywhere: Effective<E> },
  kinds: KindBook,
): CountedElsewhere<E>[] {
  const year = lists.find((each) => each.classGroup.id === classGroup)?.schoolYear ?? 0;
  const lines = classLines(everywhere.entries);
  const later = lists
    .filter((each) => each.classGroup.id !== classGroup && each.schoolYear >= year)
    .map((list) => ({ list, continues: ownLine(lines, list.classGroup.id).has(classGroup) }));
  const nearestFirst = [
    ...later.filter(({ continues }) => continues).sort((a, b) => a.list.schoolYear - b.list.schoolYear),
    ...later.filter(({ continues }) => !continues).sort((a, b) => b.list.schoolYear - a.list.schoolYear),
  ];
  const place = new Map<string, Roster>();
  for (const { list } of nearestFirst)
    for (const { id, classGroup: own } of classRegister(registerOf(list, lists), everywhere, kinds).entries)
      if (own === classGroup && !place.has(id)) place.set(id, list);
  const moving = recorded.filter((entry) => entry.classGroup === classGroup && place.has(entry.id));
  // Another key of somebody whom they name is no fact, and yet needed to find them.
  const named = new Map(
    moving.flatMap((entry) => peopleIn(entry, kinds).map((key) => [key, place.get(entry.id)] as const)),
  );
  const placeOf = (entry: E) =>
    entry.kind === 'person-rekeyed' ? named.get(entry.person) : place.get(entry.id);
  return nearestFirst
    .map(({ list }) => ({
      list,
      entries: recorded.filter((entry) => entry.classGroup === classGroup && placeOf(entry) === list),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** An entry with another class as its own; what is about the class itself is about that one. */
export const inClass = <E extends AnyEntry>(entry: E, classGroup: string): E => ({
  ...entry,
  classGroup,
  person: entry.person === entry.classGroup ? classGroup : entry.person,
});
