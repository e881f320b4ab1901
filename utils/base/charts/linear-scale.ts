/**
 * The position of a value on an axis, in the units of `to` (px). Values outside `from` are clamped to its
 * ends; if `from` is empty, everything is in the middle.
 */
export function linearScale(
  from: readonly [low: number, high: number],
  to: readonly [start: number, end: number],
): (value: number) => number {
  const [low, high] = from;
  const [start, end] = to;
  if (!(high > low)) return () => tenth((start + end) / 2);
  return (value) => {
    const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
    return tenth(start + share * (end - start));
  };
}

/** A tenth of a pixel is finer than anyone can see and keeps the markup short. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
