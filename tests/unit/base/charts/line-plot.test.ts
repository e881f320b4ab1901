import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../utils/base/charts/fitted-text.ts';
import { linePlot } from '../../../../utils/base/charts/line-plot.ts';

const weeks = Array.from({ length: 34 }, (_, week) => `${String((week % 28) + 1).padStart(2, '0')}.09`);

describe('linePlot', () => {
  it('labels as many places as fit side by side', () => {
    const { labels } = linePlot([weeks.map(() => 4)], weeks, [2, 3, 4, 5], 560);
    expect(labels[0]?.text).toBe('01.09');
    expect(labels.length).toBeGreaterThan(6);
    for (let index = 1; index < labels.length; index++)
      expect((labels[index]?.x ?? 0) - (labels[index - 1]?.x ?? 0)).toBeGreaterThan(textWidth('01.09'));
  });

  it('stays between the lowest and the highest step', () => {
    const plot = linePlot([[2, 5, null]], ['а', 'б', 'в'], [2, 3, 4, 5], 300);
    expect(plot.paths[0]?.points.map(({ y }) => y)).toEqual([plot.bottom, plot.steps.at(-1)?.y]);
    expect(plot.steps[0]?.y).toBe(plot.bottom);
    expect(plot.paths[0]?.points[0]?.x).toBeGreaterThan(plot.left);
  });

  it.each([[[]], [['1 четверть']]])('draws %j places', (labels) => {
    const plot = linePlot([labels.map(() => 4.5)], labels, [2, 5], 300);
    expect(plot.labels.map(({ text }) => text)).toEqual(labels);
    expect(JSON.stringify(plot)).not.toContain('null');
  });
});
