import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import {
  addMark,
  averageOf,
  leadingAverage,
  noSums,
  weighs,
} from '../../../../utils/class-data/analytics/average.ts';
import {
  expectedMark,
  expectedYearMark,
  markBy,
  marksNeeded,
} from '../../../../utils/class-data/analytics/expected-mark.ts';
import { shownAverage } from '../../../../utils/class-data/analytics/fraction.ts';
import { markNumber } from '../../../../utils/class-data/journal/mark-value.ts';

const settings = parse(analyticsSettingsSchema, {});

/** «5*2» is a 5 of weight 2; without an asterisk the weight is unknown. */
function sumsOf(marks: string) {
  const sums = noSums();
  for (const each of marks.split(' ').filter(Boolean)) {
    const [value = '', weight] = each.split('*');
    addMark(sums, { number: markNumber(value), weight: weight === undefined ? null : Number(weight) });
  }
  return sums;
}

/**
 * Marks, whether the school weights them; then by hand: how many count, average, how, expected mark,
 * disputed.
 */
const CASES: [string, boolean | null, number, string, string, number | null, boolean][] = [
  ['5 4 4 3', false, 4, '4,00', 'plain', 4, false], // 16 / 4
  ['5 5 4 4', false, 4, '4,50', 'plain', 5, true], // 18 / 4, on the threshold
  ['5 5 4 4 4', false, 5, '4,40', 'plain', 4, true], // 22 / 5, 0.10 below
  ['5 4 4 4 4', false, 5, '4,20', 'plain', 4, false], // 21 / 5
  ['4- 3+ н/а зач осв', false, 2, '3,50', 'plain', 4, true], // 7 / 2
  ['2 3 2', false, 3, '2,33', 'plain', 2, false], // 7 / 3
  ['2 3 2 3', false, 4, '2,50', 'plain', 3, true],
  ['5*1 4*1 3*3', true, 3, '3,60', 'weighted', 4, true], // (5 + 4 + 9) / 5
  ['5*1 4*1 3*3', false, 3, '4,00', 'plain', 4, false], // the school does not weigh: 12 / 3
  ['5*0.5 3*1.5', true, 2, '3,50', 'weighted', 4, true], // (2.5 + 4.5) / 2
  ['5*1 5*0 3*1', true, 2, '4,00', 'weighted', 4, false], // weight 0 does not count
  ['5*1 4 3*3', true, 3, '4,00', 'weights-missing', null, false],
  ['5 4 3', null, 3, '4,00', 'weighing-unknown', null, false],
  ['н/а', false, 0, '–', 'plain', null, false],
  ['', true, 0, '–', 'weighted', null, false],
];

describe('average and expected mark', () => {
  it.each(CASES)('%s, weighing %s', (marks, weighed, count, shown, how, mark, disputed) => {
    const average = averageOf(sumsOf(marks), weighed);
    expect(average).toMatchObject({ count, how });
    expect(shownAverage(average.value)).toBe(shown);
    const expected = expectedMark(average, settings);
    expect(expected?.mark ?? null).toBe(mark);
    expect(expected?.disputed ?? false).toBe(disputed);
    if (expected) expect(expected.fewMarks).toBe(count < 3);
  });

  it('decides by the average as shown', () => {
    // 4.495 is shown as «4,50»: a mark never contradicts its number.
    const sums = { count: 200, sum: 899, weight: 0, weighted: 0, weightless: 200 };
    expect(expectedMark(averageOf(sums, false), settings)).toMatchObject({ mark: 5, from: 450 });
  });

  it('gives precedence to the site’s average, says that it differs, and forecasts by it', () => {
    const average = averageOf(sumsOf('5 4 3'), null, 431);
    expect(average).toMatchObject({ hundredths: 400, site: 431, differs: true });
    expect(leadingAverage(average)).toBe(431);
    expect(expectedMark(average, settings)).toMatchObject({ mark: 4, from: 431 });
    expect(averageOf(sumsOf('5 4 3'), null, 400).differs).toBe(false);
  });

  it('takes the weighting from the source, else from the settings', () => {
    const weighted = parse(analyticsSettingsSchema, { weighting: 'weighted' });
    expect([weighs(false, weighted), weighs(null, weighted), weighs(null, settings)]).toEqual([
      false,
      true,
      null,
    ]);
  });

  it.each([
    [{ over: 9, under: 2 }, 5], // 4 and 5
    [{ over: 13, under: 3 }, 4], // 4, 4 and 5
    [{ over: 10, under: 4 }, 3],
    [{ over: 7, under: 3 }, 2],
  ])('the year mark by period marks averaging %o is %i', (periodMarks, mark) => {
    expect(expectedYearMark(periodMarks, settings)?.mark).toBe(mark);
    expect(expectedYearMark(null, settings)).toBeNull();
  });

  it('follows the school’s thresholds', () => {
    const strict = parse(analyticsSettingsSchema, { thresholds: { five: 475, four: 375, three: 260 } });
    expect([474, 475, 374, 375, 259, 260].map((each) => markBy(each, strict))).toEqual([4, 5, 3, 4, 2, 3]);
    const nonsense = parse(analyticsSettingsSchema, { thresholds: { five: 300, four: 400, three: 250 } });
    expect(nonsense.thresholds).toEqual(settings.thresholds);
  });
});

/** Marks, target, new mark, its weight; how many, by hand. */
const NEEDED: [string, boolean | null, 5 | 4 | 3, 5 | 4 | 3, number, number | null][] = [
  ['4 4 4', false, 5, 5, 1, 3], // 12/3 → 27/6 = 4,50 with three; 22/5 = 4,40 with two
  ['4 4 4 5', false, 5, 5, 1, 2], // 17/4 → 27/6 = 4,50
  ['5 5 4', false, 5, 5, 1, 0], // 4,67 already
  ['3 3 3', false, 4, 5, 1, 1], // 14/4 = 3,50
  ['3 3 3', false, 4, 4, 1, 3], // 21/6 = 3,50
  ['3 3 3', false, 5, 4, 1, null], // fours never lead to a five
  ['2 2', false, 3, 3, 1, 2], // 10/4 = 2,50
  ['', false, 5, 5, 1, 1],
  ['4*1 3*3', true, 4, 5, 1, 1], // 13/4 = 3,25 → 18/5 = 3,60
  ['4*1 3*3', true, 5, 5, 3, 4], // 13/4 → 73/16 = 4,56 with four of weight 3; 58/13 = 4,46 with three
  ['4 3', true, 5, 5, 1, null], // weights not known: no forecast
  ['4 3', null, 5, 5, 1, null],
];

describe('how many more marks', () => {
  it.each(
    NEEDED,
  )('%s (weighting %s) → %i with %i of weight %i', (marks, weighed, target, mark, weight, needed) => {
    const sums = sumsOf(marks);
    const found = marksNeeded(
      { sums, average: averageOf(sums, weighed) },
      { target, mark, weight: weight * 1000 },
      settings,
    );
    expect(found).toBe(needed);
  });

  it('is the least number that suffices', () => {
    const mark = fc.constantFrom('5', '4', '3', '2', '4-');
    const target = fc.constantFrom<5 | 4 | 3>(5, 4, 3);
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 25 }), target, fc.boolean(), (marks, aim, weighed) => {
        const written = weighed ? marks.map((each, at) => `${each}*${1 + (at % 3)}`) : marks;
        const sums = sumsOf(written.join(' '));
        const found = marksNeeded({ sums, average: averageOf(sums, weighed) }, { target: aim }, settings)!;
        const reached = (more: number) => {
          const all = sumsOf([...written, ...Array(more).fill(weighed ? '5*1' : '5')].join(' '));
          const average = averageOf(all, weighed);
          return average.hundredths !== null && markBy(average.hundredths, settings) >= aim;
        };
        expect(reached(found)).toBe(true);
        if (found > 0) expect(reached(found - 1)).toBe(false);
      }),
    );
  });
});
