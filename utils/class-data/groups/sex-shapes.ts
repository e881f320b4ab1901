/** How many boys, girls and students of unknown sex a group has. */
export type Shape = readonly [male: number, female: number, unknown: number];

/** More equally good shapes than these are not looked through. */
const MOST = 120;

/**
 * The distributions of sexes over groups of these sizes with the least spread: the sum, over groups and sexes, of the
 * squared difference between the number in the group and the class's share of its size. All of them, up to the order of
 * groups of one size.
 */
export function sexShapes(sizes: readonly number[], totals: Shape): Shape[][] {
  const count = sizes.reduce((sum, size) => sum + size, 0);
  let least = Number.POSITIVE_INFINITY;
  let best: Shape[][] = [];
  const made: Shape[] = [];
  /** In units of 1 / count². */
  const spreadOf = (shape: Shape, size: number) =>
    shape.reduce((sum, number, sex) => sum + (count * number - (totals[sex] ?? 0) * size) ** 2, 0);

  const extend = (index: number, left: Shape, spread: number): void => {
    if (spread > least) return;
    const size = sizes[index];
    if (size === undefined) {
      if (spread < least) best = [];
      least = spread;
      if (best.length < MOST) best.push([...made]);
      return;
    }
    const before = sizes[index - 1] === size ? made[index - 1] : undefined;
    for (const male of near((totals[0] * size) / count, left[0]))
      for (const female of near((totals[1] * size) / count, left[1])) {
        const unknown = size - male - female;
        if (unknown < 0 || unknown > left[2]) continue;
        if (before && (male > before[0] || (male === before[0] && female > before[1]))) continue;
        const shape: Shape = [male, female, unknown];
        made.push(shape);
        extend(
          index + 1,
          [left[0] - male, left[1] - female, left[2] - unknown],
          spread + spreadOf(shape, size),
        );
        made.pop();
      }
  };
  extend(0, totals, 0);
  return best;
}

/** Whole numbers near the share, nearest first. */
function near(share: number, most: number): number[] {
  const from = Math.max(0, Math.floor(share) - 1);
  const to = Math.min(most, Math.ceil(share) + 1);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).sort(
    (a, b) => Math.abs(a - share) - Math.abs(b - share),
  );
}
