/** A line with gaps, as SVG draws it. */
export interface LinePath {
  /** The `d` of a path; empty if no points are joined. */
  d: string;
  /** All points; a point between two gaps is in no path. */
  points: { index: number; x: number; y: number; value: number }[];
}

/** Joins neighbouring values; null is a gap and is never bridged. `x` takes the index, `y` the value. */
export function linePath(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): LinePath {
  const points: LinePath['points'] = [];
  let d = '';
  let run = '';
  let length = 0;
  const close = () => {
    if (length > 1) d += run;
    run = '';
    length = 0;
  };
  for (const [index, value] of values.entries()) {
    if (value === null || !Number.isFinite(value)) {
      close();
      continue;
    }
    const point = { index, x: x(index), y: y(value), value };
    points.push(point);
    run += `${length === 0 ? 'M' : 'L'}${point.x} ${point.y}`;
    length++;
  }
  close();
  return { d, points };
}
