import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leftOutIn,
  membersOf,
  merged,
  moved,
  type SubjectPlan,
  split,
  unplacedIn,
  withGroup,
  withoutGroup,
} from '../../../../utils/class-data/groups/subject-plan.ts';
import { fault } from '../../../setup/fault.ts';
import { runs } from '../../property-runs.ts';
import { aGroup, aPlan, DAY } from './plans.ts';

const STUDENTS = Array.from({ length: 8 }, (_, index) => ({ key: `s${index}` }));
const keys = STUDENTS.map(({ key }) => key);

/** Each student of the class: in which group, why left out, or not placed. */
function whereAll(plan: SubjectPlan): string[] {
  return [
    ...plan.groups.flatMap(({ id }) => membersOf(plan, id, STUDENTS).map(({ key }) => key)),
    ...leftOutIn(plan, STUDENTS).map(({ student }) => student.key),
    ...unplacedIn(plan, STUDENTS).map(({ key }) => key),
  ].sort();
}

type Step = (plan: SubjectPlan) => SubjectPlan;
const some = fc.subarray(keys);
const group = fc.constantFrom('g1', 'g2', 'g3', 'g4');
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(some, group).map(
    ([own, to]): Step =>
      (plan) =>
        moved(plan, own, { group: to }, DAY),
  ),
  some.map(
    (own): Step =>
      (plan) =>
        moved(plan, own, { reason: 'освобождение' }, DAY),
  ),
  some.map(
    (own): Step =>
      (plan) =>
        moved(plan, own, null, DAY),
  ),
  fc.tuple(group, group).map(
    ([from, into]): Step =>
      (plan) =>
        merged(plan, from, into, DAY),
  ),
  fc.tuple(group, group, some).map(
    ([from, to, own]): Step =>
      (plan) =>
        split(plan, from, { group: aGroup(to), students: own }, DAY),
  ),
  group.map(
    (id): Step =>
      (plan) =>
        withGroup(plan, aGroup(id)),
  ),
  group.map(
    (id): Step =>
      (plan) =>
        withoutGroup(plan, id),
  ),
);

describe('plan of a subject', () => {
  fault(
    'any sequence of moving, splitting, merging, opening and closing groups',
    'each student is in exactly one place: a group, left out, or not placed',
    () => {
      fc.assert(
        fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
          let plan = aPlan({ g1: keys.slice(0, 4), g2: keys.slice(4) });
          for (const step of steps) {
            plan = step(plan);
            expect(whereAll(plan)).toEqual(keys);
            const open = new Set<string | null>(plan.groups.map(({ id }) => id));
            for (const placement of plan.placements.values())
              if (placement.group !== null) expect(open).toContain(placement.group);
          }
        }),
        { numRuns: runs(300) },
      );
    },
  );

  it('a merge keeps everybody and closes the first group', () => {
    const plan = merged(aPlan({ g1: ['s0', 's1'], g2: ['s2'] }), 'g1', 'g2', DAY);
    expect(plan.groups.map(({ id }) => id)).toEqual(['g2']);
    expect([...plan.placements.keys()].sort()).toEqual(['s0', 's1', 's2']);
  });

  it('a split moves only students of the group that is split', () => {
    const plan = split(
      aPlan({ g1: ['s0', 's1'], g2: ['s2'] }),
      'g1',
      { group: aGroup('g3'), students: ['s1', 's2'] },
      DAY,
    );
    expect(plan.placements.get('s1')).toEqual({ group: 'g3', since: DAY });
    expect(plan.placements.get('s2')).toEqual({ group: 'g2', since: DAY });
  });

  it('whoever is there already keeps the day', () => {
    const plan = moved(aPlan({ g1: ['s0'] }), ['s0', 's1'], { group: 'g1' }, '2026-11-02');
    expect(plan.placements.get('s0')?.since).toBe(DAY);
    expect(plan.placements.get('s1')?.since).toBe('2026-11-02');
  });
});
