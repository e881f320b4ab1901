import type { Roster } from '../../class-data/roster/person.ts';
import type { Effective } from '../effective.ts';
import type { AnyEntry, KindBook } from '../kind.ts';
import { classRegister, registerOf } from './class-register.ts';

/** What another class loses with one that is deleted. */
export interface LostInClass {
  list: Roster;
  /** Recorded in the class that is deleted, and counting in this one. */
  entries: readonly AnyEntry[];
}

/** By class of that year or a later one, what counts there and would be deleted together with the class in which it was recorded. */
export function lostWithClass<E extends AnyEntry>(
  classGroup: string,
  lists: readonly Roster[],
  everywhere: Effective<E>,
  kinds: KindBook,
): LostInClass[] {
  const year = lists.find((each) => each.classGroup.id === classGroup)?.schoolYear ?? 0;
  return lists
    .filter((each) => each.classGroup.id !== classGroup && each.schoolYear >= year)
    .map((list) => ({
      list,
      entries: classRegister(registerOf(list, lists), everywhere, kinds).entries.filter(
        (entry) => entry.classGroup === classGroup,
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}
