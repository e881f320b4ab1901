import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  fraction,
  rounded,
  shownAverage,
  shownDigits,
  shownFraction,
  shownPercent,
} from '../../../../utils/class-data/analytics/fraction.ts';

it.each([
  // sum, of, shown
  [9, 2, '4,50'],
  [14, 3, '4,67'], // 4.666…
  [13, 3, '4,33'], // 4.333…
  [899, 200, '4,50'], // 4.495: a half of the last digit goes up
  [449_499, 100_000, '4,49'], // 4.49499
  [201, 200, '1,01'], // 1.005, which (1.005).toFixed(2) makes «1,00»
  [1, 8, '0,13'], // 0.125
  [5, 1, '5,00'],
  [0, 7, '0,00'],
])('%i / %i is %s', (over, under, shown) => {
  expect(shownAverage({ over, under })).toBe(shown);
});

it.each([
  [26, 28, '92,9\u00a0%'], // 92.857…
  [1, 3, '33,3\u00a0%'],
  [1, 16, '6,3\u00a0%'], // 6.25
  [28, 28, '100,0\u00a0%'],
  [0, 28, '0,0\u00a0%'],
])('%i of %i is %s', (over, under, shown) => {
  expect(shownPercent({ over, under })).toBe(shown);
});

it('writes a dash for none, and differences with their sign', () => {
  expect([fraction(0, 0), shownAverage(null), shownPercent(null)]).toEqual([null, '–', '–']);
  expect(shownFraction({ over: 7, under: 2 }, 0)).toBe('4');
  expect([shownDigits(-5, 2), shownDigits(457, 2)]).toEqual(['−0,05', '4,57']);
});

it('rounds to the nearest, half up, as in exact arithmetic', () => {
  const whole = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(
      whole,
      fc.integer({ min: 1, max: 200_000 }),
      fc.constantFrom(0, 1, 2),
      (over, under, digits) => {
        const units = BigInt(rounded({ over, under }, digits));
        // units − ½ ≤ value < units + ½
        const twice = 2n * BigInt(over) * 10n ** BigInt(digits);
        expect((2n * units - 1n) * BigInt(under) <= twice).toBe(true);
        expect(twice < (2n * units + 1n) * BigInt(under)).toBe(true);
        expect(rounded({ over: over * 3, under: under * 3 }, digits)).toBe(Number(units));
      },
    ),
  );
});
