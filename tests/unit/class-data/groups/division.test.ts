import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIVISION_RULES, type DivisionRule, divide } from '../../../../utils/class-data/groups/division.ts';
import type { Divided, Part } from '../../../../utils/class-data/groups/even-sizes.ts';
import { fault } from '../../../setup/fault.ts';
import { runs } from '../../property-runs.ts';

const parts = (count: number, limits: (number | null)[] = []): Part[] =>
  Array.from({ length: count }, (_, index) => ({ id: `g${index}`, limit: limits[index] ?? null }));

const anyStudents = (most: number) =>
  fc
    .array(
      fc.record({
        sex: fc.constantFrom('male' as const, 'female' as const, null),
        average: fc.option(fc.integer({ min: 200, max: 500 })),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((all): Divided[] =>
      all.map((each, index) => ({ key: `s${index}`, name: `Ученик ${index}`, ...each })),
    );

/** Spread of sizes, sexes and averages, each as a sum of squares, told again from the definition. */
function spreads(
  students: readonly Divided[],
  count: number,
  of: (student: Divided, index: number) => number,
) {
  const own = Array.from({ length: count }, (_, group) =>
    students.filter((student, index) => of(student, index) === group),
  );
  const known = students.flatMap(({ average }) => average ?? []);
  const mean = known.reduce((sum, each) => sum + each, 0) / (known.length || 1);
  const sexes = ['male', 'female', null].map((sex) => {
    const all = students.filter((student) => student.sex === sex).length;
    return own.reduce((sum, group) => {
      const here = group.filter((student) => student.sex === sex).length;
      return sum + (here - (all * group.length) / students.length) ** 2;
    }, 0);
  });
  return [
    own.reduce((sum, group) => sum + group.length ** 2, 0),
    sexes.reduce((sum, each) => sum + each, 0),
    own.reduce((sum, group) => {
      const difference = group.reduce((all, { average }) => all + ((average ?? mean) - mean), 0);
      return sum + (group.length ? (difference / group.length) ** 2 : 0);
    }, 0),
  ];
}

/** Whether the first is as small as the second, in the order of the three. */
function isAsGood(one: number[], other: number[]): boolean {
  for (let index = 0; index < one.length; index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (Math.abs(difference) > 1e-6) return difference < 0;
  }
  return true;
}

function* everyAssignment(students: number, groups: number): Generator<number[]> {
  const all = groups ** students;
  for (let number = 0; number < all; number++) {
    let rest = number;
    yield Array.from({ length: students }, () => {
      const group = rest % groups;
      rest = Math.floor(rest / groups);
      return group;
    });
  }
}

describe('division into groups', () => {
  fault(
    'a balanced division of any small class into two or three groups',
    'no other division spreads sizes, then sexes, then averages less: all are tried',
    () => {
      fc.assert(
        fc.property(anyStudents(7), fc.constantFrom(2, 3), (students, count) => {
          const placed = divide('balanced', students, parts(count));
          const ours = spreads(students, count, ({ key }) => Number(placed.get(key)?.slice(1)));
          for (const assignment of everyAssignment(students.length, count))
            expect(
              isAsGood(
                ours,
                spreads(students, count, (_, index) => assignment[index] ?? 0),
              ),
            ).toBe(true);
        }),
        { numRuns: runs(25) },
      );
    },
  );

  it.each(
    Object.keys(DIVISION_RULES) as DivisionRule[],
  )('%s: nobody twice, nobody invented, limits kept, everybody where there is room', (rule) => {
    const limit = fc.option(fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(anyStudents(36), fc.array(limit, { minLength: 1, maxLength: 4 }), (students, limits) => {
        const groups = parts(limits.length, limits);
        const placed = divide(rule, students, groups);
        const known = new Set(students.map(({ key }) => key));
        for (const key of placed.keys()) expect(known).toContain(key);
        const sizes = groups.map(({ id }) => [...placed.values()].filter((group) => group === id).length);
        groups.forEach(({ limit: most }, index) => {
          if (most !== null) expect(sizes[index]).toBeLessThanOrEqual(most);
        });
        if (rule === 'sex') return;
        const room = limits.reduce<number>((sum, each) => sum + (each ?? students.length), 0);
        expect(placed.size).toBe(Math.min(students.length, room));
        if (limits.every((each) => each === null))
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs(rule === 'balanced' ? 25 : 100) },
    );
  });

  it('35 students into 3 groups: averages within a hundredth, the same each time', () => {
    const students = Array.from(
      { length: 35 },
      (_, index): Divided => ({
        key: `s${index}`,
        name: `Ученик ${index}`,
        sex: index % 2 ? 'female' : 'male',
        average: 250 + ((index * 67) % 250),
      }),
    );
    const placed = divide('balanced', students, parts(3));
    const averages = ['g0', 'g1', 'g2'].map((id) => {
      const own = students.filter(({ key }) => placed.get(key) === id);
      return own.reduce((sum, { average }) => sum + (average ?? 0), 0) / own.length;
    });
    expect(Math.max(...averages) - Math.min(...averages)).toBeLessThan(1);
    expect(divide('balanced', students, parts(3))).toEqual(placed);
  });

  it('by alphabet in runs, through one by the list, boys and girls apart', () => {
    const named = (name: string, sex: 'male' | 'female' | null): Divided => ({
      key: name,
      name,
      sex,
      average: null,
    });
    const students = [
      named('Юдин', 'male'),
      named('Ёлкина', 'female'),
      named('Жуков', null),
      named('Ада', 'female'),
    ];
    const byGroup = (rule: DivisionRule) => {
      const placed = divide(rule, students, parts(2));
      return ['g0', 'g1'].map((id) => [...placed].flatMap(([key, group]) => (group === id ? [key] : [])));
    };
    expect(byGroup('alphabet')).toEqual([
      ['Ада', 'Ёлкина'],
      ['Жуков', 'Юдин'],
    ]);
    expect(byGroup('halves')).toEqual([
      ['Юдин', 'Жуков'],
      ['Ёлкина', 'Ада'],
    ]);
    expect(byGroup('sex')).toEqual([['Юдин'], ['Ёлкина', 'Ада']]);
  });
});
