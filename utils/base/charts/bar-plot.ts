import { fittedText, textWidth } from './fitted-text.ts';
import { linearScale } from './linear-scale.ts';
import { roundSteps } from './round-steps.ts';

/** One bar of a bar chart: a value for each series, stacked in that order. */
export interface BarRow {
  label: string;
  /** Values that are not numbers above 0 take no room. */
  values: readonly number[];
}

/** Part of a bar; px. */
export interface BarSegment {
  series: number;
  value: number;
  x: number;
  width: number;
  /** Whether the value fits inside as text. */
  roomy: boolean;
}

/** A laid-out bar chart, horizontal bars one under another; px. */
export interface BarPlot {
  width: number;
  height: number;
  /** Where the labels end and the bars begin. */
  left: number;
  bars: { label: string; y: number; total: number; end: number; segments: BarSegment[] }[];
  thickness: number;
  steps: { value: number; x: number }[];
}

const THICKNESS = 18;
const GAP = 6;
const AXIS = 22;
const SPACE = 8;

/** Lays out bars, one series or stacked. The axis reaches at least `high`: 100 for shares. */
export function barPlot(rows: readonly BarRow[], width: number, high = 0): BarPlot {
  const room = width * 0.4;
  const labels = rows.map(({ label }) => fittedText(label, room));
  const left = Math.ceil(Math.max(0, ...labels.map(textWidth))) + SPACE;
  const totals = rows.map(({ values }) => values.reduce((sum, value) => sum + counted(value), 0));
  const values = roundSteps(Math.max(high, ...totals));
  const end = width - Math.ceil(textWidth(String(Math.max(0, ...totals).toFixed(0)))) - SPACE;
  const x = linearScale([0, values.at(-1) ?? 1], [left, end]);
  return {
    width,
    left,
    thickness: THICKNESS,
    height: rows.length * (THICKNESS + GAP) + AXIS,
    steps: values.map((value) => ({ value, x: x(value) })),
    bars: rows.map(({ values: own }, row) => {
      let before = 0;
      const segments = own.flatMap((value, series) => {
        if (counted(value) === 0) return [];
        const start = x(before);
        before += value;
        const extent = Math.round((x(before) - start) * 10) / 10;
        return [{ series, value, x: start, width: extent, roomy: extent >= textWidth(String(value)) + 6 }];
      });
      const total = totals[row] ?? 0;
      return { label: labels[row] ?? '', y: row * (THICKNESS + GAP), total, end: x(total), segments };
    }),
  };
}

const counted = (value: number): number => (value > 0 && Number.isFinite(value) ? value : 0);
