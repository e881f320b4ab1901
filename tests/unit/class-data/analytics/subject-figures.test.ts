import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAverage, shownPercent } from '../../../../utils/class-data/analytics/fraction.ts';
import { type Outcome, outcomeOf } from '../../../../utils/class-data/analytics/outcome.ts';
import { subjectFigures } from '../../../../utils/class-data/analytics/subject-figures.ts';

it.each([
  ['5', 5],
  ['4-', 4],
  ['3 +', 3],
  ['2−', 2],
  ['1', 1],
  ['н/а', 'not-certified'],
  ['Н/А', 'not-certified'],
  ['на', 'not-certified'],
  ['н/а по болезни', 'not-certified'],
  ['осв', 'exempt'],
  ['осв.', 'exempt'],
  ['зач', 'passed'],
  ['зачёт', 'passed'],
  ['незач', 'failed'],
  ['', 'none'],
  [null, 'none'],
  ['6', 'none'],
  ['наверно', 'none'],
] as const)('period mark «%s» is %s', (written, outcome) => {
  expect(outcomeOf(written)).toBe(outcome);
});

/** Period marks as written; then by hand: n, успеваемость, качество, средний балл, СОУ. */
const CASES: [marks: string, of: number, success: string, quality: string, mean: string, degree: string][] = [
  // 5+5+4+4+4+3+3+2 = 30 of 8; 7/8; 5/8; (2·100 + 3·64 + 2·36 + 16) / 8 = 480 / 8
  ['5 5 4 4 4 3 3 2', 8, '87,5', '62,5', '3,75', '60,0'],
  // with one н/а: n 9, the mean stays; 7/9; 5/9; (480 + 7) / 9 = 54.11
  ['5 5 4 4 4 3 3 2 н/а', 9, '77,8', '55,6', '3,75', '54,1'],
  // осв, зач, незач and an empty one change nothing
  ['5 5 4 4 4 3 3 2 осв зач незач -', 8, '87,5', '62,5', '3,75', '60,0'],
  ['5 5 5', 3, '100,0', '100,0', '5,00', '100,0'],
  ['н/а н/а', 2, '0,0', '0,0', '–', '7,0'],
  // 1 fails and counts 0.07: (100 + 7) / 2
  ['5 1', 2, '50,0', '50,0', '3,00', '53,5'],
  // 28 students: 6·5 + 11·4 + 9·3 + 2·2 = 105; 26/28; 17/28; (600 + 704 + 324 + 32) / 28 = 59.29
  [`${'5 '.repeat(6)}${'4 '.repeat(11)}${'3 '.repeat(9)}2 2`, 28, '92,9', '60,7', '3,75', '59,3'],
  ['осв -', 0, '–', '–', '–', '–'],
];

describe('figures of a subject', () => {
  it.each(CASES)('%s', (marks, of, success, quality, mean, degree) => {
    const found = subjectFigures(marks.split(' ').map((each) => outcomeOf(each === '-' ? '' : each)));
    const percent = (text: string) => (text === '–' ? text : `${text}\u00a0%`);
    expect(found.of).toBe(of);
    expect([found.success, found.quality, found.degree].map(shownPercent)).toEqual(
      [success, quality, degree].map(percent),
    );
    expect(shownAverage(found.mean)).toBe(mean);
  });

  it('counts each student once; shares are between 0 and 1; quality is within success; order does not matter', () => {
    const any = fc.constantFrom<Outcome>(
      5,
      4,
      3,
      2,
      1,
      'not-certified',
      'exempt',
      'passed',
      'failed',
      'none',
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (outcomes) => {
        const found = subjectFigures(outcomes);
        expect(Object.values(found.counts).reduce((sum, each) => sum + each, 0)).toBe(outcomes.length);
        expect(subjectFigures([...outcomes].reverse())).toEqual(found);
        if (!found.success || !found.quality || !found.degree) {
          expect(found.of).toBe(0);
          return;
        }
        expect(found.quality.over).toBeLessThanOrEqual(found.success.over);
        expect(found.success.over).toBeLessThanOrEqual(found.of);
        expect(found.degree.over).toBeLessThanOrEqual(found.degree.under);
        expect(found.degree.over).toBeGreaterThanOrEqual(7 * found.of);
      }),
    );
  });
});
