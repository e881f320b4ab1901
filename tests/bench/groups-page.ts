import { divide } from '../../utils/class-data/groups/division.ts';
import type { Divided } from '../../utils/class-data/groups/even-sizes.ts';

/** A class of this size: averages of a year, some students without one, sexes mixed. */
function classOf(size: number, seed: number): Divided[] {
  return Array.from({ length: size }, (_, index) => ({
    key: `s${index}`,
    name: `Ученик ${index}`,
    sex: (index * 7 + seed) % 5 < 2 ? 'male' : 'female',
    average: (index + seed) % 11 === 0 ? null : 250 + ((index * 67 + seed * 31) % 250),
  }));
}

const PARTS = ['1', '2', '3'].map((id) => ({ id, limit: null }));

/** Times of the balanced division of 35 students into 3 groups, ms, each of another class; and how even the last is. */
function runGroupsBench(rounds: number): { times: number[]; sizes: number[] } {
  const times: number[] = [];
  let placed = new Map<string, string>();
  for (let round = 0; round < rounds; round++) {
    const students = classOf(35, round);
    const start = performance.now();
    placed = divide('balanced', students, PARTS);
    times.push(performance.now() - start);
  }
  const sizes = PARTS.map(({ id }) => [...placed.values()].filter((group) => group === id).length);
  return { times, sizes };
}

Object.assign(globalThis, { runGroupsBench });
