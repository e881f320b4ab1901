import type { Day } from '../../base/calendar/day.ts';
import { type Counted, counted, inWords } from '../../base/text/counted.ts';
import { countOf, type OwnedToDo } from '../reminder.ts';

/** The number beside a section in the list of sections. */
export interface Badge {
  counted: Counted;
  /** bad: a term is over or is today; warn: something waits. */
  tone: 'bad' | 'warn';
  /** Everything that waits there: «11 семей: нет подписи об ознакомлении». */
  title: string;
}

const isLate = (due: Day | null, today: Day): boolean => due !== null && due <= today;

/**
 * A badge for each section where something is to be done: the number of the most urgent thing, which its filter and the
 * line in the popup show, too. `toDo` are those of the class in their order.
 */
export function sectionBadges<Id extends string>(
  toDo: readonly OwnedToDo<Id>[],
  today: Day,
): ReadonlyMap<Id, Badge> {
  const badges = new Map<Id, Badge>();
  for (const each of toDo) {
    const line = `${inWords(countOf(each))}: ${each.text}`;
    const earlier = badges.get(each.section);
    badges.set(
      each.section,
      earlier
        ? { ...earlier, title: `${earlier.title}\n${line}` }
        : { counted: countOf(each), tone: isLate(each.due, today) ? 'bad' : 'warn', title: line },
    );
  }
  return badges;
}

/** How many things are late, and how many are still to come; one for each line of the popup. */
export function thingsToDo(
  toDo: readonly OwnedToDo[],
  today: Day,
): { late: Counted<'things'>; ahead: Counted<'things'> } {
  const name = ({ section, filter, text }: OwnedToDo) => `${section} ${filter} ${text}`;
  return {
    late: counted('things', toDo.filter(({ due }) => isLate(due, today)).map(name)),
    ahead: counted('things', toDo.filter(({ due }) => !isLate(due, today)).map(name)),
  };
}
