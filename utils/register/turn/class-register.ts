import type { Effective } from '../effective.ts';
import type { AnyEntry, KindBook } from '../kind.ts';
import { sift } from '../kind-places.ts';
import { classLines, ownLine } from './class-line.ts';
import { entryYear } from './entry-year.ts';

/** A class as its register is asked for. */
export interface RegisterOf {
  /** Id of the class group. */
  classGroup: string;
  /** The year in which its school year begins. */
  schoolYear: number;
  /** Of a past year: the one of the next list of the same class group. */
  nextYear?: number;
  /** Keys of the people in its list. */
  people: ReadonlySet<string>;
  /** Keys of those in the lists of the teacher's other classes of this year or a later one. */
  elsewhere: ReadonlySet<string>;
}

/**
 * What counts in a class in its school year. Facts of a person count wherever they were recorded; those of somebody who
 * is in no list any more stay with the class, or continue in the one that continues it. What is the class's continues there,
 * too. What ends with the year counts in its own class and year, and in those of the class that have begun since its list
 * was read, up to the next one.
 */
export function classRegister<E extends AnyEntry>(
  of: RegisterOf,
  everywhere: Effective<E>,
  kinds: KindBook,
): Effective<E> {
  const line = ownLine(classLines(everywhere.entries), of.classGroup);
  const counts = (entry: E): boolean => {
    const { classGroup, person, kind } = entry;
    const holds = kinds.get(kind)?.holds ?? 'class';
    if (holds === 'year') {
      const year = entryYear(entry, kinds);
      return classGroup === of.classGroup && year >= of.schoolYear && year < (of.nextYear ?? year + 1);
    }
    if (holds === 'class') return line.has(classGroup);
    return of.people.has(person) || (line.has(classGroup) && !of.elsewhere.has(person));
  };
  const entries = sift(everywhere.entries, counts);
  return entries.length === everywhere.entries.length ? everywhere : { ...everywhere, entries };
}

/** The class of a list, beside the other lists of the teacher. */
export function registerOf(roster: ListedPeople, all: readonly ListedPeople[]): RegisterOf {
  const { classGroup, schoolYear } = roster;
  const others = all.filter((each) => each.classGroup.id !== classGroup.id && each.schoolYear >= schoolYear);
  return {
    classGroup: classGroup.id,
    schoolYear,
    people: peopleOf(roster),
    elsewhere: new Set(others.flatMap((each) => [...peopleOf(each)])),
  };
}

/** What is needed of a list. */
export interface ListedPeople {
  classGroup: { id: string };
  schoolYear: number;
  students: readonly { key: string }[];
  representatives: readonly { key: string }[];
}

const peopleOf = ({ students, representatives }: ListedPeople): ReadonlySet<string> =>
  new Set([...students, ...representatives].map(({ key }) => key));
