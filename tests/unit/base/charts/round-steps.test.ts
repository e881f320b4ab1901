import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundSteps } from '../../../../utils/base/charts/round-steps.ts';

describe('roundSteps', () => {
  it.each([
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6, 8]],
    [28, [0, 10, 20, 30]],
    [100, [0, 20, 40, 60, 80, 100]],
    [0.4, [0, 1]],
    [0, [0, 1]],
    [-3, [0, 1]],
    [Number.NaN, [0, 1]],
    [Number.POSITIVE_INFINITY, [0, 1]],
  ])('labels an axis to %d', (high, expected) => {
    expect(roundSteps(high)).toEqual(expected);
  });

  it('reaches the highest value with a few equal integer steps', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e9, noNaN: true }),
        fc.integer({ min: 1, max: 9 }),
        (high, most) => {
          const steps = roundSteps(high, most);
          expect(steps.at(-1)).toBeGreaterThanOrEqual(high);
          expect(steps.at(-2)).toBeLessThan(high);
          expect(steps.length - 1).toBeLessThanOrEqual(most);
          const step = steps[1] as number;
          expect(steps.every((value, index) => value === index * step && Number.isInteger(value))).toBe(true);
        },
      ),
    );
  });
});
