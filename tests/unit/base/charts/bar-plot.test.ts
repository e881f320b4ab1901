import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barPlot } from '../../../../utils/base/charts/bar-plot.ts';

describe('barPlot', () => {
  it('stacks the series of a row one after another', () => {
    const plot = barPlot([{ label: 'Алгебра', values: [4, 0, 6] }], 560);
    const [bar] = plot.bars;
    expect(bar?.total).toBe(10);
    expect(bar?.segments.map(({ series, value }) => [series, value])).toEqual([
      [0, 4],
      [2, 6],
    ]);
    const [first, second] = bar?.segments ?? [];
    expect(first?.x).toBe(plot.left);
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0), 5);
    expect(plot.steps.at(-1)?.value).toBe(10);
  });

  it('gives no room to values that are not numbers above 0', () => {
    const [bar] = barPlot(
      [{ label: 'Музыка', values: [0, -2, Number.NaN, Number.POSITIVE_INFINITY] }],
      400,
    ).bars;
    expect(bar).toMatchObject({ total: 0, segments: [] });
  });

  it('extends the axis at least to the given value', () => {
    expect(barPlot([{ label: 'а', values: [12] }], 400, 100).steps.at(-1)?.value).toBe(100);
  });

  it('shortens labels wider than two fifths of the width', () => {
    const plot = barPlot(
      [{ label: 'Основы духовно-нравственной культуры народов России', values: [3] }],
      420,
    );
    expect(plot.bars[0]?.label).toMatch(/…$/);
    expect(plot.left).toBeLessThanOrEqual(176);
  });

  it('draws an empty chart', () => {
    expect(barPlot([], 300)).toMatchObject({ bars: [], steps: [{ value: 0 }, { value: 1 }] });
  });

  it('keeps every bar inside the drawing, with its share of the longest', () => {
    const rows = fc.array(
      fc.record({
        label: fc.string({ maxLength: 30 }),
        values: fc.array(fc.nat({ max: 60 }), { maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 240, max: 1200 }), (given, width) => {
        const plot = barPlot(given, width);
        const unit = ((plot.steps.at(-1)?.x ?? 0) - plot.left) / (plot.steps.at(-1)?.value ?? 1);
        plot.bars.forEach(({ total, y, end, segments }, row) => {
          const sum = given[row]?.values.reduce((one, other) => one + other, 0) ?? 0;
          expect(total).toBe(sum);
          expect(end - plot.left).toBeCloseTo(total * unit, 0);
          expect(segments.reduce((length, segment) => length + segment.width, 0)).toBeCloseTo(
            end - plot.left,
            0,
          );
          expect(end).toBeLessThanOrEqual(width);
          expect(y + plot.thickness).toBeLessThanOrEqual(plot.height);
        });
      }),
    );
  });
});
