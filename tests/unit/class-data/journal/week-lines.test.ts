import { expect, it } from 'vitest';
import { weekLines } from '../../../../components/class-data/journal/week-lines.ts';

const week = (monday: string, over: number | null) => ({
  monday,
  marks: over === null ? 0 : 1,
  average: over === null ? null : { over, under: 1 },
});

it('puts trends on one axis with a place for every week, including holidays', () => {
  const { labels, lines } = weekLines([
    [week('2026-10-19', 4), week('2026-11-09', 3)],
    [week('2026-10-12', 5), week('2026-10-19', null)],
  ]);
  expect(labels).toEqual(['12.10', '19.10', '26.10', '02.11', '09.11']);
  expect(lines).toEqual([
    [null, 4, null, null, 3],
    [5, null, null, null, null],
  ]);
});

it('has no places without marks', () => {
  expect(weekLines([[]])).toEqual({ labels: [], lines: [[]] });
});
