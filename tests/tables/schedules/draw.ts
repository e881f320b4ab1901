import type { DrawnSchedule } from '../drawn.ts';
import { ACROSS_SHAPES } from './across.ts';
import { LIST_SHAPES } from './lists.ts';
import { NATIONAL_SHAPES } from './national.ts';
import { Plan } from './plan.ts';
import { UNKNOWN_SHAPES } from './unknown.ts';

const KNOWN = { ...LIST_SHAPES, ...ACROSS_SHAPES, ...NATIONAL_SHAPES };
const shapes = [
  ...Object.entries(KNOWN).map(([shape, draw]) => ({ shape, draw, known: true })),
  ...Object.entries(UNKNOWN_SHAPES).map(([shape, draw]) => ({ shape, draw, known: false })),
];

export const SCHEDULE_SHAPES = shapes.map(({ shape }) => shape);

/** The schedule of a seed: each shape in its turn. */
export function scheduleOf(seed: number): DrawnSchedule {
  const { shape, draw, known } = shapes[seed % shapes.length]!;
  const plan = new Plan(seed, shape);
  draw(plan);
  return plan.drawn(shape, known);
}
