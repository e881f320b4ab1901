import { normaliseName } from '../../../base/names/names.ts';
import {
  compareNames,
  onlyLacksPatronymic,
  onlyShortened,
  readName,
} from '../../../base/names/names-match.ts';

/** Somebody with all the names under which a name may be meant. */
export interface NamedCandidate<T> {
  of: T;
  names: readonly ReturnType<typeof readName>[];
}

/** The only one whom the name means; `'several'`: more than one may be meant; null: nobody is. */
export function byName<T>(name: string, people: readonly NamedCandidate<T>[]): T | 'several' | null {
  const read = readName(name);
  const fitting = (verdict: 'exact' | 'probable') =>
    people.filter(({ names }) => names.some((own) => compareNames(own, read).verdict === verdict));
  const exact = fitting('exact');
  const [one, another] = exact.length > 0 ? exact : fitting('probable');
  return one === undefined ? null : another === undefined ? one.of : 'several';
}

/** Whether these, in normal form, are the first words of a whole name: at least surname and given name. */
const beginsName = (words: string, whole: string): boolean =>
  words.includes(' ') && whole.startsWith(`${words} `);

/** The only one whose surname and given name these are, as lists are written without patronymics; null: nobody, or several. */
export function byShortName<P extends { name: string }>(name: string, people: readonly P[]): P | null {
  const wanted = normaliseName(name);
  const [one, another] = people.filter(({ name: whole }) => beginsName(wanted, normaliseName(whole)));
  return another === undefined ? (one ?? null) : null;
}

/** Whom a name may mean. */
interface Meant<P> {
  /** Of this name: nothing differs but a patronymic that one of the two lacks. */
  same: P[];
  /** Of a name like it: a slip of the pen, initials, another order. */
  alike: P[];
  /** Of these, whose name is only shorter: initials, another order, no patronymic. */
  shortened: P[];
}

/** Tells of each name in a table whom of these people it may mean. */
export function meaningOf<P extends { name: string }>(people: readonly P[]): (name: string) => Meant<P> {
  const known = people.map((of) => ({ of, normal: normaliseName(of.name), read: readName(of.name) }));
  return (name) => {
    const [normal, read] = [normaliseName(name), readName(name)];
    const meant: Meant<P> = { same: [], alike: [], shortened: [] };
    for (const each of known) {
      const match = compareNames(each.read, read);
      const isSame = match.verdict === 'exact' || onlyLacksPatronymic(match);
      if (isSame || beginsName(normal, each.normal)) meant.same.push(each.of);
      else if (match.verdict === 'probable') {
        meant.alike.push(each.of);
        if (onlyShortened(match)) meant.shortened.push(each.of);
      }
    }
    return meant;
  };
}
