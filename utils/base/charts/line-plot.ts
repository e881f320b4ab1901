import { textWidth } from './fitted-text.ts';
import { type LinePath, linePath } from './line-path.ts';
import { linearScale } from './linear-scale.ts';

/** A line chart laid out; px. */
export interface LinePlot {
  width: number;
  height: number;
  left: number;
  right: number;
  bottom: number;
  paths: LinePath[];
  steps: { value: number; y: number }[];
  /** Labels of the places, as many as stand beside each other without touching; the first is always there. */
  labels: { text: string; x: number }[];
}

const HEIGHT = 180;
const TOP = 8;
const AXIS = 24;
const LEFT = 32;
const RIGHT = 16;

/**
 * Lays out lines over places that stand apart evenly. `labels` has one text for each place, `steps` the values at which
 * the axis is labelled, lowest first: the chart reaches from the first to the last.
 */
export function linePlot(
  lines: readonly (readonly (number | null)[])[],
  labels: readonly string[],
  steps: readonly number[],
  width: number,
): LinePlot {
  const bottom = HEIGHT - AXIS;
  const right = width - RIGHT;
  // A first and a last label stand under their points in the middle.
  const x = linearScale([0, labels.length - 1], [LEFT + 12, right - 12]);
  const y = linearScale([steps[0] ?? 0, steps.at(-1) ?? 1], [bottom, TOP]);
  const wide = Math.max(0, ...labels.map(textWidth)) + 10;
  const each = Math.max(1, Math.ceil((wide * Math.max(0, labels.length - 1)) / (right - LEFT - 24)));
  return {
    width,
    height: HEIGHT,
    left: LEFT,
    right,
    bottom,
    paths: lines.map((values) => linePath(values, x, y)),
    steps: steps.map((value) => ({ value, y: y(value) })),
    labels: labels.flatMap((text, index) => (index % each === 0 ? [{ text, x: x(index) }] : [])),
  };
}
