import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newGroupId } from '../../../../utils/class-data/groups/group-title-of.ts';
import {
  emptyPlan,
  merged,
  moved,
  type SubjectPlan,
  split,
  withGroup,
  withoutGroup,
} from '../../../../utils/class-data/groups/subject-plan.ts';
import { type Entry, kinds } from '../../../../utils/duties/entry.ts';
import {
  groupIds,
  groupPlans,
  groupsOfStudent,
  planChanges,
  planOf,
} from '../../../../utils/duties/groups/group-plans.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { undoing } from '../../../../utils/register/undo.ts';
import { fault } from '../../../setup/fault.ts';
import { aGroup, DAY, ENGLISH } from '../../class-data/groups/plans.ts';
import { runs } from '../../property-runs.ts';

const of = { classGroup: 'c1', year: 2026, on: DAY };

/** Entries as the store makes them: with ids, times and an order. */
function stored(made: readonly object[], from = 0): Entry[] {
  return made.map((entry, index) => {
    const number = String(from + index).padStart(4, '0');
    return { ...entry, id: `e${number}`, at: `2026-09-01T08:00:00.${number.slice(1)}Z` } as Entry;
  });
}

const countingPlans = (entries: Entry[]) => groupPlans(effective(entries, kinds).entries, 2026);

type Step = (plan: SubjectPlan) => SubjectPlan;
const group = fc.constantFrom('g1', 'g2', 'g3');
const some = fc.subarray(['s0', 's1', 's2', 's3', 's4']);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  group.map(
    (id): Step =>
      (plan) =>
        withGroup(plan, aGroup(id)),
  ),
  fc.tuple(group, fc.constantFrom('Группа А', 'Группа Б')).map(
    ([id, title]): Step =>
      (plan) =>
        withGroup(plan, aGroup(id, { title, limit: 15 })),
  ),
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
        withoutGroup(plan, id),
  ),
);

const shown = (plan: SubjectPlan) => ({
  groups: [...plan.groups].sort((a, b) => (a.id < b.id ? -1 : 1)),
  placements: [...plan.placements].sort(([a], [b]) => (a < b ? -1 : 1)),
});

describe('plans from entries', () => {
  fault(
    'any sequence of changes of a plan, each recorded',
    'the plan read from the entries equals the plan that was made, and undoing a step brings the one before back',
    () => {
      fc.assert(
        fc.property(fc.array(anyStep, { minLength: 1, maxLength: 12 }), (steps) => {
          let plan = emptyPlan(ENGLISH);
          let entries: Entry[] = [];
          for (const step of steps) {
            const next = step(plan);
            const made = stored(planChanges(plan, next, of), entries.length);
            const all = [...entries, ...made];
            expect(shown(planOf(countingPlans(all), ENGLISH))).toEqual(shown(next));
            const struck = stored(
              undoing(
                all,
                made.map(({ id }) => id),
                kinds,
              ),
              all.length,
            );
            expect(shown(planOf(countingPlans([...all, ...struck]), ENGLISH))).toEqual(shown(plan));
            [plan, entries] = [next, all];
          }
        }),
        { numRuns: runs(150) },
      );
    },
  );

  fault(
    'one computer closes a group while another moves a student into it',
    'merged, the student is not placed: in no closed group, and in no two',
    () => {
      const opened = withGroup(withGroup(emptyPlan(ENGLISH), aGroup('g1')), aGroup('g2'));
      const base = stored(planChanges(emptyPlan(ENGLISH), opened, of));
      const closing = stored(planChanges(opened, withoutGroup(opened, 'g2'), of), 10);
      const moving = stored(planChanges(opened, moved(opened, ['s1'], { group: 'g2' }, DAY), of), 20);
      const plan = planOf(countingPlans([...base, ...closing, ...moving]), ENGLISH);
      expect(plan.groups.map(({ id }) => id)).toEqual(['g1']);
      expect(plan.placements.size).toBe(0);
    },
  );

  fault(
    'two computers each open groups of the same names and divide the class, and their records are merged',
    'one group a name, each student in exactly one; a name that was given away or closed before stands for no other group',
    () => {
      const titles = ['Группа 1', 'Группа 2', 'Мальчики'];
      const step = fc.record({
        do: fc.constantFrom('open', 'place', 'place', 'close'),
        title: fc.constantFrom(...titles),
        who: some,
      });
      const session = fc.array(step, { minLength: 1, maxLength: 8 });
      const made = (steps: readonly { do: string; title: string; who: string[] }[], from: number) => {
        let plan = emptyPlan(ENGLISH);
        const entries: Entry[] = [];
        for (const { do: what, title, who } of steps) {
          const known = plan.groups.find((each) => each.title === title);
          let next = plan;
          if (what === 'close') next = known ? withoutGroup(plan, known.id) : plan;
          else {
            const taken = groupIds(entries, 2026, plan);
            const opened = known ?? aGroup(newGroupId({ subject: ENGLISH, title }, taken), { title });
            next = known ? plan : withGroup(plan, opened);
            if (what === 'place') next = moved(next, who, { group: opened.id }, DAY);
          }
          for (const change of planChanges(plan, next, of))
            entries.push(...stored([change], from + entries.length * 2));
          plan = next;
        }
        return { plan, entries };
      };
      fc.assert(
        fc.property(session, session, (one, other) => {
          const [a, b] = [made(one, 0), made(other, 1)];
          expect(shown(planOf(countingPlans(a.entries), ENGLISH))).toEqual(shown(a.plan));
          const both = [...a.entries, ...b.entries].sort((x, y) => (x.id < y.id ? -1 : 1));
          const plan = planOf(countingPlans(both), ENGLISH);
          const ids = new Set(plan.groups.map(({ id }) => id));
          for (const { group: id } of plan.placements.values()) if (id !== null) expect(ids).toContain(id);
          const isClosed = [...one, ...other].some((each) => each.do === 'close');
          const found = plan.groups.map(({ title }) => title);
          if (!isClosed) {
            expect(found.toSorted()).toEqual([...new Set(found)].toSorted());
            const placed = new Set([...a.plan.placements.keys(), ...b.plan.placements.keys()]);
            expect([...plan.placements.keys()].toSorted()).toEqual([...placed].toSorted());
          }
        }),
        { numRuns: runs(150) },
      );
    },
  );

  it('plans of another year and another subject are others', () => {
    const opened = withGroup(emptyPlan(ENGLISH), aGroup('g1'));
    const entries = [
      ...stored(planChanges(emptyPlan(ENGLISH), opened, of)),
      ...stored(planChanges(emptyPlan('Труд'), withGroup(emptyPlan('Труд'), aGroup('t1')), of), 5),
    ];
    expect(countingPlans(entries).map(({ subject }) => subject)).toEqual([ENGLISH, 'Труд']);
    expect(groupPlans(effective(entries, kinds).entries, 2025)).toEqual([]);
  });

  it('until a day, later changes are not there yet', () => {
    const opened = withGroup(withGroup(emptyPlan(ENGLISH), aGroup('g1')), aGroup('g2'));
    const first = moved(opened, ['s0'], { group: 'g1' }, DAY);
    const later = moved(first, ['s0'], { group: 'g2' }, '2026-11-02');
    const entries = [
      ...stored(planChanges(emptyPlan(ENGLISH), first, of)),
      ...stored(planChanges(first, later, { ...of, on: '2026-11-02' }), 10),
    ];
    const counting = effective(entries, kinds).entries;
    const groupOf = (until: string | null) =>
      groupsOfStudent(groupPlans(counting, 2026, until), 's0').map(({ group: { id } }) => id);
    expect(groupOf('2026-11-01')).toEqual(['g1']);
    expect(groupOf(null)).toEqual(['g2']);
  });
});
