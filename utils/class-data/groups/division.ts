import type { PersonKey } from '../roster/person.ts';
import { balanced } from './balance.ts';
import { type Divided, evenSizes, type Part } from './even-sizes.ts';

export const DIVISION_RULES = {
  balanced: 'Поровну: число, мальчики и девочки, средний балл',
  alphabet: 'По алфавиту: сначала первая группа, потом следующая',
  halves: 'Через одного по списку класса',
  sex: 'Мальчики и девочки отдельно',
} as const;
export type DivisionRule = keyof typeof DIVISION_RULES;

/**
 * Divides students among groups by a rule: the group of each. Who finds no room within the limits, or whose sex is not
 * known where it decides, is missing. By sex the first group takes the boys, the second the girls.
 */
export function divide(
  rule: DivisionRule,
  students: readonly Divided[],
  groups: readonly Part[],
): Map<PersonKey, string> {
  if (groups.length === 0) return new Map();
  if (rule === 'balanced') return balanced(students, groups);
  if (rule === 'sex') return bySex(students, groups);
  const sizes = evenSizes(students.length, groups);
  if (rule === 'halves') return inTurns(students, groups, sizes);
  const ordered = [...students].sort((a, b) => a.name.localeCompare(b.name, 'ru'));
  return inRuns(ordered, groups, sizes);
}

/** How many of those who were divided come into each group. */
export const partSizes = (
  placed: ReadonlyMap<PersonKey, string>,
  groups: readonly { id: string }[],
): number[] => groups.map(({ id }) => [...placed.values()].filter((group) => group === id).length);

function inRuns(students: readonly Divided[], groups: readonly Part[], sizes: number[]) {
  const places = groups.flatMap(({ id }, index) => Array.from({ length: sizes[index] ?? 0 }, () => id));
  return new Map(
    students.slice(0, places.length).map(({ key }, index) => [key, places[index] ?? ''] as const),
  );
}

function inTurns(students: readonly Divided[], groups: readonly Part[], sizes: number[]) {
  const left = [...sizes];
  const placed = new Map<PersonKey, string>();
  let turn = 0;
  for (const { key } of students) {
    if (left.every((size) => size === 0)) break;
    while (left[turn] === 0) turn = (turn + 1) % groups.length;
    placed.set(key, groups[turn]?.id ?? '');
    left[turn] = (left[turn] ?? 0) - 1;
    turn = (turn + 1) % groups.length;
  }
  return placed;
}

function bySex(students: readonly Divided[], [boys, girls]: readonly Part[]) {
  const placed = new Map<PersonKey, string>();
  const fill = (part: Part | undefined, sex: 'male' | 'female') => {
    const own = students.filter((student) => student.sex === sex);
    if (part) for (const { key } of own.slice(0, roomIn(part, own.length))) placed.set(key, part.id);
  };
  fill(boys, 'male');
  fill(girls, 'female');
  return placed;
}

const roomIn = ({ limit, taken = 0 }: Part, count: number): number =>
  limit === null ? count : Math.max(0, limit - taken);
