import type { DrawnList } from '../drawn.ts';
import { Roll } from './family.ts';
import { PARENT_ROW_SHAPES } from './parent-rows.ts';
import { STUDENT_ROW_SHAPES } from './student-rows.ts';
import { UNKNOWN_LISTS } from './unknown.ts';

const shapes = [
  ...Object.entries({ ...STUDENT_ROW_SHAPES, ...PARENT_ROW_SHAPES }).map(([shape, draw]) => ({
    shape,
    draw,
    known: true,
  })),
  ...Object.entries(UNKNOWN_LISTS).map(([shape, draw]) => ({ shape, draw, known: false })),
];

export const LIST_SHAPES = shapes.map(({ shape }) => shape);

/** The list of a seed: each shape in its turn. */
export function listOf(seed: number): DrawnList {
  const { shape, draw, known } = shapes[seed % shapes.length]!;
  const roll = new Roll(seed, shape);
  draw(roll);
  return roll.drawn(shape, known);
}
