/**
 * Whole values at which an axis from 0 is labelled: 1, 2 or 5 times a power of ten apart, at most `most` of
 * them after 0, the last not below `high`. For `high` not above 0 the axis is 0, 1.
 */
export function roundSteps(high: number, most = 5): number[] {
  if (!(high > 0) || !Number.isFinite(high)) return [0, 1];
  let step = 1;
  for (let power = 1; Math.ceil(high / step) > most; power *= 10) {
    const wide = [1, 2, 5].map((factor) => factor * power).find((each) => Math.ceil(high / each) <= most);
    step = wide ?? power * 10;
  }
  return Array.from({ length: Math.ceil(high / step) + 1 }, (_, index) => index * step);
}
