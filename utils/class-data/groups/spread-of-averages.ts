import type { Shape } from './sex-shapes.ts';

export interface Seat {
  /** Place in `Shape`. */
  sex: 0 | 1 | 2;
  /** Whole; their sum is 0. */
  difference: number;
}

/** Up to this many assignments all are looked through. */
const ALL_UP_TO = 40_000;
const STARTS = 24;
const TINY = 1e-9;

/**
 * The group of each seat, so that the averages are spread least: the sum of the squared mean differences of the groups.
 * `shapes`: the allowed distributions of sexes. Small classes are looked through completely; for larger ones, seats of
 * the same sex are exchanged between groups, from several beginnings, until no exchange helps or the spread is `enough`.
 */
export function bestByAverages(
  seats: readonly Seat[],
  shapes: readonly (readonly Shape[])[],
  enough: number,
): number[] {
  const assignments = shapes.reduce((sum, shape) => sum + assignmentsOf(shape), 0);
  let best: { spread: number; groups: number[] } | null = null;
  const random = randomNumbers();
  for (const shape of shapes) {
    const isSmall = assignments <= ALL_UP_TO;
    const found = isSmall ? bestOfAll(seats, shape) : bestOfExchanges(seats, shape, { random, enough });
    if (!best || found.spread < best.spread - TINY) best = found;
    if (best.spread < TINY || (!isSmall && best.spread <= enough)) break;
  }
  return best?.groups ?? [];
}

const sizesOf = (shape: readonly Shape[]): number[] =>
  shape.map(([male, female, unknown]) => male + female + unknown);

const spreadOf = (sums: readonly number[], sizes: readonly number[]): number =>
  sums.reduce((all, sum, group) => all + (sizes[group] ? (sum / (sizes[group] ?? 1)) ** 2 : 0), 0);

/** In how many ways seats can be given out in this shape. */
function assignmentsOf(shape: readonly Shape[]): number {
  let ways = 1;
  for (const sex of [0, 1, 2] as const) {
    let left = shape.reduce((sum, each) => sum + each[sex], 0);
    for (const each of shape)
      for (let taken = 1; taken <= each[sex]; taken++) {
        ways = (ways * left) / taken;
        left--;
      }
  }
  return ways;
}

function bestOfAll(seats: readonly Seat[], shape: readonly Shape[]) {
  const sizes = sizesOf(shape);
  const left = shape.map((each) => [...each]);
  const sums = sizes.map(() => 0);
  const groups = seats.map(() => 0);
  let best = { spread: Number.POSITIVE_INFINITY, groups: [...groups] };
  const place = (index: number): void => {
    const seat = seats[index];
    if (!seat) {
      const spread = spreadOf(sums, sizes);
      if (spread < best.spread - TINY) best = { spread, groups: [...groups] };
      return;
    }
    left.forEach((own, group) => {
      if (!own[seat.sex]) return;
      own[seat.sex] = (own[seat.sex] ?? 0) - 1;
      sums[group] = (sums[group] ?? 0) + seat.difference;
      groups[index] = group;
      place(index + 1);
      own[seat.sex] = (own[seat.sex] ?? 0) + 1;
      sums[group] = (sums[group] ?? 0) - seat.difference;
    });
  };
  place(0);
  return best;
}

function bestOfExchanges(
  seats: readonly Seat[],
  shape: readonly Shape[],
  { random, enough }: { random: () => number; enough: number },
) {
  const sizes = sizesOf(shape);
  const ordered = seats.map((_, index) => index).sort((a, b) => differenceOf(b) - differenceOf(a));
  function differenceOf(index: number): number {
    return seats[index]?.difference ?? 0;
  }
  let best = { spread: Number.POSITIVE_INFINITY, groups: [] as number[] };
  for (let start = 0; start < STARTS && best.spread > enough; start++) {
    const groups = begin(seats, shape, start === 0 ? ordered : shuffled(ordered, random));
    const spread = exchange(seats, sizes, groups);
    if (spread < best.spread - TINY) best = { spread, groups };
  }
  return best;
}

/** Gives the seats out in this order, each to the group with most room left for its sex. */
function begin(seats: readonly Seat[], shape: readonly Shape[], order: readonly number[]): number[] {
  const left = shape.map((each) => [...each]);
  const groups = seats.map(() => 0);
  for (const index of order) {
    const sex = seats[index]?.sex ?? 2;
    let most = 0;
    left.forEach((own, group) => {
      if ((own[sex] ?? 0) > (left[most]?.[sex] ?? 0)) most = group;
    });
    groups[index] = most;
    const own = left[most];
    if (own) own[sex] = (own[sex] ?? 0) - 1;
  }
  return groups;
}

/** Makes the best exchange of two seats until none helps; changes `groups` and returns the spread. */
function exchange(seats: readonly Seat[], sizes: readonly number[], groups: number[]): number {
  const sums = sizes.map(() => 0);
  seats.forEach(({ difference }, index) => {
    const group = groups[index] ?? 0;
    sums[group] = (sums[group] ?? 0) + difference;
  });
  for (;;) {
    let gain = TINY;
    let pair: [number, number] | null = null;
    for (let a = 0; a < seats.length; a++)
      for (let b = a + 1; b < seats.length; b++) {
        const found = gainOf(a, b);
        if (found > gain) [gain, pair] = [found, [a, b]];
      }
    if (!pair) return spreadOf(sums, sizes);
    apply(...pair);
  }

  function gainOf(a: number, b: number): number {
    const [one, other] = [seats[a], seats[b]];
    const [from, to] = [groups[a] ?? 0, groups[b] ?? 0];
    if (!one || !other || from === to || one.sex !== other.sex) return 0;
    const moved = other.difference - one.difference;
    const [before, after] = [sums[from] ?? 0, sums[to] ?? 0];
    const [size, second] = [sizes[from] ?? 1, sizes[to] ?? 1];
    return (
      (before / size) ** 2 +
      (after / second) ** 2 -
      ((before + moved) / size) ** 2 -
      ((after - moved) / second) ** 2
    );
  }

  function apply(a: number, b: number): void {
    const [from, to] = [groups[a] ?? 0, groups[b] ?? 0];
    const moved = (seats[b]?.difference ?? 0) - (seats[a]?.difference ?? 0);
    sums[from] = (sums[from] ?? 0) + moved;
    sums[to] = (sums[to] ?? 0) - moved;
    [groups[a], groups[b]] = [to, from];
  }
}

function shuffled(order: readonly number[], random: () => number): number[] {
  const mixed = [...order];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] ?? 0, mixed[last] ?? 0];
  }
  return mixed;
}

/** Numbers from 0 to 1, the same each time: a division must not change when it is asked for again (Park and Miller). */
function randomNumbers(): () => number {
  let state = 20_262_027;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
