import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linePath } from '../../../../utils/base/charts/line-path.ts';

const draw = (values: (number | null)[]) =>
  linePath(
    values,
    (index) => index * 10,
    (value) => 50 - value * 10,
  );

describe('linePath', () => {
  it('joins neighbours', () => {
    expect(draw([4, 5, 3]).d).toBe('M0 10L10 0L20 20');
  });

  it('does not bridge a gap', () => {
    expect(draw([4, 5, null, 3, 3]).d).toBe('M0 10L10 0M30 20L40 20');
  });

  it('has a lone value only as a point', () => {
    const { d, points } = draw([null, 4, null, Number.NaN]);
    expect(d).toBe('');
    expect(points).toEqual([{ index: 1, x: 10, y: 10, value: 4 }]);
  });

  it('is empty without values', () => {
    expect(draw([])).toEqual({ d: '', points: [] });
  });

  it('draws one stroke per run of two or more values, and a point for each value', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 2, max: 5 }))), (values) => {
        const { d, points } = draw(values);
        const runs = values
          .map((value) => (value === null ? ' ' : 'x'))
          .join('')
          .split(' ')
          .filter(({ length }) => length > 1);
        expect(d.split('M').length - 1).toBe(runs.length);
        expect(d.split('L').length - 1).toBe(runs.reduce((sum, { length }) => sum + length - 1, 0));
        expect(points.map(({ value }) => value)).toEqual(values.filter((value) => value !== null));
      }),
    );
  });
});
