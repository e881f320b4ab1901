import { normaliseName } from '../../../base/names/names.ts';
import { compareNames, readName } from '../../../base/names/names-match.ts';

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

/** The only one whose surname and given name these are, as lists are written without patronymics; null: nobody, or several. */
export function byShortName<P extends { name: string }>(name: string, people: readonly P[]): P | null {
  const wanted = normaliseName(name);
  if (!wanted.includes(' ')) return null;
  const [one, another] = people.filter(({ name: whole }) => normaliseName(whole).startsWith(`${wanted} `));
  return another === undefined ? (one ?? null) : null;
}
