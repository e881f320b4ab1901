import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale } from '../../../../utils/base/charts/linear-scale.ts';

describe('linearScale', () => {
  it.each([
    [2, 0],
    [3.5, 50],
    [5, 100],
    [1, 0],
    [7, 100],
    [2.017, 0.6],
  ])('puts %d of 2 to 5 at %d of 100', (value, expected) => {
    expect(linearScale([2, 5], [0, 100])(value)).toBe(expected);
  });

  it('also runs upwards on the screen', () => {
    expect(linearScale([0, 10], [156, 8])(10)).toBe(8);
  });

  it.each([
    [3, 3],
    [5, 2],
    [Number.NaN, 1],
  ])('is in the middle if %d to %d is empty', (low, high) => {
    expect(linearScale([low, high], [0, 30])(3)).toBe(15);
  });

  it('keeps the order of values and stays between the ends', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), fc.float({ noNaN: true }), (a, b) => {
        const scale = linearScale([2, 5], [10, 210]);
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(scale(less)).toBeLessThanOrEqual(scale(more));
        expect(scale(a)).toBeGreaterThanOrEqual(10);
        expect(scale(a)).toBeLessThanOrEqual(210);
      }),
    );
  });
});
