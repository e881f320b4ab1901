import type { RosterPerson } from './person.ts';

type Related = Pick<RosterPerson, 'relation' | 'relations'>;

/** What a representative is to this child; null: not known. */
export const relationTo = ({ relation, relations }: Related, child: string): string | null =>
  relations[child] ?? relation;

/** What a representative is to all of the children alike; null: not known, or not the same. */
export function relationToAll(person: Related, children: readonly string[]): string | null {
  const all = new Set(children.map((child) => relationTo(person, child)));
  return all.size > 1 ? null : ([...all][0] ?? person.relation);
}
