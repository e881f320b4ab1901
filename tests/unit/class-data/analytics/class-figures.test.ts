import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classFigures, standingOf } from '../../../../utils/class-data/analytics/class-figures.ts';
import { shownPercent } from '../../../../utils/class-data/analytics/fraction.ts';
import { type Outcome, outcomeOf } from '../../../../utils/class-data/analytics/outcome.ts';

/** Student → marks in алгебра, русский, физика, физкультура, and the resulting group. */
const CLASS: [student: string, marks: string, group: string, note: string][] = [
  ['а', '5 5 5 5', 'excellent', ''],
  ['б', '5 5 5 осв', 'excellent', ''],
  ['в', '5 4 5 5', 'good', 'one four: русский'],
  ['г', '4 4 5 5', 'good', ''],
  ['д', '4 4 3 5', 'middling', 'one three: физика'],
  ['е', '3 3 4 5', 'middling', ''],
  ['ж', '5 5 3 5', 'middling', 'one three: физика'],
  ['з', '2 3 3 4', 'failing', 'алгебра'],
  ['и', '5 5 н/а 5', 'not-certified', 'физика'],
  ['к', '2 н/а 3 незач', 'failing', 'алгебра, физкультура; н/а русский'],
  ['л', '- - - осв', 'none', ''],
  ['м', '5 4 н/а 5', 'not-certified', 'no «с одной 4»: н/а beside it'],
];
const SUBJECTS = ['алгебра', 'русский', 'физика', 'физкультура'];
const standings = CLASS.map(([student, marks]) =>
  standingOf({
    student,
    outcomes: marks
      .split(' ')
      .map((each, at) => ({ subject: SUBJECTS[at]!, outcome: outcomeOf(each === '-' ? '' : each) })),
  }),
);

it.each(
  CLASS.map(([student, marks, group], at) => [student, marks, group, at] as const),
)('%s with %s is %s', (_, __, group, at) => {
  expect(standings[at]!.group).toBe(group);
});

it('figures of this class, counted by hand', () => {
  const found = classFigures(standings);
  expect(found).toMatchObject({
    of: 11, // all but л
    excellent: ['а', 'б'],
    good: ['в', 'г'],
    middling: ['д', 'е', 'ж'],
    oneFour: [{ student: 'в', subject: 'русский' }],
    oneThree: [
      { student: 'д', subject: 'физика' },
      { student: 'ж', subject: 'физика' },
    ],
    failing: [
      { student: 'з', subjects: ['алгебра'] },
      { student: 'к', subjects: ['алгебра', 'физкультура'] },
    ],
    notCertified: [
      { student: 'и', subjects: ['физика'] },
      { student: 'к', subjects: ['русский'] },
      { student: 'м', subjects: ['физика'] },
    ],
    none: ['л'],
  });
  expect(shownPercent(found.success)).toBe('63,6\u00a0%'); // 7 / 11
  expect(shownPercent(found.quality)).toBe('36,4\u00a0%'); // 4 / 11
});

it('each student is in one group; a better mark never makes the figures worse', () => {
  const mark = fc.constantFrom<Outcome>(5, 4, 3, 2, 'not-certified', 'exempt', 'none');
  const student = fc.array(mark, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(student, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      (marks, who, where) => {
        const figuresOf = (all: Outcome[][]) =>
          classFigures(
            all.map((own, at) =>
              standingOf({
                student: `${at}`,
                outcomes: own.map((outcome, n) => ({ subject: `${n}`, outcome })),
              }),
            ),
          );
        const found = figuresOf(marks);
        const grouped = [found.excellent, found.good, found.middling, found.none].flat();
        const troubled = [...found.failing, ...found.notCertified].map(({ student }) => student);
        expect(new Set([...grouped, ...troubled]).size).toBe(marks.length);
        expect(grouped.filter((each) => troubled.includes(each))).toEqual([]);
        const at = who % marks.length;
        const place = where % marks[at]!.length;
        const old = marks[at]![place]!;
        if (typeof old !== 'number' || old === 5) return;
        const better = marks.map((own, n) =>
          n === at ? own.map((each, m) => (m === place ? ((old + 1) as Outcome) : each)) : own,
        );
        const after = figuresOf(better);
        expect(after.of).toBe(found.of);
        expect(after.success!.over).toBeGreaterThanOrEqual(found.success!.over);
        expect(after.quality!.over).toBeGreaterThanOrEqual(found.quality!.over);
      },
    ),
  );
});
