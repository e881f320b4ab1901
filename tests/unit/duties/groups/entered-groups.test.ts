import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyPlan,
  moved,
  type SubjectPlan,
  withGroup,
} from '../../../../utils/class-data/groups/subject-plan.ts';
import {
  enteredIn,
  enteringOf,
  notEntered,
  wholeSince,
} from '../../../../utils/duties/groups/entered-groups.ts';
import type { AnyEntry } from '../../../../utils/register/kind.ts';
import { fault } from '../../../setup/fault.ts';
import { aGroup, aPlan, DAY, ENGLISH } from '../../class-data/groups/plans.ts';
import { runs } from '../../property-runs.ts';

const students = ['s0', 's1', 's2', 's3'].map((key) => ({ key }));

/** The register after groups of a plan are recorded as entered. */
function entered(plan: SubjectPlan, groups: readonly string[], before: readonly AnyEntry[] = []): AnyEntry[] {
  const made = enteringOf(plan, groups, {
    students,
    entered: enteredIn(before, 2026, plan.subject),
    classGroup: 'c1',
    year: 2026,
    on: '2026-09-05',
    how: 'form',
  });
  return [...before, ...made.map((entry, index) => ({ ...entry, id: `e${before.length + index}`, at: DAY }))];
}
const open = (plan: SubjectPlan, entries: readonly AnyEntry[]) =>
  notEntered(plan, enteredIn(entries, 2026, ENGLISH), students);

const plan = aPlan({ g1: ['s0', 's1'], g2: ['s2', 's3'] });

describe('what is entered in Dnevnik.ru', () => {
  it('group by group, until the whole subject is', () => {
    const one = entered(plan, ['g1']);
    expect(open(plan, one)).toEqual(['s2', 's3']);
    expect(wholeSince(plan, enteredIn(one, 2026, ENGLISH), students)).toBeNull();
    const both = entered(plan, ['g2'], one);
    expect(open(plan, both)).toEqual([]);
    expect(wholeSince(plan, enteredIn(both, 2026, ENGLISH), students)).toBe('2026-09-05');
    expect(enteredIn(both, 2025, ENGLISH).size).toBe(0);
  });

  fault(
    'a student is moved, left out or taken back after the groups were entered',
    'this student alone is told as not entered, and nobody once the plan is as it was entered',
    () => {
      const both = entered(plan, ['g1', 'g2']);
      const after = moved(plan, ['s0'], { group: 'g2' }, '2026-10-01');
      expect(open(after, both)).toEqual(['s0']);
      expect(open(moved(plan, ['s3'], { reason: 'на дому' }, '2026-10-01'), both)).toEqual(['s3']);
      expect(open(moved(plan, ['s3'], null, '2026-10-01'), both)).toEqual(['s3']);
      expect(open(plan, both)).toEqual([]);
      // Out of the first group is not yet in the second.
      expect(open(after, entered(after, ['g1'], both))).toEqual(['s0']);
      expect(open(after, entered(after, ['g2'], both))).toEqual([]);
    },
  );

  fault(
    'any plan is changed and entered again, in any order of its groups',
    'then nobody waits, and a second time nothing is recorded',
    () => {
      const place = fc.constantFrom('g1', 'g2', 'none', 'open');
      const anyPlan = fc.array(place, { minLength: 4, maxLength: 4 }).map((places) =>
        students.reduce(
          (of, { key }, index) => {
            const to = places[index] ?? 'open';
            return moved(
              of,
              [key],
              to === 'open' ? null : to === 'none' ? { reason: 'на дому' } : { group: to },
              DAY,
            );
          },
          withGroup(withGroup(emptyPlan(ENGLISH), aGroup('g1')), aGroup('g2')),
        ),
      );
      const orders = fc.constantFrom(['g1', 'g2'], ['g2', 'g1']);
      fc.assert(
        fc.property(fc.array(fc.tuple(anyPlan, orders), { minLength: 1, maxLength: 4 }), (steps) => {
          let entries: AnyEntry[] = [];
          for (const [of, order] of steps) {
            for (const group of order) entries = entered(of, [group], entries);
            expect(open(of, entries)).toEqual([]);
            expect(entered(of, ['g1', 'g2'], entries)).toEqual(entries);
          }
        }),
        { numRuns: runs(100) },
      );
    },
  );
});
