import { array, type InferOutput, nullable, number, object, string } from 'valibot';
import type { Roster, RosterPerson } from './person.ts';
import { personSchema } from './roster-schema.ts';

const nameAndYear = object({ name: string(), schoolYear: number() });

/** How one reading of a class differs from the previous one. */
export const differenceSchema = object({
  /** ISO times of the two readings. */
  from: string(),
  at: string(),
  /** The class has another title or school year: 7 «А» → 8 «А». */
  title: nullable(object({ before: nameAndYear, after: nameAndYear })),
  joined: array(personSchema),
  left: array(personSchema),
  changed: array(object({ before: personSchema, after: personSchema })),
});
export type SnapshotDifference = InferOutput<typeof differenceSchema>;

/** null: no difference. People are matched by key; list order is ignored. */
export function snapshotDifference(before: Roster, after: Roster): SnapshotDifference | null {
  const known = byKey(before);
  const now = byKey(after);
  const difference: SnapshotDifference = {
    from: lastReadAt(before),
    at: lastReadAt(after),
    title: titleDifference(before, after),
    joined: [...now.values()].filter(({ key }) => !known.has(key)),
    left: [...known.values()].filter(({ key }) => !now.has(key)),
    changed: [],
  };
  for (const person of now.values()) {
    const earlier = known.get(person.key);
    if (earlier && comparable(earlier) !== comparable(person)) {
      difference.changed.push({ before: earlier, after: person });
    }
  }
  const { title, joined, left, changed } = difference;
  return title || joined.length + left.length + changed.length > 0 ? difference : null;
}

const byKey = ({ students, representatives }: Roster): Map<string, RosterPerson> =>
  new Map([...students, ...representatives].map((person) => [person.key, person]));

function titleDifference(before: Roster, after: Roster): SnapshotDifference['title'] {
  const of = ({ classGroup: { name }, schoolYear }: Roster) => ({ name, schoolYear });
  const [old, now] = [of(before), of(after)];
  return old.name === now.name && old.schoolYear === now.schoolYear ? null : { before: old, after: now };
}

/**
 * A person's facts as text, regardless of the order of children and relations. Excludes the card's address,
 * which varies.
 */
function comparable({ relations, children, card: _, ...facts }: RosterPerson): string {
  const sorted = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted, children.toSorted(), Object.entries(relations).sort()]);
}

/** When something was last read into the roster. */
const lastReadAt = ({ readAt, additions }: Roster): string =>
  [readAt, ...additions.map(({ at }) => at)].sort().at(-1) ?? readAt;
