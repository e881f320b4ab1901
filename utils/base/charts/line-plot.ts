import { textWidth } from './fitted-text.ts';
import { type LinePath, linePath } from './line-path.ts';
import { linearScale } from './linear-scale.ts';

/** A laid-out line chart; px. */
export interface LinePlot {
  width: number;
  height: number;
  left: number;
  right: number;
  bottom: number;
  paths: LinePath[];
  steps: { value: number; y: number }[];
  /** Axis labels, as many as fit without touching; the first is always shown. */
  labels: { text: string; x: number }[];
}

const HEIGHT = 180;
const TOP = 8;
const AXIS = 24;
const LEFT = 32;
const RIGHT = 16;

/**
 * Lays out lines over evenly spaced places. `labels` has a text for each place, `steps` the values labelled
 * on the axis, lowest first: the chart extends from the first to the last.
 */
export function linePlot(
  lines: readonly (readonly (number | null)[])[],
  labels: readonly string[],
  steps: readonly number[],
  width: number,
): LinePlot {
  const bottom = HEIGHT - AXIS;
  const right = width - RIGHT;
  // The first and last labels are centred under their points.
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
