import { array, type InferOutput, object, string } from 'valibot';
import { dayOf, daySchema } from '../../base/calendar/day.ts';
import type { Roster } from './person.ts';
import { rekeyed } from './rekeyed.ts';
import { personSchema } from './roster-schema.ts';
import { differenceSchema, snapshotDifference } from './snapshot-difference.ts';
import type { ProvenJoin } from './stored-keys.ts';

/**
 * What has happened to a class group since it was first read; over the school years, if the site keeps its number. The
 * facts do not say whether it does: a group carries its `studyyear` (API), and administrators transfer the classes.
 */
export const classHistorySchema = object({
  /** ISO time of the first complete reading. */
  since: string(),
  /** By time. */
  differences: array(differenceSchema),
  /** People who have left, with everything known about them; their entries stay in the registers. */
  left: array(
    object({
      person: personSchema,
      /** Day of the reading in which the person was missing. */
      on: daySchema,
      className: string(),
    }),
  ),
});
export type ClassHistory = InferOutput<typeof classHistorySchema>;

/**
 * The history with the newest reading added. Nothing is compared with an incomplete list; people who were in
 * one and are gone are still recorded.
 */
export function continuedHistory(
  history: ClassHistory | null,
  before: Roster | null,
  after: Roster,
  joins: ProvenJoin[],
): ClassHistory {
  const known = history ?? { since: after.readAt, differences: [], left: [] };
  if (!before) return known;
  const into = new Map(joins.map((join) => [join.person, join.into]));
  const underKeysNow = (people: Roster['students']) => rekeyed(people, (key) => into.get(key) ?? key);
  const difference = snapshotDifference(
    {
      ...before,
      students: underKeysNow(before.students),
      representatives: underKeysNow(before.representatives),
    },
    after,
  );
  if (!difference) return known;
  const there = new Set([...after.students, ...after.representatives].map(({ key }) => key));
  const gone = difference.left.map((person) => ({
    person,
    on: dayOf(new Date(after.readAt)),
    className: before.classGroup.name,
  }));
  const goneNow = new Set(gone.map(({ person }) => person.key));
  return {
    since: known.since,
    differences: before.partial ? known.differences : [...known.differences, difference],
    left: [...known.left.filter(({ person: { key } }) => !there.has(key) && !goneNow.has(key)), ...gone],
  };
}
