import type { PersonKey } from '../roster/person.ts';
import { type Divided, evenSizes, type Part } from './even-sizes.ts';
import { sexShapes } from './sex-shapes.ts';
import { bestByAverages, type Seat } from './spread-of-averages.ts';

/** Averages of large classes that are nearer to each other than this are shown as the same; hundredths. */
const UNSEEN = 0.5;

/**
 * Divides students so that first the sizes, then the sexes, then the averages of the groups are spread least, each as a
 * sum of squared differences from the even share (see `evenSizes`, `sexShapes`, `bestByAverages`). A student without
 * marks counts as the class's average. The same students give the same groups. Who finds no room is missing.
 */
export function balanced(students: readonly Divided[], groups: readonly Part[]): Map<PersonKey, string> {
  const sizes = evenSizes(students.length, groups);
  const room = sizes.reduce((sum, size) => sum + size, 0);
  const placed = students.slice(0, room);
  const seats = seatsOf(placed);
  const totals = [0, 1, 2].map((sex) => seats.filter((seat) => seat.sex === sex).length);
  const shapes = sexShapes(sizes, [totals[0] ?? 0, totals[1] ?? 0, totals[2] ?? 0]);
  const known = placed.filter(({ average }) => average !== null).length;
  const chosen = bestByAverages(seats, shapes, (UNSEEN * known) ** 2);
  return new Map(
    placed.flatMap(({ key }, index) => {
      const group = groups[chosen[index] ?? -1];
      return group ? [[key, group.id] as const] : [];
    }),
  );
}

/** Averages as whole differences from that of the class, times the number of students who have one. */
function seatsOf(students: readonly Divided[]): Seat[] {
  const known = students.flatMap(({ average }) => average ?? []);
  const sum = known.reduce((all, average) => all + average, 0);
  return students.map(({ sex, average }) => ({
    sex: sex === 'male' ? 0 : sex === 'female' ? 1 : 2,
    difference: average === null ? 0 : average * known.length - sum,
  }));
}
